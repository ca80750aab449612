"""What the screens cost, beside a list in C and known programs, as medians of interleaved rounds."""
import os
import shutil
import statistics
import subprocess
import time

from terminal import ROWS, Terminal

DOWN, PAGE_DOWN, END = "\033OB", "\033[6~", "\033OF"
SIZES = (1_000, 10_000, 100_000)
# 34 municipalities with 100 000 applicants together, and the five sample programmes.
COUNTY, FIVE = "county", "five"


def warm(command, environment=None, quiet=0.25):
    """Starts a program once untimed, so that each finds the machine's caches as the one before it left them to itself."""
    terminal = Terminal(command, environment)
    terminal.opened(quiet)
    terminal.end()


def aspirant(binary, store, state, turn):
    """One round of the program itself: opened after something has changed, and again with nothing changed since."""
    figures = {}
    # As every day: the store is where the environment says, and nothing is said on the command line.
    environment = {"ASPIRANT_STORE": store, "XDG_STATE_HOME": state}
    warm([binary], environment)
    shutil.rmtree(state, ignore_errors=True)
    terminal = Terminal([binary], environment)
    figures["start after a change"], figures["first frame"] = terminal.opened()
    os.write(terminal.master, b"q")
    figures["quit"] = terminal.end(None)
    terminal = Terminal([binary], environment)
    figures["start"], again = terminal.opened()
    assert again == figures["first frame"], "the two first screens differ"
    figures["queue shown"], figures["change of screen"] = terminal.press("1", quiet=0.15, patience=5)
    assert terminal.shows("Namn"), "the queue is not shown"
    keys(terminal, figures, "j", PAGE_DOWN)
    terminal.press("g")
    terminal.press("/")
    letters = [terminal.press(letter, patience=2) for letter in "ber"]
    figures["filter letter"] = statistics.median(time for time, _ in letters)
    terminal.press("\033", quiet=0.1)
    figures["idle wake-ups"] = terminal.wakeups(2) if turn < 2 else None
    figures["memory"], figures["own memory"] = terminal.memory(), terminal.memory("RssAnon:")
    figures["SIGTERM"] = terminal.end()
    return figures


def looking(binary, store, state):
    """What it takes to open the views in which all municipalities stand together, and to read on in them."""
    figures = {}
    terminal = Terminal([binary], {"ASPIRANT_STORE": store, "XDG_STATE_HOME": state})
    terminal.opened()
    terminal.press("1", quiet=0.15, patience=5)
    for name, before, keys, words in (
        ("programme", "", "0", "Platser"), ("admission", "3", "A", "Antagning"), ("allocation", "0", "f", "Platsf"),
        ("report", "0", "r", "Rapport"), ("statistics", "0:", "statistics\r", "Statistik"),
    ):
        terminal.press("\033", quiet=0.1)
        for key in before:
            terminal.press(key, quiet=0.3, patience=5)
        figures[f"{name} shown"], _ = terminal.press(keys, quiet=0.3, patience=10)
        assert terminal.shows(words), f"{words} is not shown"
    figures["step in statistics"], _ = terminal.press("j", quiet=0.3, patience=10)
    terminal.end()
    began = time.perf_counter()
    subprocess.run([binary, "report", "--store", store], stdout=subprocess.DEVNULL, check=True)
    figures["`aspirant report`"] = (time.perf_counter() - began) * 1e3
    return figures


def choosing(binary, store, state):
    """What it takes to go from a programme to the list of all of them, and to open one from there."""
    figures = {}
    environment = {"ASPIRANT_STORE": store, "XDG_STATE_HOME": state}
    warm([binary], environment)
    shutil.rmtree(state, ignore_errors=True)
    terminal = Terminal([binary], environment)
    figures["start after a change"], figures["first frame"] = terminal.opened()
    os.write(terminal.master, b"q")
    terminal.end(None)
    terminal = Terminal([binary], environment)
    figures["start"], _ = terminal.opened()
    figures["list of programmes"], _ = terminal.press("\033", quiet=0.3, patience=5)
    assert terminal.shows("Vimmerby"), "the list of programmes is not shown"
    # The programme that one comes from may stand last.
    terminal.press("g")
    moves = [terminal.press("j") for _ in range(3)]
    assert all(count for _, count in moves), "the list of programmes does not move"
    figures["cursor move"] = statistics.median(time or 0 for time, _ in moves)
    figures["cursor move bytes"] = statistics.median(count for _, count in moves)
    figures["programme opened"], _ = terminal.press("\r", quiet=0.3, patience=5)
    figures["idle wake-ups"] = terminal.wakeups(1)
    figures["memory"], figures["own memory"] = terminal.memory(), terminal.memory("RssAnon:")
    figures["SIGTERM"] = terminal.end()
    return figures


