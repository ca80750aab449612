"""A fault at every occurrence of every system call that a save makes (strace --inject)."""
import re
import shutil
from concurrent.futures import ThreadPoolExecutor

import oracle
from report import Row

CALL = re.compile(r'^(?:\[pid +\d+\] |\d+ +)?([a-z_0-9]+)\(')
# What a file system can answer; anything else that fails is the end of any program.
FALLIBLE = {
    'openat', 'read', 'pread64', 'write', 'writev', 'pwrite64', 'fdatasync', 'fsync', 'rename', 'renameat',
    'renameat2', 'ftruncate', 'flock', 'unlink', 'unlinkat', 'newfstatat', 'fstat', 'statx', 'access', 'faccessat2',
    'getdents64', 'fstatfs', 'fchmod', 'chmod', 'mkdir', 'mkdirat', 'close', 'inotify_init1', 'inotify_add_watch'}
ERRORS = ['EIO', 'ENOSPC', 'EINTR']
SIGNALS = ['KILL', 'TERM']


class Operation:
    """Something that saves, prepared in a store of its own."""

    def __init__(self, name, place, facts, run):
        self.name, self.place, self.facts, self.run = name, place, facts, run
        self.before = oracle.Before(place)

    def occurrences(self):
        """Each system call that is made from the first look at the store on, with the number of its occurrence."""
        place = self.place.copy()
        trace = place.path + '.trace'
        done = self.run(place, ['strace', '-f', '-qq', '-s', '300', '-o', trace])
        if not done.is_acknowledged:
            raise SystemExit(f'torture: {self.name} fails by itself: {done.errors}')
        counts, found = {}, []
        with open(trace, encoding='utf-8', errors='replace') as file:
            for line in file:
                if not (match := CALL.match(line)):
                    continue
                counts[match[1]] = counts.get(match[1], 0) + 1
                if found or place.path + '/' in line:
                    found.append((match[1], counts[match[1]]))
        place.remove()
        return found

    def case(self, call, number, fault):
        place = self.place.copy()
        what = f'error={fault}' if fault in ERRORS else f'signal={fault}'
        wrapped = ['strace', '-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', '-e', f'trace={call}',
                   '-e', f'inject={call}:{what}:when={number}']
        done = self.run(place, wrapped)
        verdict, _ = self.before.judge(place, done.acknowledged, self.facts)
        if done.status == 0 and not done.acknowledged:
            verdict.broken.append('status 0 without an answer')
        verdict.broken += oracle.judge_message(done, place)
        oracle.judge_next(place, self.before, done.acknowledged, verdict)
        place.remove()
        return [f'{self.name}: {call} {number} {fault}: {text}' for text in verdict.texts], verdict


def operations(bench):
    plain = bench.store(name='commit')
    torn = plain.copy()
    torn.append('falun', b'{"v":1,"gen":1,"seq":2,"at":"2020')

    def add(place, wrapped):
        return place.add('Ny', wrapped=wrapped)

    def batch(*municipalities):
        lines = ''.join(
            f'applicant.add municipality={code} first-name=B{n}\n' for n, code in enumerate(municipalities))
        return lambda place, wrapped: place.run('do', '--batch', '-', '--json', text=lines, wrapped=wrapped)

    return [
        Operation('commit', plain, 1, add),
        Operation('heal', torn, 1, add),
        Operation('commit in two journals', plain, 2, batch('falun', 'gagnef')),
        # So many facts at once that they are worth a snapshot.
        Operation('commit and snapshot', plain, 30, batch(*['falun'] * 30)),
    ]


def run(bench, short):
    if not shutil.which('strace'):
        yield Row.missing('a fault at every system call', 'strace is not installed')
        return
    with ThreadPoolExecutor(2) as pool:
        for operation in operations(bench):
            cases = []
            for index, (call, number) in enumerate(operation.occurrences()):
                faults = SIGNALS + (ERRORS if call in FALLIBLE else [])
                if short:
                    # Every call meets some fault in the short form; which one goes round.
                    faults = [faults[index % len(faults)]]
                cases += [(call, number, fault) for fault in faults]
            if short:
                cases = cases[-45::3]
            row = Row(f'a fault at every system call: {operation.name}')
            for texts, verdict in pool.map(lambda case, operation=operation: operation.case(*case), cases):
                row.take(verdict, texts)
            yield row
