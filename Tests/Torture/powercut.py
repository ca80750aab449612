"""The power goes at every moment of a save: what was not synced may be there, or a part of it, or nothing."""
import itertools
import os
import re
import shutil

import oracle
from report import Row

OPENED = re.compile(r'openat\(AT_FDCWD, "([^"]+)", ([A-Z_|]+).*\) += (\d+)$')
WRITTEN = re.compile(r'write\((\d+), .*\) += (\d+)$')
SYNCED = re.compile(r'(?:fdatasync|fsync)\((\d+)\) += 0$')


class Moment:
    """How long each journal was, how much of it the disk had, and whether the save had been acknowledged."""

    def __init__(self, written, durable, is_acknowledged):
        self.written, self.durable, self.is_acknowledged = dict(written), dict(durable), is_acknowledged


def sizes(place):
    return {name: os.path.getsize(place.journal(name))
            for name in ('programme', 'falun', 'borlange', 'gagnef', 'ludvika', 'sater')}


def moments(place, written, trace):
    """Every state between two system calls of a save, from its trace and the sizes that the journals had before."""
    names = {place.journal(name): name for name in written}
    durable, descriptors, acknowledged = dict(written), {}, False
    yield Moment(written, durable, acknowledged)
    with open(trace, encoding='utf-8', errors='replace') as file:
        for line in file:
            line = line.rstrip('\n')
            if match := OPENED.search(line):
                descriptors[match[3]] = names.get(match[1])
                continue
            if match := WRITTEN.search(line):
                if match[1] == '1':
                    acknowledged = True
                elif name := descriptors.get(match[1]):
                    written[name] += int(match[2])
                else:
                    continue
            elif (match := SYNCED.search(line)) and (name := descriptors.get(match[1])):
                durable[name] = written[name]
            else:
                continue
            yield Moment(written, durable, acknowledged)


def cut(after, before, done, facts, moment, shares):
    """The store as the power cut leaves it."""
    copy = after.copy()
    open_ends = [name for name in moment.written if moment.written[name] > moment.durable[name]]
    kept = {name: moment.durable[name] for name in moment.written}
    for name, share in zip(open_ends, shares):
        kept[name] += (moment.written[name] - moment.durable[name]) * share // 3
    for name, length in kept.items():
        os.truncate(copy.journal(name), length)
    acknowledged = done.transactions if moment.is_acknowledged else []
    verdict, _ = before.judge(copy, acknowledged, facts)
    if sum(shares) % 4 == 1:
        oracle.judge_next(copy, before, acknowledged, verdict)
    copy.remove()
    return [f'{kept}: {text}' for text in verdict.texts], verdict


def run(bench, short):
    if not shutil.which('strace'):
        yield Row.missing('the power cut at every moment of a save', 'strace is not installed')
        return
    for name, codes in (('one journal', ['falun']), ('two journals', ['falun', 'gagnef']),
                        ('five journals', ['falun', 'gagnef', 'sater', 'ludvika', 'borlange'])):
        if short and name == 'five journals':
            continue
        place = bench.store(name=f'power-{len(codes)}')
        before = oracle.Before(place)
        after = place.copy()
        lines = ''.join(f'applicant.add municipality={code} first-name=P\n' for code in codes)
        trace = after.path + '.trace'
        done = bench.require(after.run(
            'do', '--batch', '-', '--json', text=lines,
            wrapped=['strace', '-f', '-qq', '-s', '0', '-o', trace, '-e', 'trace=openat,write,fdatasync,fsync']))
        row = Row(f'the power cut at every moment of a save in {name}')
        for moment in moments(after, sizes(place), trace):
            open_ends = sum(moment.written[name] > moment.durable[name] for name in moment.written)
            for shares in itertools.product(range(4), repeat=open_ends):
                texts, verdict = cut(after, before, done, len(codes), moment, shares)
                row.take(verdict, texts)
        yield row
