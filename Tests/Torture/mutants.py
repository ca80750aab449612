#!/usr/bin/env python3
"""Builds the program without one of its safeguards after the other, in a copy, and shows that the torture notices.

usage: mutants.py [--copy DIRECTORY] [NAME ...]
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile

from bench import REPOSITORY

# A name, the part of the torture that must fail, a file, what stands there and what the mutant has instead.
MUTANTS = [
    ('without the sync', 'powercut', 'Sources/Store/Files/SystemCalls.swift',
     'synchronize: { fdatasync($0) }', 'synchronize: { _ in 0 }'),
    ('without the lock', 'crowd', 'Sources/Store/Files/FileLock.swift',
     'if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return signals }', 'if file.descriptor >= 0 { return signals }'),
    ('without the checksum', 'tearing', 'Sources/Store/Journal/RecordLine.swift',
     'return sum == Checksum.compute(line[..<sumStart])', 'return sum == sum'),
    ('without the look at how much was written', 'tearing', 'Sources/Store/Journal/JournalFile.swift',
     'guard written == bytes.count else {', 'guard written >= 0 else {'),
]
SOURCES = ['Package.swift', 'Package.resolved', 'Sources', 'Tests', 'sample-data']


def copy(directory):
    """The sources as they are here; a copy that is there already keeps what it has built."""
    for name in SOURCES:
        source = f'{REPOSITORY}/{name}'
        if os.path.exists(source):
            subprocess.run(['rm', '-rf', f'{directory}/{name}'], check=True)
            subprocess.run(['cp', '-a', source, directory], check=True)


def build(directory):
    command = ['swift', 'build', '--product', 'aspirant', '--package-path', directory]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f'mutants: {done.stdout[-2000:]}{done.stderr[-2000:]}')
    return directory + '/.build/debug/aspirant'


def torture(directory, program, part):
    return subprocess.run(
        [f'{directory}/Tests/Torture/torture.py', '--short', program, part], capture_output=True, text=True, check=False)


def try_mutant(directory, part, path, sound, mutant):
    """Whether the torture fails with the mutant, and the first that it says."""
    path = f'{directory}/{path}'
    with open(path, encoding='utf-8') as file:
        source = file.read()
    if source.count(sound) != 1:
        raise SystemExit(f'mutants: {path} has changed: expected once: {sound}')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(source.replace(sound, mutant))
    try:
        done = torture(directory, build(directory), part)
    finally:
        with open(path, 'w', encoding='utf-8') as file:
            file.write(source)
    found = next((line.strip() for line in done.stdout.splitlines() if line.startswith('    ')), '')
    return done.returncode == 1, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('names', nargs='*', help='only these')
    parser.add_argument('--copy', help='where to build; kept, so that the next time is faster')
    options = parser.parse_args()
    directory = options.copy or tempfile.mkdtemp(prefix='aspirant-mutants-')
    os.makedirs(directory, exist_ok=True)
    survived = []
    try:
        copy(directory)
        for name, part, *change in MUTANTS:
            if options.names and name not in options.names:
                continue
            is_caught, found = try_mutant(directory, part, *change)
            print(f'{name}: {"caught" if is_caught else "NOT CAUGHT"} by {part}: {found[:200]}', flush=True)
            if not is_caught:
                survived.append(name)
    finally:
        if not options.copy:
            shutil.rmtree(directory, ignore_errors=True)
    sys.exit(f'mutants that survive: {", ".join(survived)}' if survived else 0)


if __name__ == '__main__':
    main()
