#!/usr/bin/env python3
"""Writes a small store to be kept for ever, with what the program says about it today; see docs/formats/journal.md.

usage: keep.py PROGRAM DIRECTORY     DIRECTORY: a new one, such as Tests/Stores/2026-11
"""
import os
import shutil
import sys

from bench import Bench

CRITERIA = ('maturity', 'endurance', 'cooperation', 'communication', 'leadership')
STORY = '''
as anna.bergstrom at 2020-02-19T13:10
occasion.add kind=course-day title="Start: vem är jag som ledare?" from=2020-09-07 to=2020-09-08 times=10:00-16:00 place=Tällberg lecturer="Ylva Sundin" overnight=yes homework="En sida" sessions="1 10:00-12:30 Vem är jag; 2 08:30-12:00 Min profil"
occasion.add kind=exchange title="Träff" from=2020-10-20 to=2020-10-20 times=13:00-16:00 place=Falun
calendar.publish name="Första utgåvan"
as lena.grahn at 2020-03-20T09:00
applicant.add municipality=sater first-name=Anna last-name=Ålund email=anna@sater.example department=Vård position=Undersköterska needs=Hörslinga motivation="Vill leda"
applicant.add municipality=sater first-name=Hemlig last-name=Person email=h@sater.example department=Vård protected=yes
applicant.add municipality=sater first-name=Bo last-name=Berg email=bo@sater.example department=Teknik
applicant.add municipality=falun first-name=Cia last-name=Dahl email=cia@falun.example
as eva.strom at 2020-04-02T09:00
applicant.edit applicant=anna@sater.example phone=070-1
selection.select applicant=anna@sater.example reason="Har handlett länge"
selection.reject applicant=bo@sater.example reason="Redan chef"
selection.reconsider applicant=bo@sater.example reason="Det var fel"
test.invite applicant=anna@sater.example day=2020-04-08 time=09:00 place=Rådhuset
as eva.strom at 2020-04-09T10:00
test.record applicant=anna@sater.example outcome=passed score=70 day=2020-04-08
consent.record applicant=anna@sater.example at=application answer=granted
panel.set applicant=anna@sater.example members=karin.backlund,bo.ek day=2020-04-20 time=10:00-11:00 place=Rådhuset
'''


def scoring(account):
    lines = [f'as {account} at 2020-04-20T11:00', 'interview.no-conflict applicant=anna@sater.example']
    lines += [f'interview.score applicant=anna@sater.example criterion={name} score={3 + index % 3}'
              for index, name in enumerate(CRITERIA)]
    return '\n'.join(lines + ['interview.submit applicant=anna@sater.example']) + '\n'


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, directory = sys.argv[1:]
    if os.path.exists(directory):
        sys.exit(f'{directory}: is there already; what is kept is never written anew')
    bench = Bench(program)
    try:
        place = bench.store(applicants=0)
        bench.require(place.run('do', '--batch', '-', text=STORY + scoring('karin.backlund') + scoring('bo.ek')))
        # What needs are taken out of the store leaves a trace in it.
        bench.require(place.run('export', 'applicants', '--municipality', 'sater', account='eva.strom'))
        # The last change of somebody is taken back, for the next version to do again.
        bench.require(place.run('do', 'applicant.edit', 'applicant=cia@falun.example', 'phone=070-2',
                                account='monika.norling'))
        bench.require(place.run('do', 'undo', account='monika.norling'))
        os.makedirs(directory + '/expected')
        for name, command in {'verify': ['verify', '--json'], **{
                what: ['export', what, '--format', 'json', '--lang', 'sv']
                for what in ('applicants', 'ranking', 'calendar')}}.items():
            said = bench.require(place.run(*command)).output.replace(place.path + '/', '')
            with open(f'{directory}/expected/{name}.json', 'w', encoding='utf-8') as file:
                file.write(said)
        shutil.copytree(place.path, directory + '/store', ignore=shutil.ignore_patterns('present'))
    finally:
        bench.remove()


if __name__ == '__main__':
    main()
