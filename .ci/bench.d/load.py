"""Fifty people at work in one store, and two hundred who only have it open (issue 6).

usage: load.py PROGRAM BENCH STORE DIRECTORY [REPORT]

STORE holds 100 000 applicants of 34 municipalities and is left alone: a copy is worked in. Every session is the real
program on a terminal of its own. What each was told is saved is then looked for in the journals by the torture's own reader.
"""
import contextlib
import io
import json
import os
import random
import select
import shutil
import statistics
import subprocess
import sys
import time
import types

import document
import probe
from terminal import Terminal, now

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/Torture"))
import journal  # noqa: E402
import oracle  # noqa: E402

WORKERS, PROBES, IDLE, SECONDS = 50, 5, 200, 30
# Who sees all municipalities and only looks on while the others work.
ONLOOKERS = ["monika.norling", "anna.bergstrom", "lena.grahn"]
# The two changes that a worker makes in turn of the person in the selected row, and what the status line says to each.
CHANGES = [("x", "Prov\r", "bortvald"), ("X", "Prov\r", "taget tillbaka")]
# How long somebody writes before pressing Enter, which the others are told.
WRITING = 0.3
# How often a session without a screen looks for others, as those on a screen do (LookingPace).
LOOKING = 0.25
BEGIN, END = "<!-- load: written by .ci/load -->", "<!-- end of load -->"


class Crowd:
    """A copy of a store in which sessions are opened, each account under a number of its own where this may be done.

    The kernel has 128 watches for an account; fifty sessions of one are not what a shared server sees.
    """

    def __init__(self, program, store, directory):
        self.program, self.store, self.directory = program, os.path.join(directory, "load"), directory
        shutil.rmtree(self.store, ignore_errors=True)
        shutil.copytree(store, self.store)
        self.is_root = os.getuid() == 0
        if self.is_root:
            subprocess.run(["chmod", "-R", "a+rwX", self.store], check=True)
            os.chmod(directory, 0o711)
        self.uids, self.sessions = {}, []
        with open(os.path.join(directory, "county.json"), encoding="utf-8") as file:
            people = json.load(file)["people"]
        self.chiefs = [person["accounts"][0] for person in people
                       if any(role["role"] == "personnel-chief" for role in person["roles"])]

    def open(self, account):
        uid = self.uids.setdefault(account, 20_000 + len(self.uids)) if self.is_root else None
        state = os.path.join(self.directory, "state-load", account)
        os.makedirs(state, exist_ok=True)
        if self.is_root:
            os.chmod(os.path.dirname(state), 0o711)
            os.chown(state, uid, uid)
        environment = {"ASPIRANT_STORE": self.store, "XDG_STATE_HOME": state}
        session = Session(Terminal([self.program, "--as", account], environment, uid), account)
        self.sessions.append(session)
        return session

    def listen(self, until, also=None):
        """Takes in what sessions write until a moment; `also` answers what other descriptors have to say."""
        by_descriptor = {session.terminal.master: session for session in self.sessions}
        others = also or {}
        while (wait := until - now()) > 0:
            ready, _, _ = select.select([*by_descriptor, *others], [], [], wait)
            for descriptor in ready:
                if descriptor in others:
                    others[descriptor]()
                else:
                    by_descriptor[descriptor].take()

    def figure(self, of):
        return [of(session.terminal.pid) for session in self.sessions]

    def end(self):
        for session in self.sessions:
            session.terminal.end()
        self.sessions = []


class Session:
    """Somebody at a terminal; what comes is kept with its time, and read when there is time to."""

    def __init__(self, terminal, account):
        self.terminal, self.account, self.chunks, self.asked = terminal, account, [], []

    def take(self):
        with contextlib.suppress(BlockingIOError):
            self.chunks.append((now(), os.read(self.terminal.master, 1 << 16)))

    def press(self, keys):
        os.write(self.terminal.master, keys.encode())

    def status(self):
        """What the status line says; what has come until now is forgotten."""
        for _, data in self.chunks:
            self.terminal.stream.feed(data)
        self.chunks = []
        return self.terminal.screen.display[-1]

    def begin(self):
        self.press(CHANGES[len(self.asked) % 2][0])

    def change(self):
        _, rest, words = CHANGES[len(self.asked) % 2]
        self.asked.append((now(), words))
        self.press(rest)

    def answers(self):
        """Seconds until the status line said of each change that it was saved; None where it never did."""
        answers = [None] * len(self.asked)
        for at, data in self.chunks:
            self.terminal.stream.feed(data)
            current = sum(asked <= at for asked, _ in self.asked) - 1
            if current >= 0 and answers[current] is None:
                if is_told(self.terminal.screen.display[-1], self.asked[current][1]):
                    answers[current] = at - self.asked[current][0]
        return answers


