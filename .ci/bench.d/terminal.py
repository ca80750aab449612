"""Runs a program on a pseudo terminal and measures what a person would wait for.

Times are from just before exec, or from the write of the keys, to the last byte before the terminal falls silent. The
screen is parsed afterwards, outside the timed path.
"""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import pyte

ROWS, COLUMNS = 30, 100


def now():
    return time.clock_gettime(time.CLOCK_MONOTONIC)


class Terminal:
    def __init__(self, command, environment=None, uid=None):
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.closed = False
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        reading, writing = os.pipe()  # not inherited over exec
        env = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", **(environment or {}))
        for name in ("COLUMNS", "LINES", "NO_COLOR", "TMUX", "STY", "COLORTERM"):
            env.pop(name, None)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for descriptor in (0, 1, 2):
                    os.dup2(slave, descriptor)
                if uid is not None:
                    os.setuid(uid)
                os.write(writing, struct.pack("d", now()))
                os.execvpe(command[0], command, env)
            finally:
                os._exit(127)
        os.close(slave)
        os.close(writing)
        self.start = struct.unpack("d", os.read(reading, 8))[0]
        os.close(reading)
        os.set_blocking(self.master, False)

    def collect(self, quiet, patience):
        """What comes until `quiet` seconds pass without anything; waits `patience` for the first byte."""
        chunks, last, began = [], None, now()
        while not self.closed:
            wait = last + quiet - now() if last else began + patience - now()
            if wait <= 0:
                break
            if not select.select([self.master], [], [], wait)[0]:
                continue
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                data = b""
            if not data:
                self.closed = True
                break
            last = now()
            chunks.append((last, data))
        for _, data in chunks:
            self.stream.feed(data)
        return chunks

    def opened(self, quiet=0.25):
        """Milliseconds and bytes to the full first screen."""
        return self.summary(self.collect(quiet, 10), self.start)

    def press(self, keys, quiet=0.05, patience=1.0):
        """Milliseconds and bytes of the answer to keys that are sent at once."""
        began = now()
        os.write(self.master, keys.encode())
        return self.summary(self.collect(quiet, patience), began)

    @staticmethod
    def summary(chunks, began):
        if not chunks:
            return None, 0
        return (chunks[-1][0] - began) * 1e3, sum(len(data) for _, data in chunks)

    def shows(self, text):
        return any(text in line for line in self.screen.display)

    def first_byte(self):
        """Waits until something has been written, and takes nothing of it in."""
        select.select([self.master], [], [], 10)

    def memory(self, name="VmHWM:"):
        """Memory in MB, of the whole process tree: the peak that was resident, unless told otherwise."""
        return sum(self._field(pid, "status", name) for pid in self._tree()) / 1024

    def wakeups(self, seconds):
        """How often the process tree ran while nothing happened, per second."""
        before = self._switches()
        self.collect(seconds, seconds)
        return (self._switches() - before) / seconds

    def _switches(self):
        return sum(self._field(pid, "status", "voluntary_ctxt_switches:") for pid in self._tree())

    @staticmethod
    def _field(pid, file, name):
        try:
            with open(f"/proc/{pid}/{file}") as lines:
                return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)
        except OSError:
            return 0

    def _tree(self):
        found, waiting = [], [self.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            try:
                for task in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{task}/children") as children:
                        waiting += [int(child) for child in children.read().split()]
            except OSError:
                pass
        return found

    def end(self, number=signal.SIGTERM):
        """Milliseconds from a signal, or None for none, to the end of the process; kills what does not end in two seconds."""
        began = now()
        try:
            if number:
                os.kill(self.pid, number)
            ended = self._waited(2)
            if not ended:
                os.kill(self.pid, signal.SIGKILL)
                self._waited(2)
            return (now() - began) * 1e3 if ended else None
        finally:
            os.close(self.master)

    def _waited(self, seconds):
        deadline = now() + seconds
        while now() < deadline:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
            select.select([self.master], [], [], 0.0002)
            try:
                os.read(self.master, 1 << 16)
            except OSError:
                pass
        return False
