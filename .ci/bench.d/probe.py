"""A session without a screen that times its own saves beside a bare append, while others work."""
import os
import subprocess


class Probe:
    def __init__(self, bench, store, directory, account):
        self.account, self.taken, self.waiting = account, {"session": [], "append": [], "look": []}, []
        bare = os.path.join(directory, f"bare-{account}")
        self.process = subprocess.Popen(
            [bench, "commits", store, bare, "--account", account], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.descriptor, self.rest = self.process.stdout.fileno(), b""

    def ask(self, kind):
        self.waiting.append(kind)
        self.process.stdin.write(kind.encode() + b"\n")
        self.process.stdin.flush()

    def answer(self):
        """Takes in how many microseconds what was asked for took."""
        *lines, self.rest = (self.rest + os.read(self.descriptor, 1 << 12)).split(b"\n")
        for line in lines:
            self.taken[self.waiting.pop(0)].append(float(line))

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        assert not self.waiting, f"{self.account}: not all saves were answered"