def is_told(status, words):
    return "Sparat" in status and words in status


def find_people(crowd, workers):
    """Lets each stand on somebody of their own of whom both changes can be made, which are made once."""
    for number, session in enumerate(workers):
        session.press("g" + "j" * (2 + 3 * number))
    crowd.listen(now() + 2)
    tried, looking = {session.account: 0 for session in workers}, workers
    while looking:
        for session in looking:
            session.press(CHANGES[0][0] + CHANGES[0][1])
        crowd.listen(now() + 2)
        found = [session for session in looking if is_told(session.status(), CHANGES[0][2])]
        for session in found:
            session.press(CHANGES[1][0] + CHANGES[1][1])
        looking = [session for session in looking if session not in found]
        for session in looking:
            # Whoever has been decided about already is passed by.
            session.press("\033")
            crowd.listen(now() + 0.1)
            session.press("\033j")
        crowd.listen(now() + 2)
        for session in found:
            assert is_told(session.status(), CHANGES[1][2]), f"{session.account}: {session.status()}"
            tried[session.account] += 2
    return tried


def memory(pid):
    """Megabytes that are this process's alone, and its share of what many look at."""
    with open(f"/proc/{pid}/smaps_rollup") as lines:
        sizes = {words[0]: int(words[1]) for words in map(str.split, lines) if words[-1] == "kB"}
    return (sizes["Private_Dirty:"] + sizes["Private_Clean:"]) / 1024, sizes["Pss:"] / 1024


