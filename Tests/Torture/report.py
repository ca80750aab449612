"""The table of what was tried and what it showed."""


class Row:
    """One kind of case."""

    def __init__(self, name):
        self.name, self.reason = name, None
        self.cases = self.lost = self.duplicated = self.broken = 0
        self.texts = []

    @classmethod
    def missing(cls, name, reason):
        """A kind that could not be tried here, which must be said."""
        row = cls(name)
        row.reason = reason
        return row

    def take(self, verdict, texts):
        self.cases += 1
        self.lost += len(verdict.lost)
        self.duplicated += len(verdict.duplicated)
        self.broken += len(verdict.broken)
        self.texts += texts

    @property
    def is_clean(self):
        return not (self.lost or self.duplicated or self.broken)

    @property
    def cells(self):
        if self.reason:
            return [self.name, 'NOT RUN: ' + self.reason, '', '', '']
        return [self.name, *(f'{count}' for count in (self.cases, self.lost, self.duplicated, self.broken))]


HEADINGS = ['what was done', 'cases', 'lost', 'duplicated', 'otherwise wrong']


def table(rows):
    """The rows as Markdown."""
    lines = ['| ' + ' | '.join(HEADINGS) + ' |', '|---|---:|---:|---:|---:|']
    lines += ['| ' + ' | '.join(row.cells) + ' |' for row in rows]
    tried = [row for row in rows if not row.reason]
    totals = [sum(getattr(row, name) for row in tried) for name in ('cases', 'lost', 'duplicated', 'broken')]
    lines.append('| **together** | ' + ' | '.join(f'**{total}**' for total in totals) + ' |')
    return '\n'.join(lines)


BEGIN, END = '<!-- torture -->', '<!-- /torture -->'


def write(path, text):
    """Puts the table in place of the one that a document has."""
    with open(path, encoding='utf-8') as file:
        document = file.read()
    before, rest = document.split(BEGIN)
    _, after = rest.split(END)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(f'{before}{BEGIN}\n{text}\n{END}{after}')
