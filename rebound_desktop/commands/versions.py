"""Which Rebound this is, and what it stands on."""

import platform
from importlib.metadata import PackageNotFoundError, version

from rebound_desktop import __version__
from rebound_desktop.commands.finding import Finding, Standing
from rebound_desktop.qt.words import word
from rebound_desktop.store import keyed

PACKAGES = {"Qt": "PySide6-Essentials", "jeepney": "jeepney", "plyer": "plyer", "peewee": "peewee"}


def versions() -> dict[str, str]:
    """Name to version, Rebound first. Asks the packages' records: Qt itself is not loaded for it."""
    told = {"Rebound": __version__, "Python": platform.python_version()}
    for name, package in PACKAGES.items():
        try:
            told[name] = version(package)
        except PackageNotFoundError:
            # A packaged build carries no records.
            continue
    return {**told, **keyed.versions(), platform.system(): platform.release()}


def look_at_versions() -> Finding:
    told = versions()
    said = ", ".join(word("doctor.versions.line", name=name, version=at) for name, at in told.items())
    return Finding("versions", Standing.WELL, said, {**told})