def busy(pid):
    """Seconds that a process has computed."""
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def switches(pid):
    with open(f"/proc/{pid}/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))


def appointments(began):
    """When who does what: a change a second each, not to the beat of a clock."""
    changes = [(began + second + number / WORKERS + random.random() / 3, number)
               for second in range(SECONDS) for number in range(WORKERS)]
    calendar = [(at, number, "begin") for at, number in changes]
    calendar += [(at + WRITING, number, "change") for at, number in changes]
    calendar += [(began + second + random.random(), number, kind)
                 for second in range(SECONDS) for number in range(PROBES) for kind in ("session", "append")]
    calendar += [(began + look * LOOKING + number / 20, number, "look")
                 for look in range(int(SECONDS / LOOKING)) for number in range(PROBES)]
    return sorted(calendar)


def work(crowd, bench):
    """Lets all work; the figures, and how many changes of each account the journals must now hold."""
    workers = [crowd.open(crowd.chiefs[number % len(crowd.chiefs)]) for number in range(WORKERS)]
    onlookers = [crowd.open(account) for account in ONLOOKERS]
    probes = [probe.Probe(bench, crowd.store, crowd.directory, account) for account in crowd.chiefs[-PROBES:]]
    crowd.listen(now() + 8)
    for session in crowd.sessions:
        session.press("1")
    crowd.listen(now() + 3)
    asked = find_people(crowd, workers)
    before = sum(crowd.figure(busy))
    descriptors = {one.descriptor: one.answer for one in probes}
    for at, number, kind in appointments(now()):
        crowd.listen(at, descriptors)
        if kind == "begin":
            workers[number].begin()
        elif kind == "change":
            workers[number].change()
        else:
            probes[number].ask(kind)
    crowd.listen(now() + 6, descriptors)
    computed = (sum(crowd.figure(busy)) - before) / (SECONDS + 6)
    for one in probes:
        one.end()
        asked[one.account] += len(one.taken["session"])
    for session in workers:
        asked[session.account] += len(session.asked)
    figures = types.SimpleNamespace(
        asked=asked, computed=computed,
        saves={kind: [time for one in probes for time in one.taken[kind]] for kind in ("session", "append")},
        memory=[memory(session.terminal.pid) for session in workers],
        seen=[memory(session.terminal.pid) for session in onlookers])
    figures.answers = [answer for session in workers for answer in session.answers()]
    figures.followed = sum("Chef " in session.status() for session in onlookers)
    crowd.end()
    return figures


def rest(crowd):
    """What sessions cost that nobody touches: wake-ups and computing per second, and memory."""
    accounts = crowd.chiefs + ONLOOKERS[:1]
    for number in range(IDLE):
        crowd.open(accounts[number % len(accounts)])
        crowd.listen(now() + 0.05)
    crowd.listen(now() + 10)
    before = sum(crowd.figure(switches)), sum(crowd.figure(busy))
    crowd.listen(now() + 10)
    figures = types.SimpleNamespace(
        wakeups=(sum(crowd.figure(switches)) - before[0]) / 10, computed=(sum(crowd.figure(busy)) - before[1]) / 10,
        memory=[memory(session.terminal.pid) for session in crowd.sessions])
    crowd.end()
    return figures


def judge(crowd, before, asked):
    """What the journals show: how many changes are there, and everything that is not as it should be."""
    place = types.SimpleNamespace(path=crowd.store)
    verdict, new = before.judge(place, [], facts=1)
    found = {}
    store = journal.Store(crowd.store)
    for name in store.journals:
        for record in store.effective(name):
            if record.tx in new:
                found[record.user] = found.get(record.user, 0) + 1
    for account in {*asked, *found}:
        if asked.get(account, 0) > found.get(account, 0):
            verdict.lost.append(f"{account}: {found.get(account, 0)} of {asked[account]} changes are there")
        if asked.get(account, 0) < found.get(account, 0):
            verdict.duplicated.append(f"{account}: {found[account]} changes, {asked.get(account, 0)} asked for")
    return sum(found.values()), verdict


def middle(values, share=0.5):
    values = sorted(values)
    return values[min(int(len(values) * share), len(values) - 1)]


def tables(crowd, work, idle, count, verdict, note):
    told = [answer * 1e3 for answer in work.answers if answer is not None]
    append, session = middle(work.saves["append"]) / 1e3, middle(work.saves["session"]) / 1e3
    print(note)
    print(f"\n| {WORKERS} sessions, one change a second each | | limit | |\n|---|---|---|---|")

    def row(name, value, limit="", holds=None):
        print(f"| {name} | {value} | {limit} | {'' if holds is None else 'holds' if holds else '**misses**'} |")

    row("changes asked for, and in the journals", f"{sum(work.asked.values())}, {count}", "the same",
        sum(work.asked.values()) == count)
    row("lost, twice, otherwise wrong",
        f"{len(verdict.lost)}, {len(verdict.duplicated)}, {len(verdict.broken)}", "0", verdict.is_clean)
    row("told as saved", f"{len(told)} of {len(work.answers)}")
    row("bare append and `fdatasync`, median", f"{append:.2f} ms")
    row("a save until durable, median", f"{session:.2f} ms, {session / append:.2f}×", "≤ 3×", session <= 3 * append)
    row("99th percentile, save and bare append",
        f"{middle(work.saves['session'], 0.99) / 1e3:.2f} ms, {middle(work.saves['append'], 0.99) / 1e3:.2f} ms")
    row("from the key to “saved” on the screen, median and 99th percentile",
        f"{middle(told):.1f} ms, {middle(told, 0.99):.1f} ms")
    row("all sessions compute, seconds per second", f"{work.computed:.2f} of {os.cpu_count()}")
    row("memory of a session of one municipality, its own and its share of the common",
        f"{middle([own for own, _ in work.memory]):.1f} MB, {middle([pss for _, pss in work.memory]):.1f} MB")
    row("memory of a session that sees all 100 000, its own and its share",
        f"{middle([own for own, _ in work.seen]):.0f} MB, {middle([pss for _, pss in work.seen]):.0f} MB")
    row("onlookers that were told of others' changes", f"{work.followed} of {len(ONLOOKERS)}", "all",
        work.followed == len(ONLOOKERS))
    print(f"\n| {IDLE} idle sessions | | limit | |\n|---|---|---|---|")
    row("wake-ups of all together", f"{idle.wakeups:.1f} /s", "0 /s", idle.wakeups == 0)
    row("all together compute, seconds per second", f"{idle.computed:.3f}", "0", idle.computed < 0.005)
    row("memory each, own and share, median",
        f"{middle([own for own, _ in idle.memory]):.1f} MB, {middle([pss for _, pss in idle.memory]):.1f} MB")
    row("memory of all together", f"{sum(pss for _, pss in idle.memory):.0f} MB")
    if not crowd.is_root:
        print("\nNot run as root: all sessions are one account's, which has no watches for more than 128 of them.")
    for text in verdict.texts[:20]:
        print("   ", text)


def main():
    program, bench, store, directory = map(os.path.abspath, sys.argv[1:5])
    began, load = time.time(), os.getloadavg()[0]
    crowd = Crowd(program, store, directory)
    before = oracle.Before(types.SimpleNamespace(path=crowd.store))
    worked = work(crowd, bench)
    idle = rest(crowd)
    count, verdict = judge(crowd, before, worked.asked)
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        note = (f"Measured {time.strftime('%Y-%m-%d')} in {time.time() - began:.0f} s on {os.cpu_count()} cores; the load of"
                f" the machine was {load:.1f} before.")
        tables(crowd, worked, idle, count, verdict, note)
    print(text.getvalue(), end="")
    if len(sys.argv) > 5:
        document.replace(sys.argv[5], BEGIN, END, text.getvalue())
    sys.exit(0 if verdict.is_clean and sum(worked.asked.values()) == count else 1)


main()
