"""The composition root: the only place that picks the real clock, files and notifier."""

import argparse
import sys
from collections.abc import Sequence

from rebound_desktop import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command named on the command line; returns the process's exit status."""
    parser = argparse.ArgumentParser(prog="rebound")
    parser.add_argument("--version", action="version", version=f"Rebound {__version__}")
    parser.parse_args(sys.argv[1:] if argv is None else argv)
    return 0
