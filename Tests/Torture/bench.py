"""Stores to be tortured, and the program that works in them."""
import json
import os
import shutil
import subprocess
import tempfile

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SETTINGS = REPOSITORY + '/sample-data/falun-2020/programme.json'
PROGRAMME = 'falun-2020'


class Done:
    """How a run of the program ended, and what it acknowledged."""

    def __init__(self, status, output, errors):
        self.status, self.errors = status, errors
        self.output = output
        self.transactions = []
        if output.startswith('{'):
            try:
                answer = json.loads(output)
            except ValueError:
                return
            self.transactions = answer.get('transactions') or [answer.get('transaction')]

    @property
    def was_killed(self):
        # strace ends as the program did; by itself or by the signal, as a shell counts it.
        return self.status < 0 or self.status > 128

    @property
    def is_acknowledged(self):
        return self.status == 0 and bool(self.transactions)

    @property
    def acknowledged(self):
        """The saves that whoever started the program was told are saved."""
        return self.transactions if self.is_acknowledged else []


class Place:
    """A directory with a store in it."""

    def __init__(self, bench, path):
        self.bench, self.path = bench, path

    def journal(self, name):
        root = f'{self.path}/programmes/{PROGRAMME}'
        return root + ('' if name == 'programme' else f'/municipalities/{name}') + '/journal.jsonl'

    def run(self, *arguments, wrapped=(), text='', account=None):
        environment = dict(self.bench.environment, ASPIRANT_STORE=self.path)
        command = [*wrapped, self.bench.program, *arguments] + (['--as', account] if account else [])
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, env=environment, cwd=self.bench.work, check=False,
            timeout=120)
        return Done(done.returncode, done.stdout.decode(errors='replace'), done.stderr.decode(errors='replace'))

    def add(self, first, last='Plågad', municipality='falun', wrapped=()):
        """Registers an applicant: the least of saves."""
        return self.run('do', 'applicant.add', f'municipality={municipality}', f'first-name={first}',
                        f'last-name={last}', '--json', wrapped=wrapped)

    def copy(self):
        path = tempfile.mkdtemp(dir=self.bench.work)
        os.rmdir(path)
        shutil.copytree(self.path, path)
        # A checkout gives its own modes to the stores that are kept in it.
        subprocess.run(['chmod', '-R', 'u=rwX,go=', path], check=True)
        return Place(self.bench, path)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    def append(self, name, data):
        with open(self.journal(name), 'ab') as file:
            file.write(data)


class Bench:
    """A place to work in, with a home of its own, and the program under torture."""

    def __init__(self, program, work=None):
        self.program = os.path.abspath(program)
        self.work = tempfile.mkdtemp(prefix='aspirant-torture-', dir=work)
        # Accounts of their own must get to the stores made for them.
        os.chmod(self.work, 0o711)
        self.environment = {
            'PATH': '/usr/sbin:/usr/bin:/sbin:/bin', 'HOME': self.work, 'LANG': 'C.UTF-8', 'TERM': 'xterm-256color',
            'XDG_STATE_HOME': self.work + '/state', 'XDG_DATA_HOME': self.work + '/data'}

    def remove(self):
        shutil.rmtree(self.work, ignore_errors=True)

    def store(self, settings=SETTINGS, name='store', applicants=2):
        """A new test store with a few applicants in Falun and Borlänge."""
        place = Place(self, f'{self.work}/{name}')
        self.require(place.run('init', place.path, '--from', settings, '--test', 'lena.grahn',
                               '--now', '2020-04-26T10:00'))
        lines = [f'applicant.add municipality={code} first-name=F{n} last-name=Före email=f{n}@{code}.example'
                 for code in ('falun', 'borlange') for n in range(applicants)]
        if lines:
            self.require(place.run('do', '--batch', '-', text='\n'.join(lines) + '\n'))
        return place

    @staticmethod
    def require(done):
        if done.status != 0:
            raise SystemExit(f'torture: {done.errors}{done.output}')
        return done
