#!/usr/bin/env python3
"""Folds a store's facts to a state by rules of its own and compares it with what the program exports.

usage: fold.py PROGRAM STORE [ACCOUNT]     ACCOUNT: somebody who sees all municipalities
"""
import json
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import journal

YES_NO = {'managerToday', 'managerConsent', 'protected'}


def key(text):
    """Texts that a person would call the same."""
    return ' '.join(text.casefold().split())


def shown(mean):
    """Three decimals, halves upwards, as exports write means."""
    return None if mean is None else Decimal((mean * 2000 + 1) // 2) / 1000


class Applicant:
    def __init__(self, application):
        self.application = dict(application)
        self.eligibility, self.consents, self.cards, self.duplicates = {}, {}, {}, {}
        self.selection = self.test = self.withdrawal = self.panel = self.override = self.ineligibility = None

    def card(self, person):
        return self.cards.setdefault(
            person, {'ratings': {}, 'amended': {}, 'sealed': False, 'conflict': None})

    @property
    def is_opened(self):
        members = (self.panel or {}).get('members', [])
        return bool(members) and all(
            member in self.cards and (self.cards[member]['sealed'] or self.cards[member]['conflict'] is not None)
            for member in members)


class Municipality:
    def __init__(self):
        self.applicants, self.order, self.placements, self.rules = {}, [], {}, []
        self.lots, self.version, self.submitted = [], 1, None

    def apply(self, kind, data, record):
        if kind == 'application.received':
            self.applicants[data['applicant']] = Applicant(data['application'])
        elif kind == 'application.retracted':
            self.applicants.pop(data['applicant'], None)
        elif kind == 'ranking.moved':
            self.order = data['new']
            self.placements[data['applicant']] = data['placement']
        elif kind == 'ranking.submitted':
            self.version, self.submitted = data['version'], dict(data, at=record.at)
        elif kind == 'ranking.reopened':
            if self.submitted:
                self.order = [entry['applicant'] for entry in self.submitted['entries']]
            self.version, self.submitted = data['version'], None
        elif kind == 'lot.announced':
            self.lots.append({'number': data['lot']['number'], 'participants': set(data['lot']['participants'])})
        elif kind == 'lot.drawn':
            self.order = data['new']
            for lot in self.lots:
                if lot['number'] == data['number']:
                    lot['drawn'] = data['draw']
        elif kind == 'rules.set':
            self.rules = data['new']['rules']
        elif data.get('applicant') in self.applicants:
            self.apply_to(self.applicants[data['applicant']], kind, data)

    @staticmethod
    def apply_to(applicant, kind, data):
        new = data.get('new')
        if kind == 'application.edited':
            for change in data['changes']:
                applicant.application[change['field']] = change['new']
        elif kind == 'eligibility.assessed':
            applicant.eligibility[data['item']] = new
        elif kind == 'consent.recorded':
            applicant.consents[data['point']] = new
        elif kind == 'rating.given':
            applicant.card(data['person'])['ratings'][data['criterion']] = new
        elif kind == 'rating.amended':
            applicant.card(data['person'])['amended'][data['criterion']] = new
        elif kind == 'card.sealed':
            applicant.card(data['person'])['sealed'] = True
        elif kind == 'conflict.declared':
            applicant.card(data['person'])['conflict'] = new
        elif kind == 'duplicate.ruled':
            applicant.duplicates[data['other']] = new
        elif kind in ONE_VALUE:
            setattr(applicant, ONE_VALUE[kind], new)
        elif kind not in UNSEEN:
            raise SystemExit(f'fold.py: {kind} is not known; say here what it changes')


# Facts that set one thing, and facts that no export compared here shows.
ONE_VALUE = {
    'selection.made': 'selection', 'test.recorded': 'test', 'withdrawal.recorded': 'withdrawal', 'panel.set': 'panel',
    'panel.overridden': 'override', 'ineligibility.recorded': 'ineligibility'}
UNSEEN = {
    'contact.noted', 'fee.liability-set', 'evidence.noted', 'clearance.declared', 'member.replaced',
    'consensus.recorded', 'completion.set', 'test.invited', 'test.set-aside', 'test.reuse-declined', 'letter.sent',
    'mentor.chosen', 'followup.recorded', 'mentor.hours-logged', 'mentor.premeeting-recorded', 'mentor.ceased',
    'attendance.recorded', 'assignment.recorded', 'approval.decided', 'career.noted', 'network.answered',
    'access.read'}
UNSEEN_COMMON = {'breaks.set', 'freeze.broken', 'template.set', 'seat.rule-decided', 'seat.assigned',
                 'seat.allocated', 'evaluation.answered', 'evaluation.withdrawn', 'budget.line-set', 'erasure.carried-out'}


class Programme:
    """The state that all facts of a store amount to."""

    def __init__(self, store):
        self.settings, self.quotas, self.calendar, self.published = {}, {}, {}, None
        self.admission, self.offers, self.municipalities = None, {}, {}
        self.erased = set()
        for record in store.effective('programme'):
            for fact in filter(None, record.facts):
                self.apply(*fact)
        for name in store.journals:
            if name == 'programme':
                continue
            municipality = self.municipalities[name] = Municipality()
            for record in store.effective(name):
                for fact in filter(None, record.facts):
                    municipality.apply(*fact, record)
            # Whoever has been erased is nobody's applicant, also before the erasure has been carried out.
            for applicant in self.erased:
                municipality.applicants.pop(applicant, None)

    def apply(self, kind, data):
        if kind == 'programme.defined':
            self.settings = data['new']
        elif kind == 'quota.set':
            self.quotas[data['municipality']] = data['new']
        elif kind == 'occasion.set':
            entry = self.calendar.get(data['occasion'])
            if data['new'] is None:
                self.calendar.pop(data['occasion'], None)
            elif entry:
                self.calendar[data['occasion']] = dict(entry, occasion=data['new'], revision=entry['revision'] + 1)
            else:
                self.calendar[data['occasion']] = {'occasion': data['new'], 'revision': 0, 'cancelled': None}
        elif kind == 'occasion.cancelled':
            if entry := self.calendar.get(data['occasion']):
                self.calendar[data['occasion']] = dict(entry, cancelled=data['new'], revision=entry['revision'] + 1)
        elif kind == 'calendar.released':
            self.published = dict(self.calendar)
        elif kind == 'admission.decided':
            self.admission = data['new']
        elif kind == 'offer.recorded':
            seat = (data['seat']['municipality'], data['seat']['number'])
            self.offers.setdefault(seat, {})[data['number']] = data['new']
        elif kind == 'erasure.decided':
            self.erased.add(data['applicant'])
        elif kind not in UNSEEN_COMMON:
            raise SystemExit(f'fold.py: {kind} is not known; say here what it changes')

    @property
    def holders(self):
        """Who has a seat: as admitted, passed on, or by the latest offer that was accepted."""
        if not self.admission:
            return set()
        seats = {}
        for part in self.admission['municipalities']:
            for number, applicant in enumerate(part['admitted'], 1):
                seats[part['municipality'], number] = applicant
        for passed in self.admission.get('passedOn', []):
            seats[passed['seat']['municipality'], passed['seat']['number']] = passed['applicant']
        for seat, offers in self.offers.items():
            for _, offer in sorted(offers.items()):
                if offer and offer['reply'] and offer['reply']['answer'] == 'accepted':
                    seats[seat] = offer['applicant']
        return set(seats.values())

    # What follows from the facts about one applicant.

    def has_conflict(self, person, applicant):
        if person in applicant.cards and applicant.cards[person]['conflict'] is not None:
            return True
        listed = next((one for one in self.settings['people'] if one['id'] == person), None)
        if not listed:
            return False
        texts = applicant.application

        def same(email, name):
            if email and listed.get('email'):
                return email.lower() == listed['email'].lower()
            return bool(name) and key(name) == key(listed['name'])
        full = ' '.join(filter(None, [texts.get('firstName', ''), texts.get('lastName', '')]))
        return same(texts.get('managerEmail', ''), texts.get('manager', '')) or same(texts.get('email', ''), full)

    def counting(self, applicant):
        members = (applicant.panel or {}).get('members', [])
        return [applicant.cards[member] for member in members
                if member in applicant.cards and applicant.cards[member]['sealed']
                and not self.has_conflict(member, applicant)]

    @staticmethod
    def score(card, criterion):
        rating = card['amended'].get(criterion, card['ratings'].get(criterion))
        return rating if type(rating) is int else None

    @property
    def criteria(self):
        return [criterion['id'] for criterion in self.settings['selection']['criteria']]

    def scores(self, applicant):
        """What the cards that count say, criterion by criterion."""
        cards = self.counting(applicant)
        return {criterion: [score for card in cards if (score := self.score(card, criterion)) is not None]
                for criterion in self.criteria}

    def means(self, applicant):
        means = {criterion: Fraction(sum(given), len(given)) if given else None
                 for criterion, given in self.scores(applicant).items()}
        known = [mean for mean in means.values() if mean is not None]
        return means, sum(known) / len(known) if known else None

    def is_rankable(self, applicant):
        if not applicant.is_opened:
            return False
        size, cards = self.settings['selection']['panel']['size'], self.counting(applicant)
        if len(cards) >= size and all(
                self.score(card, criterion) is not None for card in cards for criterion in self.criteria):
            return True
        unrecorded = any(
            applicant.cards[member]['sealed'] and applicant.cards[member]['conflict'] is None
            and self.has_conflict(member, applicant)
            for member in applicant.panel['members'] if member in applicant.cards)
        return applicant.override is not None and not unrecorded

    def covering(self, applicant, municipality):
        for rule in municipality.rules:
            text = key(applicant.application.get(rule['group']['kind'], ''))
            if text and text in map(key, rule['group']['names']):
                yield rule

    def is_below(self, applicant, municipality):
        means, mean = self.means(applicant)
        demands = [self.settings['selection']['demand']]
        demands += [rule['demands'] for rule in self.covering(applicant, municipality) if 'demands' in rule]
        for demand in demands:
            if (least := demand.get('perCriterion')) is not None:
                if any(each is not None and each < Fraction(str(least)) for each in means.values()):
                    return True
            if (least := demand.get('mean')) is not None:
                if mean is None or mean < Fraction(str(least)):
                    return True
        return False

    def stage(self, id, municipality, holders):
        applicant = municipality.applicants[id]
        if applicant.withdrawal is not None or applicant.ineligibility is not None:
            return 'ended'
        closed = any(ruling and ruling['outcome'] == 'closed' for ruling in applicant.duplicates.values())
        if id in holders and not closed:
            return 'admitted'
        unmet = {item for item, judged in applicant.eligibility.items() if judged and judged['verdict'] == 'not-met'}
        checklist = {item['id'] for item in self.settings['selection']['eligibility']}
        checklist |= {'rule.' + rule['id'] for rule in self.covering(applicant, municipality) if 'requires' in rule}
        refused = any(consent and consent['answer'] == 'refused' for consent in applicant.consents.values())
        tested = (applicant.test or {}).get('outcome')
        if closed or refused or tested == 'failed' or applicant.selection and (
                not applicant.selection['selected'] or unmet & checklist):
            return 'ended'
        if self.is_rankable(applicant) and self.is_below(applicant, municipality):
            return 'ended'
        if not applicant.selection:
            return 'new'
        if self.settings['selection']['test']['used'] and tested != 'passed':
            return 'test'
        return 'ranking' if self.is_rankable(applicant) else 'interview'

    def seats(self, name):
        if quota := self.quotas.get(name):
            return quota['seats']
        return next(one['seats'] for one in self.settings['municipalities'] if one['code'] == name)


class Comparison:
    """What the program says beside what the facts say."""

    def __init__(self, program, store, account):
        self.command = [program, 'export']
        self.options = ['--format', 'json', '--store', store, '--lang', 'sv'] + (['--as', account] if account else [])
        self.store = journal.Store(store)
        self.differences, self.compared = [], 0

    def export(self, *what):
        done = subprocess.run(self.command + [what[0], *what[1:], *self.options], capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f'fold.py: {" ".join(what)}: {done.stderr.decode()}')
        return json.loads(done.stdout, parse_float=Decimal)

    def equal(self, what, exported, folded):
        self.compared += 1
        if exported != folded:
            self.differences.append(f'{what}: the program says {exported!r}, the journal {folded!r}')

    def run(self):
        for problem in self.store.problems:
            self.differences.append(problem)
        self.programme = Programme(self.store)
        self.holders = self.programme.holders
        self.compare_applicants()
        for exported in self.export('ranking')['rankings']:
            self.compare_ranking(exported, self.programme.municipalities[exported['municipality']])
        self.compare_calendar(self.export('calendar', '--draft'), self.programme.calendar)
        published = self.programme.calendar if self.programme.published is None else self.programme.published
        self.compare_calendar(self.export('calendar'), published)

    def compare_applicants(self):
        exported = {one['id']: one for one in self.export('applicants')['applicants']}
        known = {id: (name, municipality) for name, municipality in self.programme.municipalities.items()
                 for id in municipality.applicants}
        self.equal('applicants', set(exported), set(known))
        for id in exported.keys() & known.keys():
            name, municipality = known[id]
            texts = municipality.applicants[id].application
            folded = {'id': id, 'municipality': name, 'stage': self.programme.stage(id, municipality, self.holders)}
            for field, text in texts.items():
                if field in YES_NO and text in ('yes', 'no'):
                    folded[field] = text == 'yes'
                elif text and field not in YES_NO:
                    folded[field] = text
            if texts.get('protected') == 'yes':
                folded = {name: folded[name] for name in ('id', 'municipality', 'stage', 'protected')}
            # Flags depend on the day and on who asks, needs on who asks.
            said = {name: value for name, value in exported[id].items() if name not in ('flags', 'needs')}
            folded.pop('needs', None)
            self.equal(f'applicant {id}', said, folded)

    def compare_ranking(self, exported, municipality):
        programme, name = self.programme, exported['municipality']
        stages = {id: programme.stage(id, municipality, self.holders) for id in municipality.applicants}
        ranked = {id for id, stage in stages.items() if stage in ('ranking', 'admitted')}
        order, seats = municipality.order, programme.seats(name)
        if municipality.submitted:
            order = [entry['applicant'] for entry in municipality.submitted['entries']]
            ranked &= set(order)
            seats = municipality.submitted['seats']
        self.equal(f'{name}: submitted', exported.get('submitted'), (municipality.submitted or {}).get('at'))
        self.equal(f'{name}: version and seats', (exported['version'], exported['seats']), (municipality.version, seats))
        self.equal(f'{name}: incomplete', set(exported['incomplete']),
                   {id for id, stage in stages.items() if stage == 'interview'})
        rows = [row['applicant'] for row in exported['rows']]
        self.equal(f'{name}: ranked', sorted(rows), sorted(ranked))
        placed = [id for id in order if id in ranked]
        if placed:
            self.equal(f'{name}: order as decided', [id for id in rows if id in set(placed)], placed)
        else:
            means = [programme.means(municipality.applicants[id])[1] for id in rows if id in ranked]
            self.equal(f'{name}: order by mean', means, sorted(means, reverse=True))
        for position, row in enumerate(exported['rows'], 1):
            if row['applicant'] in ranked:
                self.compare_row(position, row, municipality, seats)

    def compare_row(self, position, row, municipality, seats):
        id = row['applicant']
        applicant = municipality.applicants[id]
        means, mean = self.programme.means(applicant)
        scores = self.programme.scores(applicant)
        self.equal(f'{id}: position', (row['position'], row.get('reserve')),
                   (position, position - seats if position > seats else None))
        self.equal(f'{id}: criteria', row['criteria'], {name: shown(each) for name, each in means.items()})
        self.equal(f'{id}: mean', row['mean'], shown(mean))
        self.equal(f'{id}: scores', row['scores'], sum(map(len, scores.values())))
        self.equal(f'{id}: spread', row['spread'], max(
            (max(given) - min(given) for given in scores.values() if given), default=0))
        placement = municipality.placements.get(id)
        moved = {name: placement[name] for name in ('from', 'to', 'reason')} if placement else None
        self.equal(f'{id}: moved', row.get('moved'), moved)

    def compare_calendar(self, exported, calendar):
        said = {one['id']: one for one in exported['occasions']}
        self.equal('occasions', set(said), set(calendar))
        for id in said.keys() & calendar.keys():
            entry = calendar[id]
            occasion = entry['occasion']
            folded = {'id': id, 'revision': entry['revision'], 'from': occasion['days']['from'],
                      'to': occasion['days']['to']}
            for name in ('kind', 'title', 'starts', 'ends', 'overnight', 'place', 'lecturer', 'theme', 'module',
                         'audience', 'address', 'supplier', 'material', 'homework', 'note', 'cohort'):
                if occasion.get(name) not in (None, ''):
                    folded[name] = occasion[name]
            if entry['cancelled'] is not None:
                folded['cancelled'] = entry['cancelled']
            self.equal(f'occasion {id}', said[id], folded)
        self.equal('deadlines', {one['id']: (one['kind'], one['day']) for one in exported['deadlines']},
                   {one['id']: (one['kind'], one['day']) for one in self.programme.settings['deadlines']})


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    comparison = Comparison(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else None)
    comparison.run()
    for difference in comparison.differences:
        print(difference)
    records = sum(len(one.records) for one in comparison.store.journals.values())
    print(f'{records} records folded, {comparison.compared} comparisons, {len(comparison.differences)} differences')
    sys.exit(1 if comparison.differences else 0)


if __name__ == '__main__':
    main()
