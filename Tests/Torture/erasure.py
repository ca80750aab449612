"""A fault at every system call that erasing a person makes (strace --inject): nobody else's facts, no trace, no half."""
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import injection
import journal
import oracle
from report import Row

TRACES = ['Spårlös', 'SPÅRLÖS', 'sparlos@falun.example']
REFERENCE = 'KS 2020/41'


class Erasing(injection.Operation):
    """Erasing somebody of whom others have written and who stands in an export."""

    def __init__(self, bench):
        place = bench.store(name='erasure')
        bench.require(place.run(
            'do', '--batch', '-', text='applicant.add municipality=falun first-name=Sara last-name=Spårlös '
            'email=sparlos@falun.example\n'
            'applicant.add municipality=falun first-name=Bo last-name=Kvar email=bo@falun.example\n'
            'applicant.withdraw applicant=sparlos@falun.example reason="Flyttar"\n'
            'applicant.withdraw applicant=bo@falun.example reason="Tänkte som Sara Spårlös"\n'))
        with open(place.path + '/export.csv', 'w', encoding='utf-8') as file:
            file.write('Förnamn;Efternamn\nSARA;SPÅRLÖS\n')
        notice = place.run('erase', 'sparlos@falun.example', '--reference', REFERENCE, '--json',
                           account='monika.norling')
        bench.require(notice)
        answer = json.loads(notice.output)
        self.applicant, self.code = answer['applicant'], answer['code']
        super().__init__('erasure', place, 1, self.erase)
        store = journal.Store(place.path)
        self.hashes = {name: [record.hash for record in one.records] for name, one in store.journals.items()}
        self.others = self.facts_of_others(store)

    def erase(self, place, wrapped):
        done = place.run('erase', self.applicant, '--reference', REFERENCE, '--confirm', self.code, '--json',
                         wrapped=wrapped, account='monika.norling')
        # Its answer names no save: what it acknowledges is that nothing is left.
        done.transactions = ['erased'] if '"number"' in done.output else []
        return done

    def facts_of_others(self, store):
        """The facts that say nothing of the person, without what was written of her."""
        found = {}
        for name, one in store.journals.items():
            for record in one.records:
                for part, fact in enumerate(record.facts, 1):
                    if fact and self.applicant not in json.dumps(fact[1]) and not fact[0].startswith('erasure.'):
                        text = json.dumps(fact, ensure_ascii=False)
                        found[name, record.sequence, part] = text.replace('Sara Spårlös', '[raderad person 1]')
        return found

    def case(self, call, number, fault):
        place = self.place.copy()
        what = f'error={fault}' if fault in injection.ERRORS else f'signal={fault}'
        wrapped = ['strace', '-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', '-e', f'trace={call}',
                   '-e', f'inject={call}:{what}:when={number}']
        done = self.run(place, wrapped)
        verdict = oracle.Verdict()
        verdict.broken += oracle.judge_message(done, place)
        self.judge(place, verdict)
        if done.is_acknowledged:
            verdict.lost += [f'{path} after it was acknowledged' for path in traces(place.path)]
        # Whoever comes next finishes what was decided.
        again = place.run('erase', '--again')
        if again.status:
            verdict.broken.append(f'not finished: {again.errors.strip()}')
        self.judge(place, verdict)
        if is_decided(place):
            verdict.lost += [path for path in traces(place.path) if path not in done.errors]
        elif done.is_acknowledged:
            verdict.broken.append('acknowledged and not decided')
        if place.run('verify').status:
            verdict.broken.append('verify finds something')
        if not place.add('Nästa').is_acknowledged:
            verdict.broken.append('the next save failed')
        place.remove()
        return [f'{self.name}: {call} {number} {fault}: {text}' for text in verdict.texts], verdict

    def judge(self, place, verdict):
        """Every header is there, everybody else's facts are, and the person is there wholly or not at all."""
        store = journal.Store(place.path)
        verdict.broken += store.problems
        for name, hashes in self.hashes.items():
            if [record.hash for record in store.journals[name].records][:len(hashes)] != hashes:
                verdict.lost.append(f'{name}: a header has changed')
        now = self.facts_of_others(store)
        for place_of, text in self.others.items():
            if now.get(place_of) != text:
                verdict.lost.append(f'{place_of}: {now.get(place_of)} instead of {text}')
        own = [fact for record in store.journals['falun'].records for fact in record.facts
               if fact and self.applicant in json.dumps(fact[1]) and not fact[0].startswith('erasure.')]
        if len(own) not in (0, 2):
            verdict.broken.append(f'half of a person: {own}')


def is_decided(place):
    store = journal.Store(place.path)
    return any(fact and fact[0] == 'erasure.decided' for record in store.effective('programme') for fact in record.facts)


def traces(path):
    """The files of the store that still name the person."""
    found = []
    for directory, _, names in os.walk(path):
        for name in names:
            with open(f'{directory}/{name}', 'rb') as file:
                data = file.read()
            if any(trace.encode() in data for trace in TRACES):
                found.append(f'{directory}/{name}')
    return found


def run(bench, short):
    if not shutil.which('strace'):
        yield Row.missing('a fault at every system call: erasure', 'strace is not installed')
        return
    operation = Erasing(bench)
    cases = []
    for index, (call, number) in enumerate(operation.occurrences()):
        faults = injection.SIGNALS + (injection.ERRORS if call in injection.FALLIBLE else [])
        if short:
            faults = [faults[index % len(faults)]]
        cases += [(call, number, fault) for fault in faults]
    if short:
        # From the decision on: files are looked through, and then the journals are written anew.
        cases = cases[-300::10]
    row = Row('a fault at every system call: erasure')
    with ThreadPoolExecutor(2) as pool:
        for texts, verdict in pool.map(lambda case: operation.case(*case), cases):
            row.take(verdict, texts)
    yield row
