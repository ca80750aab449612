"""Puts measured figures into a document that is otherwise written by people."""


def replace(path, begin, end, text):
    """Puts `text` between two lines that mark the place."""
    with open(path, encoding="utf-8") as file:
        before, rest = file.read().split(begin)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + begin + "\n" + text + end + rest.split(end)[1])
