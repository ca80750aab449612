#!/usr/bin/env python3
"""Tortures the store by way of the real program, and tells what was lost.

usage: torture.py [--short] [--write FILE] [--list] PROGRAM [PART ...]
"""
import argparse
import importlib
import sys
import time

import report
from bench import Bench

PARTS = ['injection', 'erasure', 'tearing', 'powercut', 'disk', 'crowd']


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('program', help='the program to torture')
    parser.add_argument('parts', nargs='*', help=f'which parts; all without: {" ".join(PARTS)}')
    parser.add_argument('--short', action='store_true', help='a sample of the cases')
    parser.add_argument('--work', help='where to make the stores; a directory for temporary files without')
    parser.add_argument('--write', metavar='FILE', help='a document whose table is replaced')
    options = parser.parse_args()
    rows = []
    for part in options.parts or PARTS:
        if part not in PARTS:
            parser.error(f'there is no part {part}; there is {" ".join(PARTS)}')
        bench = Bench(options.program, options.work)
        begun = time.monotonic()
        try:
            for row in importlib.import_module(part).run(bench, options.short):
                print(f'{part}: {row.name}: ' + (f'NOT RUN: {row.reason}' if row.reason else f'{row.cases} cases'))
                for text in row.texts:
                    print('   ', text, flush=True)
                rows.append(row)
        finally:
            bench.remove()
        print(f'{part}: {time.monotonic() - begun:.0f} s', flush=True)
    text = report.table(rows)
    print(text)
    if options.write:
        report.write(options.write, text)
    sys.exit(0 if all(row.is_clean for row in rows) else 1)


if __name__ == '__main__':
    main()
