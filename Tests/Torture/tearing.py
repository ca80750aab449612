"""A save cut off at every byte, and a journal with every byte changed."""
import os
import re
import shutil
from concurrent.futures import ThreadPoolExecutor

import journal
import oracle
from report import Row

PLACE = re.compile(r'journal\.jsonl:(\d+):(\d+): ')
# Few enough for `make test`, and no divisor of anything in a record.
SHORT_STEP = 97


def cut_by_limit(bench, place, size, limit):
    """The kernel takes a part of the write and refuses the rest, as a full disk does."""
    copy = place.copy()
    before = oracle.Before(copy)
    done = copy.add('Ny', wrapped=['prlimit', f'--fsize={limit}'])
    verdict, _ = before.judge(copy, done.acknowledged, 1)
    if limit < size and done.is_acknowledged:
        verdict.lost.append(f'acknowledged although only {limit} of {size} bytes found room')
    verdict.broken += oracle.judge_message(done, copy)
    oracle.judge_next(copy, before, done.acknowledged, verdict)
    copy.remove()
    return [f'{limit} of {size} bytes: {text}' for text in verdict.texts], verdict


def cut_afterwards(bench, place, before, length):
    """What a crash leaves of the last record; the record was never acknowledged."""
    copy = place.copy()
    os.truncate(copy.journal('falun'), length)
    verdict = oracle.Verdict()
    if (exported := copy.run('export', 'applicants', '--format', 'csv')).status:
        verdict.broken.append(f'cannot be read: {exported.errors}')
    oracle.judge_next(copy, before, [], verdict)
    copy.remove()
    return [f'cut at byte {length}: {text}' for text in verdict.texts], verdict


def change(bench, place, index, bit):
    """Damage inside the journal: told with its place, nothing written, the other municipalities unaffected."""
    copy = place.copy()
    path = copy.journal('falun')
    with open(path, 'r+b') as file:
        data = bytearray(file.read())
        data[index] ^= bit
        file.seek(0)
        file.write(data)
    for name in ('snapshot', 'municipalities/falun/snapshot'):
        snapshot = os.path.dirname(copy.journal('programme')) + '/' + name
        if os.path.exists(snapshot):
            os.remove(snapshot)
    verdict = oracle.Verdict()
    verified, refused, elsewhere = copy.run('verify'), copy.add('Ny'), copy.add('Ny', municipality='gagnef')
    line = data[:index].count(b'\n') + 1
    for what, done, text in (('verify', verified, verified.output), ('do', refused, refused.errors)):
        told = PLACE.search(text)
        if done.status == 0:
            verdict.lost.append(f'{what} takes the damage for sound')
        elif not told or int(told[1]) not in (line - 1, line, line + 1):
            verdict.broken.append(f'{what} does not tell the place, line {line}: {text.strip()}')
    if not elsewhere.is_acknowledged:
        verdict.broken.append(f'gagnef is affected: {elsewhere.errors.strip()}')
    with open(path, 'rb') as file:
        if file.read() != data:
            verdict.broken.append('the damaged journal has been written to')
    copy.remove()
    return [f'byte {index} changed by {bit:#x}: {text}' for text in verdict.texts], verdict


def run(bench, short):
    step = SHORT_STEP if short else 1
    place = bench.store(name='tearing')
    before = oracle.Before(place)
    start = os.path.getsize(place.journal('falun'))
    probe = place.copy()
    bench.require(probe.add('Ny'))
    end = os.path.getsize(probe.journal('falun'))
    with open(probe.journal('falun'), 'rb') as file:
        # A letter of what an event says, also in the sample: where another stands, the JSON and the chain are as sound as
        # before, and nothing but the checksum tells.
        letter = file.read().index('Plågad'.encode())
    healing = place.copy()
    healing.append('falun', b'{"v":1,"gen":1')
    torn = os.path.getsize(healing.journal('falun'))
    healed = torn + len(journal.TORN) + 1 + end - start
    rows = []
    if shutil.which('prlimit'):
        rows.append(('a save that finds room for only so many bytes (prlimit --fsize)', cut_by_limit,
                     [(place, end, limit) for limit in range(start, end + 1, step)]))
        rows.append(('the same while healing a torn write', cut_by_limit,
                     [(healing, healed, limit) for limit in range(torn, healed + 1, step)]))
    else:
        rows.append(('a save that finds room for only so many bytes', None, 'prlimit is not installed'))
    rows.append(('a journal cut at every byte of its last record', cut_afterwards,
                 [(probe, before, length) for length in range(start, end, step)]))
    rows.append(('a journal with one bit changed', change,
                 [(probe, letter, 1)] + [(probe, index, 1 << index % 7) for index in range(0, end - 1, 3 * step)]))
    with ThreadPoolExecutor(2) as pool:
        for name, case, cases in rows:
            if not case:
                yield Row.missing(name, cases)
                continue
            row = Row(name)
            for texts, verdict in pool.map(lambda each, case=case: case(bench, *each), cases):
                row.take(verdict, texts)
            yield row
