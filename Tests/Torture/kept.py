#!/usr/bin/env python3
"""Opens a store that an earlier version has written and compares with what that version said about it.

usage: kept.py PROGRAM DIRECTORY     DIRECTORY: with `store` and `expected`, such as Tests/Stores/v1

What is said today may be more than what was said then, and nothing else than that.
"""
import json
import os
import sys

from bench import Bench, Place
import fold


def missing(was, now, place=''):
    """What was said and is no longer said, with where it stood."""
    if isinstance(was, dict) and isinstance(now, dict):
        return [text for name, value in was.items()
                for text in (missing(value, now[name], f'{place}.{name}') if name in now else [f'{place}.{name}'])]
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        return [text for index, pair in enumerate(zip(was, now)) for text in missing(*pair, f'{place}[{index}]')]
    return [] if was == now else [f'{place}: {was!r} has become {now!r}']


def check(place, expected, name, *command):
    done = place.bench.require(place.run(*command))
    with open(f'{expected}/{name}.json', encoding='utf-8') as file:
        was = json.load(file)
    return missing(was, json.loads(done.output.replace(place.path + '/', '')), name)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, directory = sys.argv[1:]
    bench = Bench(program)
    try:
        kept = Place(bench, os.path.abspath(directory) + '/store')
        place = kept.copy()
        expected = directory + '/expected'
        faults = check(place, expected, 'verify', 'verify', '--json')
        for what in ('applicants', 'ranking', 'calendar'):
            faults += check(place, expected, what, 'export', what, '--format', 'json', '--lang', 'sv')
        comparison = fold.Comparison(bench.program, place.path, None)
        comparison.run()
        faults += comparison.differences
        # It goes on from there, and does again what was taken back then.
        bench.require(place.add('Ny', municipality='sater'))
        bench.require(place.run('do', 'redo', '--as', 'monika.norling'))
        bench.require(place.run('verify'))
    finally:
        bench.remove()
    for fault in faults:
        print(fault)
    print(f'{directory}: {len(faults)} differences')
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
