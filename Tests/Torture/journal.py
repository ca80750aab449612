"""Reads journals from docs/formats/journal.md alone, as a second opinion that shares no code with the program."""
import hashlib
import json
import os
import re

FORMATS = {1, 2}
TORN = b' #torn'
SUM = re.compile(rb',"sum":"([0-9a-f]{8})"\}\Z')
MEMBERS = {'v', 'gen', 'seq', 'at', 'uid', 'user', 'session', 'tx', 'undoes', 'redoes', 'awaits', 'attempt', 'commits',
           'digests', 'reasonDigest', 'prev', 'erases', 'events', 'reason', 'sum'}
DEMANDED = {'v', 'gen', 'seq', 'at', 'uid', 'user', 'session', 'tx', 'digests', 'prev', 'events', 'sum'}


class Damage(Exception):
    """A line that is neither a record nor a torn write."""


def crc_table():
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = crc >> 1 ^ 0x82F63B78 if crc & 1 else crc >> 1
        table.append(crc)
    return table


CRC = crc_table()


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = CRC[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def once(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError('a member stands twice')
    return found


def no_constant(text):
    raise ValueError(f'{text} is no JSON')


JSON = json.JSONDecoder(object_pairs_hook=once, parse_constant=no_constant)
SPACE = re.compile(r'[ \t\r]*')


def spans(text, start):
    """The members of the object at `start`: name, value, where the value begins and where it ends; then the end."""
    def skip(at):
        return SPACE.match(text, at).end()

    members, at = [], skip(start)
    if text[at] != '{':
        raise ValueError('an object is expected')
    at = skip(at + 1)
    while text[at] != '}':
        if members:
            if text[at] != ',':
                raise ValueError('a comma is expected')
            at = skip(at + 1)
        name, at = JSON.raw_decode(text, at)
        at = skip(at)
        if not isinstance(name, str) or text[at] != ':':
            raise ValueError('a member is expected')
        begins = skip(at + 1)
        value, at = JSON.raw_decode(text, begins)
        members.append((name, value, begins, at))
        at = skip(at)
    return members, at + 1


def elements(text, start):
    """Where the objects of the array at `start` begin."""
    at, begins = SPACE.match(text, start + 1).end(), []
    while text[at] != ']':
        if begins:
            at = SPACE.match(text, at + 1).end()
        begins.append(at)
        at = SPACE.match(text, JSON.raw_decode(text, at)[1]).end()
    return begins


class Record:
    """A record whose checksum and digests have been found right; its place in the chain has not been looked at."""
    cache = {}

    @classmethod
    def of(cls, line):
        found = cls.cache.get(line)
        if not found:
            found = cls.cache[line] = cls(line)
        return found

    def __init__(self, line):
        ending = SUM.search(line)
        if not ending or int(ending[1], 16) != crc32c(line[:ending.start()]):
            raise Damage('the checksum is another one')
        try:
            text = line.decode('utf-8')
            members, end = spans(text, 0)
            if end != len(text):
                raise ValueError('more follows')
            self.members = once([(name, value) for name, value, _, _ in members])
            self.read(text, members)
        except (ValueError, IndexError, KeyError, TypeError) as fault:
            raise Damage(str(fault)) from fault

    def read(self, text, members):
        if self.members['v'] not in FORMATS:
            raise Damage(f'format {self.members["v"]} is not known')
        if not DEMANDED <= self.members.keys() <= MEMBERS:
            raise ValueError('members are missing or unknown')
        at = {name: (begins, end) for name, _, begins, end in members}
        # The header ends where the value before "events" ends, which is where its comma stands.
        names = [name for name, _, _, _ in members]
        header_end = members[names.index('events') - 1][3]
        self.hash = hashlib.sha256(text[:header_end].encode()).hexdigest()
        for name in ('gen', 'seq'):
            if type(self.members[name]) is not int:
                raise ValueError(f'{name} is no number')
        self.generation, self.sequence = self.members['gen'], self.members['seq']
        self.user, self.at, self.tx = self.members['user'], self.members['at'], self.members['tx']
        self.awaits, self.attempt = self.members.get('awaits'), self.members.get('attempt')
        self.commits = self.members.get('commits', False)
        if (self.awaits is not None or self.commits) != (self.attempt is not None):
            raise ValueError('an attempt is missing')
        if 'erases' in self.members and self.members['v'] < 2:
            raise ValueError('erases in format 1')
        # What later records tell of as erased, and what is gone from this one: part, and what vouches for the rest.
        self.erases = {(part['seq'], part['part']): part.get('digest') for part in self.members.get('erases', [])}
        self.gone = {}
        self.facts = []
        for begins, digest in zip(elements(text, at['events'][0]), self.members['digests'], strict=True):
            self.facts.append(self.fact(text, begins, digest))
        self.reason = self.read_reason()

    def fact(self, text, begins, digest):
        """Kind and data of an event, or nothing for one that has been erased without anything in its place."""
        members, _ = spans(text, begins)
        values = once([(name, value) for name, value, _, _ in members])
        is_erased = values.get('erased') is True
        if is_erased:
            self.gone[len(self.facts) + 1] = None
            if 'salt' not in values:
                return None
        begins, end = next((begins, end) for name, _, begins, end in members if name == 'data')
        vouched = values['salt'].encode() + values['kind'].encode() + b'\0' + text[begins:end].encode()
        if is_erased:
            self.gone[len(self.facts) + 1] = hashlib.sha256(vouched).hexdigest()
        elif hashlib.sha256(vouched).hexdigest() != digest:
            raise Damage('an event is not the one that the header vouches for')
        return values['kind'], values['data']

    def read_reason(self):
        reason = self.members.get('reason')
        if (reason is None) != ('reasonDigest' not in self.members):
            raise ValueError('a reason and its digest go together')
        if reason is None:
            return None
        is_erased = reason.get('erased') is True
        if is_erased:
            self.gone[len(self.facts) + 1] = None
            if 'salt' not in reason:
                return None
        vouched = reason['salt'].encode() + b'\0reason\0' + reason['text'].encode()
        if is_erased:
            self.gone[len(self.facts) + 1] = hashlib.sha256(vouched).hexdigest()
        elif hashlib.sha256(vouched).hexdigest() != self.members['reasonDigest']:
            raise Damage('the reason is not the one that the header vouches for')
        return reason['text']


class Journal:
    """One journal read from its beginning; `problems` is empty where it is sound."""

    def __init__(self, path, store, programme, name):
        self.path, self.name = path, name
        self.records, self.problems, self.torn_lines = [], [], 0
        with open(path, 'rb') as file:
            self.bytes = file.read()
        *lines, self.tail = self.bytes.split(b'\n')
        self.sequence, self.generation = 0, 1
        self.head = hashlib.sha256(f'aspirant journal\n{store}\n{programme}\n{name}\n'.encode()).hexdigest()
        for number, line in enumerate(lines, 1):
            if line.endswith(TORN):
                self.torn_lines += 1
                continue
            try:
                self.take(Record.of(line))
            except Damage as damage:
                # Nothing behind damage counts.
                self.problems.append(f'{path}:{number}: {damage}')
                return
        self.audit()
        if b'\0' in self.tail:
            self.problems.append(f'{path}:{len(lines) + 1}: NUL bytes')

    def audit(self):
        """Exactly that is gone of which a later record tells."""
        told, gone = {}, {}
        for record in self.records:
            told.update(record.erases)
            gone.update({(record.sequence, part): digest for part, digest in record.gone.items()})
        for place in {**told, **gone}:
            if place not in told:
                self.problems.append(f'{self.path}: part {place} is gone and nobody tells of it')
            elif place not in gone:
                self.problems.append(f'{self.path}: part {place} is said to be gone and is there')
            elif gone[place] not in (None, told[place]):
                self.problems.append(f'{self.path}: part {place} is another than what was put there')

    def take(self, record):
        if record.sequence != self.sequence + 1:
            raise Damage(f'record {record.sequence} follows {self.sequence}')
        if record.generation < self.generation:
            raise Damage('the generation has gone back')
        if record.members['prev'] != self.head:
            raise Damage('the hash of the record before is another one')
        self.sequence, self.generation, self.head = record.sequence, record.generation, record.hash
        self.records.append(record)


class Store:
    """All journals of a programme."""

    def __init__(self, path, programme=None):
        with open(path + '/store.json', encoding='utf-8') as file:
            manifest = json.load(file)
        programmes = path + '/programmes'
        self.programme = programme or sorted(os.listdir(programmes))[0]
        root = f'{programmes}/{self.programme}'
        places = {'programme': root}
        for code in sorted(os.listdir(root + '/municipalities')):
            places[code] = f'{root}/municipalities/{code}'
        self.journals = {
            name: Journal(place + '/journal.jsonl', manifest['id'], self.programme, name)
            for name, place in places.items()}

    @property
    def problems(self):
        return [problem for journal in self.journals.values() for problem in journal.problems]

    def commits(self, name):
        return {record.attempt for record in self.journals[name].records if record.commits}

    def effective(self, name):
        """The records of a journal that count: alone, or committed where they wait for it."""
        commits = {other: self.commits(other) for other in self.journals}
        return [record for record in self.journals[name].records
                if record.awaits is None or record.attempt in commits[record.awaits]]

    def transactions(self):
        """How many attempts at each save took effect, and how many facts they hold together."""
        attempts, facts = {}, {}
        for name in self.journals:
            for record in self.effective(name):
                # A record alone is an attempt of its own.
                attempts.setdefault(record.tx, set()).add(record.attempt or (name, record.sequence))
                facts[record.tx] = facts.get(record.tx, 0) + len(record.facts)
        return {tx: (len(found), facts[tx]) for tx, found in attempts.items()}