def usable(binary, store, state):
    """Milliseconds from exec until a key pressed at once is answered with everything at hand."""
    terminal = Terminal([binary], {"ASPIRANT_STORE": store, "XDG_STATE_HOME": state})
    terminal.first_byte()
    os.write(terminal.master, b"1")
    time, _ = terminal.opened(quiet=1.5)
    assert terminal.shows("Namn"), "the queue is not shown"
    terminal.end()
    return time


def baseline(binary, rows):
    figures = {}
    warm([binary, str(rows)])
    terminal = Terminal([binary, str(rows)])
    figures["start"], figures["first frame"] = terminal.opened()
    keys(terminal, figures, "j", PAGE_DOWN)
    _, figures["change of screen"] = terminal.press("v")
    figures["idle wake-ups"] = terminal.wakeups(0.5)
    figures["memory"], figures["own memory"] = terminal.memory(), terminal.memory("RssAnon:")
    figures["SIGTERM"] = terminal.end()
    return figures


def other(command, environment=None, down="j"):
    figures = {}
    warm(command, environment, quiet=0.4)
    terminal = Terminal(command, environment)
    figures["start"], figures["first frame"] = terminal.opened(quiet=0.4)
    moves = [terminal.press(down) for _ in range(5)]
    figures["cursor move"] = statistics.median(time or 0 for time, _ in moves)
    figures["cursor move bytes"] = statistics.median(count for _, count in moves)
    figures["idle wake-ups"] = terminal.wakeups(1)
    figures["memory"] = terminal.memory()
    figures["SIGTERM"] = terminal.end()
    return figures


def keys(terminal, figures, down, page):
    """Cursor move, page, scroll and burst, in a list that stands at its top."""
    moves = [terminal.press(down) for _ in range(9)]
    figures["cursor move"] = statistics.median(time or 0 for time, _ in moves)
    figures["cursor move bytes"] = statistics.median(count for _, count in moves)
    pages = [terminal.press(page) for _ in range(5)]
    figures["page"] = statistics.median(time or 0 for time, _ in pages)
    figures["page bytes"] = statistics.median(count for _, count in pages)
    # At the lowest row every further step moves the whole list.
    terminal.press(down * ROWS)
    scrolls = [terminal.press(down) for _ in range(9)]
    figures["scroll"] = statistics.median(time or 0 for time, _ in scrolls)
    figures["scroll bytes"] = statistics.median(count for _, count in scrolls)
    figures["burst of 100"], figures["burst bytes"] = terminal.press(down * 100)


def others(directory):
    """The known programs that are installed, each with something of about 1 000 rows."""
    rows = os.path.join(directory, "rows.csv")
    with open(rows, "w") as file:
        file.write("number,name,stage\n" + "".join(f"{n},Åsa Öberg,Ny\n" for n in range(1000)))
    tree = os.path.join(directory, "tree")
    if not os.path.isdir(tree):
        os.makedirs(tree)
        for n in range(1000):
            open(os.path.join(tree, f"file{n}"), "w").close()
    commands = {
        "calcurse": (["calcurse", "-D", os.path.join(directory, "calcurse")], {}),
        "tig": (["tig"], {}),
        "ncdu": (["ncdu", tree], {}),
        "vd": (["vd", rows], {}),
    }
    return {name: command for name, command in commands.items() if shutil.which(name)}


def measure(program, c_program, stores, directory, rounds):
    """Medians by program and figure."""
    known = others(directory)
    rounded = {}
    for turn in range(rounds):
        for size in SIZES:
            rounded.setdefault(f"C, {size}", []).append(baseline(c_program, size))
            state = os.path.join(directory, f"state-{size}")
            own = aspirant(program, stores[size], state, turn)
            own["usable"] = usable(program, stores[size], state)
            rounded.setdefault(f"aspirant, {size}", []).append(own)
        state = os.path.join(directory, f"state-{COUNTY}")
        own = aspirant(program, stores[COUNTY], state, turn)
        own["usable"] = usable(program, stores[COUNTY], state)
        rounded.setdefault(f"aspirant, {COUNTY}", []).append(own | looking(program, stores[COUNTY], state))
        rounded.setdefault(f"aspirant, {FIVE}", []).append(
            choosing(program, stores[FIVE], os.path.join(directory, f"state-{FIVE}")))
        if turn < 2:
            for name, (command, environment) in known.items():
                rounded.setdefault(name, []).append(other(command, environment))
    return {
        name: {figure: middle([one.get(figure) for one in ones]) for figure in ones[0]}
        for name, ones in rounded.items()
    }


def middle(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None
