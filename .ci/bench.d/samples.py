"""Makes a store of all sample programmes, as `aspirant sample` does: samples.py PROGRAM STORE."""
import os
import sys
import tempfile

from terminal import Terminal

program, store = sys.argv[1:]
with tempfile.TemporaryDirectory(dir=os.path.dirname(store)) as home:
    terminal = Terminal([program, "sample", "--from", "sample-data"], {"XDG_DATA_HOME": home, "XDG_STATE_HOME": home})
    terminal.opened(quiet=3)
    terminal.end()
    os.rename(os.path.join(home, "aspirant-sample"), store)
