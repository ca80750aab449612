"""Sixteen writers at once, many of whom are killed at a moment of chance's choosing."""
import os
import random
import signal
import subprocess
import threading

import oracle
from bench import Done
from report import Row

WRITERS = 16


class Writer(threading.Thread):
    """Saves again and again, and kills some of its programs before they can answer."""

    def __init__(self, place, number, saves, chance):
        super().__init__()
        self.place, self.number, self.saves, self.chance = place, number, saves, chance
        self.acknowledged, self.killed, self.failures = [], 0, []

    def run(self):
        environment = dict(self.place.bench.environment, ASPIRANT_STORE=self.place.path)
        for save in range(self.saves):
            code = self.chance.choice(['falun', 'falun', 'falun', 'gagnef'])
            lines = f'applicant.add municipality={code} first-name=W{self.number} last-name=S{save}\n'
            if self.chance.random() < 0.3:
                lines += f'applicant.add municipality=sater first-name=W{self.number} last-name=S{save}b\n'
            with subprocess.Popen(
                    [self.place.bench.program, 'do', '--batch', '-', '--json'], stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
                if self.chance.random() < 0.5:
                    timer = threading.Timer(self.chance.random() * 0.4, process.send_signal, [signal.SIGKILL])
                    timer.start()
                output, errors = process.communicate(lines.encode())
                done = Done(process.returncode, output.decode(), errors.decode())
            self.acknowledged += done.acknowledged
            if done.was_killed:
                self.killed += 1
            elif not done.is_acknowledged and done.status != 75:
                self.failures.append(done.errors.strip())


def run(bench, short):
    place = bench.store(name='crowd')
    before = oracle.Before(place)
    seed = int.from_bytes(os.urandom(4))
    writers = [Writer(place, number, 3 if short else 40, random.Random(seed + number)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    acknowledged = [transaction for writer in writers for transaction in writer.acknowledged]
    verdict, _ = before.judge(place, acknowledged)
    for writer in writers:
        verdict.broken += writer.failures
    oracle.judge_next(place, before, acknowledged, verdict)
    killed = sum(writer.killed for writer in writers)
    row = Row(f'saves by {WRITERS} writers at once, {killed} of them killed')
    row.take(verdict, [f'seed {seed}: {text}' for text in verdict.texts])
    row.cases = sum(writer.saves for writer in writers)
    return [row]
