"""What must hold whatever has happened to a save."""
import os

import journal

ERRORS = ['Input/output error', 'No space left on device', 'Interrupted system call', 'Read-only file system',
          'File too large', 'only ']


class Verdict:
    """What a case showed; everything empty is as it should be."""

    def __init__(self):
        self.lost, self.duplicated, self.broken = [], [], []

    @property
    def is_clean(self):
        return not (self.lost or self.duplicated or self.broken)

    @property
    def texts(self):
        return ([f'LOST {text}' for text in self.lost] + [f'TWICE {text}' for text in self.duplicated] +
                [f'BROKEN {text}' for text in self.broken])


class Before:
    """A store as it stood before something happened to it."""

    def __init__(self, place):
        store = journal.Store(place.path)
        self.transactions = store.transactions()
        # A torn tail may get a mark and a line break; what stands before it may never change.
        self.bytes = {name: one.bytes for name, one in store.journals.items()}

    def judge(self, place, acknowledged, facts=None):
        """Compares with what is there now.

        acknowledged: the saves that somebody was told are saved, since then.
        facts: how many facts a save that was not acknowledged has if it is there after all; None for any number.
        """
        verdict = Verdict()
        store = journal.Store(place.path)
        verdict.broken += store.problems
        for name, was in self.bytes.items():
            if not store.journals[name].bytes.startswith(was):
                verdict.broken.append(f'{name}: what was there has been changed')
        now = store.transactions()
        for transaction in [*self.transactions, *acknowledged]:
            if transaction not in now:
                verdict.lost.append(transaction)
        for transaction, (attempts, count) in now.items():
            if attempts != 1:
                verdict.duplicated.append(transaction)
            expected = self.transactions.get(transaction, (1, facts))[1]
            if expected is not None and count != expected:
                verdict.broken.append(f'{transaction}: {count} of {expected} facts')
        return verdict, {transaction for transaction in now if transaction not in self.transactions}


def judge_message(done, place):
    """What is wrong with how a failure was told; nothing for a success or a death."""
    if done.was_killed or done.status == 0:
        return []
    if not any(name in done.errors for name in (place.path, 'standard output', 'standard input', '/state/aspirant/')):
        return [f'status {done.status} without a file: {done.errors.strip() or "nothing said"}']
    if not any(text in done.errors for text in ERRORS):
        return [f'status {done.status} without a reason: {done.errors.strip()}']
    return []


def judge_next(place, before, acknowledged, verdict, name='Nästa'):
    """The next writer must be able to save, what it heals must be healed, and the program must think so too."""
    done = place.add(name)
    if not done.is_acknowledged:
        verdict.broken.append(f'the next save failed: {done.errors.strip()}')
        return
    after, _ = before.judge(place, [*acknowledged, *done.acknowledged])
    verdict.lost += after.lost
    verdict.duplicated += after.duplicated
    verdict.broken += after.broken
    tail = journal.Store(place.path).journals['falun'].tail
    if tail:
        verdict.broken.append('the torn tail has not been healed')
    verified = place.run('verify')
    if verified.status != 0:
        verdict.broken.append(f'verify: {verified.output.strip()} {verified.errors.strip()}')
    for directory, _, names in os.walk(place.path):
        # At most one unfinished snapshot beside each journal; the next one that is made takes its place.
        litter = set(names) - {'journal.jsonl', 'lock', 'bell', 'snapshot', 'snapshot.tmp', 'store.json',
                               'programme.json'}
        if litter:
            verdict.broken.append(f'left behind in {directory}: {" ".join(sorted(litter))}')
