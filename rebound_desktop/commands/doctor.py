"""`rebound doctor`: how Rebound is running, one line each; `--json` says the same to a program."""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_desktop import __version__
from rebound_desktop.commands.agenda_check import look_at_agenda
from rebound_desktop.commands.autostart_check import look_at_autostart
from rebound_desktop.commands.desktop_check import look_at_host, look_at_notifications, look_at_tray
from rebound_desktop.commands.finding import Finding, Standing
from rebound_desktop.commands.moment import exactly
from rebound_desktop.commands.vault_check import look_at_copies, look_at_folder, look_at_vault
from rebound_desktop.commands.versions import look_at_versions
from rebound_desktop.qt.surroundings import Surroundings
from rebound_desktop.qt.words import word
from rebound_desktop.store.migrations.runner import newest
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.paths import Paths


def doctor(
    paths: Paths, autostart: Autostart, around: Surroundings, zone: ZoneInfo, as_json: bool, now: datetime
) -> int:
    """Looks, prints, writes nothing. Returns 1 when something does not work, else 0."""
    findings = look(paths, autostart, around, zone, now)
    print(_as_json(findings, now) if as_json else _as_text(findings, zone, now))
    return int(any(each.standing is Standing.LOOK for each in findings))


def look(
    paths: Paths, autostart: Autostart, around: Surroundings, zone: ZoneInfo, now: datetime
) -> list[Finding]:
    """Every finding, in the order they are printed; `around` from qt.surroundings.look_around()."""
    return [
        look_at_folder(paths),
        look_at_vault(paths, newest()),
        look_at_copies(paths, now, zone),
        *look_at_agenda(paths.agenda, zone, now),
        look_at_tray(paths),
        look_at_notifications(around, sys.platform.startswith("linux")),
        look_at_host(around),
        look_at_autostart(autostart),
        look_at_versions(),
    ]


def _as_text(findings: Sequence[Finding], zone: ZoneInfo, now: datetime) -> str:
    bad = any(each.standing is Standing.LOOK for each in findings)
    return "\n".join(
        [
            word("doctor.title", version=__version__, when=exactly(now, zone)),
            *(each.line() for each in findings),
            word("doctor.look_here" if bad else "doctor.all_well"),
        ]
    )


def _as_json(findings: Sequence[Finding], now: datetime) -> str:
    told = {each.name: {"standing": each.standing.value, **each.facts} for each in findings}
    return json.dumps({"at": now.isoformat(), **told}, ensure_ascii=False, indent=2)
