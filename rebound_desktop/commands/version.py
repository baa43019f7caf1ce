"""`rebound --version`: one line."""

from rebound_desktop import __version__


def version() -> int:
    """Prints the version and returns the exit status."""
    print(f"Rebound {__version__}")
    return 0
