"""Starts Rebound from a checkout; an installed Rebound has the same as `rebound`."""

import sys

from rebound_desktop.run import main

if __name__ == "__main__":
    sys.exit(main())
