"""What saving and loading cost, beside a bare append, SQLite and jq, as medians of interleaved rounds."""
import glob
import os
import shutil
import sqlite3
import statistics
import subprocess
import time


def commits(bench, store, directory, rounds=400):
    """Microseconds of one durable save, taking turns; SQLite writes as many bytes as the bare append."""
    bare, path = os.path.join(directory, "bare"), os.path.join(directory, "saves.db")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, body TEXT)")
    taken = {"session": [], "append": [], "sqlite": []}
    process = subprocess.Popen([bench, "commits", store, bare], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(word):
        process.stdin.write(word + "\n")
        process.stdin.flush()
        return float(process.stdout.readline())

    for _ in range(rounds):
        taken["append"].append(ask("append"))
        taken["session"].append(ask("session"))
        began = time.perf_counter()
        connection.execute("INSERT INTO event (body) VALUES (?)", ("a" * 300,))
        taken["sqlite"].append((time.perf_counter() - began) * 1e6)
    process.stdin.close()
    process.wait()
    connection.close()
    return {name: statistics.median(values) for name, values in taken.items()}


def loads(bench, store, directory, rounds=3):
    """Milliseconds of whole processes that read everything: with snapshots, from the journals alone, SQLite and jq.

    What takes seconds is run once: it says enough.
    """
    cold = os.path.join(directory, os.path.basename(store) + "-cold")
    shutil.copytree(store, cold, dirs_exist_ok=True)
    for path in glob.glob(cold + "/programmes/*/**/snapshot", recursive=True):
        os.remove(path)
    journals = glob.glob(store + "/programmes/*/**/journal.jsonl", recursive=True)
    path = database(journals, os.path.join(directory, os.path.basename(store) + ".db"))
    commands = {"snapshot": [bench, "open", store], "journal": [bench, "open", cold]}
    if shutil.which("sqlite3"):
        commands["sqlite"] = ["sqlite3", path, "SELECT * FROM applicant"]
    if shutil.which("jq"):
        commands["jq"] = ["jq", "-c", "."] + journals
    taken = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            if taken[name] and taken[name][0] > 1500:
                continue
            began = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            taken[name].append((time.perf_counter() - began) * 1e3)
    return {name: statistics.median(values) for name, values in taken.items()}


def database(journals, path):
    """The applications of the journals as rows of a table, a column per text."""
    import json

    if os.path.exists(path):
        os.remove(path)
    rows, names = [], []
    for journal in journals:
        with open(journal) as lines:
            for line in lines:
                for event in json.loads(line)["events"]:
                    data = next((value for value in applications(event)), None)
                    if data:
                        rows.append(data)
                        names += [name for name in data if name not in names]
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE applicant (id INTEGER PRIMARY KEY, {', '.join(name + ' TEXT' for name in names)})")
    connection.executemany(
        f"INSERT INTO applicant ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})",
        ([row.get(name, "") for name in names] for row in rows))
    connection.commit()
    connection.close()
    return path


def applications(value):
    """Every object in an event that has a first name."""
    if isinstance(value, dict):
        if "firstName" in value:
            yield value
        else:
            for part in value.values():
                yield from applications(part)
    elif isinstance(value, list):
        for part in value:
            yield from applications(part)


def imports(program, bench, directory, rows=100_000):
    """Seconds and peak megabytes of importing a file."""
    table, store = os.path.join(directory, "import.csv"), os.path.join(directory, "import")
    if not os.path.exists(table):
        subprocess.run([bench, "generate", table, "--applicants", str(rows), "--csv"], check=True)
    shutil.rmtree(store, ignore_errors=True)
    programme = "sample-data/falun-2020/programme.json"
    subprocess.run(
        [program, "init", store, "--from", programme, "--test", "lena.grahn"], check=True, stdout=subprocess.DEVNULL)
    began = time.perf_counter()
    process = subprocess.Popen(
        [program, "import", "applicants", table, "--store", store], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"the import ended with {status}"
    return time.perf_counter() - began, usage.ru_maxrss / 1024
