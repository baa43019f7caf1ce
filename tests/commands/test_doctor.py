"""The doctor tells how Rebound is running, and changes nothing by looking."""

import os
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.qt.surroundings import Surroundings
from rebound_desktop.qt.words import words
from rebound_desktop.store import backups, keyed, slots
from rebound_desktop.store.copies import Reason
from rebound_desktop.store.damage import Condition
from rebound_desktop.store.migrations.runner import newest
from rebound_desktop.store.slots import MINIMAL
from rebound_desktop.store.vault import Vault
from rebound_desktop.system.autostart import Autostart
from rebound_desktop.system.paths import Paths
from tests.clock import Clock
from tests.commands.conftest import DESKTOP, Doctor


def all_files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_before_the_first_start_all_is_well_and_nothing_is_made(
    ask: Doctor, paths: Paths, clock: Clock
) -> None:
    status, said = ask.text(clock())
    assert status == 0
    assert "none yet" in said
    assert "Everything is as it is meant to be." in said
    assert not paths.data.exists()


def test_a_vault_that_opens_is_told_with_its_schema_and_its_last_verified_copy(
    ask: Doctor, paths: Paths, key: bytes, tray: None, clock: Clock
) -> None:
    backups.take(paths.vault, key, paths.backups, clock(), Reason.EXIT, slots_folder=paths.keys)
    status, said = ask.text(clock.advance(days=1))
    assert status == 0
    assert f"opens, schema {newest()}" in said
    assert "last verified copy 2026-11-20 17:40; one kept" in said
    facts = ask.facts(clock())
    assert facts["vault"]["state"] == "opens"
    assert facts["copies"]["taken"] == "2026-11-20T16:40:00+00:00"


def test_looking_changes_no_file(ask: Doctor, paths: Paths, key: bytes, clock: Clock) -> None:
    before = all_files(paths.data)
    ask.text(clock())
    # Reading a vault that nobody has open leaves SQLite's two empty companions of the log.
    after = all_files(paths.data)
    assert {name: held for name, held in after.items() if not name.endswith(("-shm", "-wal"))} == before
    assert not any(held for name, held in after.items() if name.endswith("-wal"))


def test_the_doctor_looks_beside_an_open_window(
    ask: Doctor, paths: Paths, key: bytes, zone: ZoneInfo, clock: Clock
) -> None:
    vault = Vault.open(paths.vault, key, zone=lambda: zone)
    try:
        assert ask.facts(clock())["vault"]["state"] == "opens"
    finally:
        vault.close()


def test_a_damaged_vault_is_said_to_be_damaged_and_the_status_tells_it_too(
    ask: Doctor, paths: Paths, key: bytes, clock: Clock
) -> None:
    with paths.vault.open("r+b") as file:
        file.seek(300)
        file.write(b"broken")
    status, said = ask.text(clock())
    assert status == 1
    assert "* vault" in said
    assert "damaged" in said
    assert "Look at the lines" in said


def test_lost_keys_and_a_lost_vault_are_told_apart(
    ask: Doctor, paths: Paths, key: bytes, clock: Clock
) -> None:
    [slot] = paths.keys.iterdir()
    held = slot.read_bytes()
    slot.unlink()
    assert ask.facts(clock())["vault"]["state"] == "no_key"
    slot.write_bytes(held)
    paths.vault.unlink()
    assert ask.facts(clock())["vault"]["state"] == "missing"
    slot.write_bytes(b"{}")
    assert ask.facts(clock())["vault"]["state"] == "no_key"


def test_a_locked_vault_is_not_opened(
    ask: Doctor, paths: Paths, key: bytes, tray: None, clock: Clock
) -> None:
    [slot] = paths.keys.iterdir()
    slots.wrap_passphrase(paths.keys, key, "right", MINIMAL)
    slots.remove(slot)
    status, said = ask.text(clock())
    assert (status, "locked by a passphrase" in said) == (0, True)


def test_a_key_of_another_vault_does_not_fit(ask: Doctor, paths: Paths, key: bytes, clock: Clock) -> None:
    [slot] = paths.keys.iterdir()
    slots.remove(slot)
    slots.write_open(paths.keys, os.urandom(32))
    assert ask.facts(clock())["vault"]["state"] == "unfit"


def test_a_vault_from_a_newer_rebound_is_said_to_be_newer(
    ask: Doctor, paths: Paths, key: bytes, clock: Clock
) -> None:
    with keyed.connected(paths.vault, key, keyed.READ_WRITE) as connection:
        connection.execute("pragma user_version=999")
    status, said = ask.text(clock())
    assert (status, "newer" in said) == (1, True)


def test_autostart_is_told_as_the_person_left_it(ask: Doctor, autostart: Autostart, clock: Clock) -> None:
    assert ask.facts(clock())["autostart"]["state"] == "never"
    autostart.begin()
    assert ask.facts(clock())["autostart"]["state"] == "on"
    autostart.entry.unlink()
    assert ask.facts(clock())["autostart"]["state"] == "deleted"


def test_versions_name_what_rebound_stands_on(ask: Doctor, clock: Clock) -> None:
    assert {"Rebound", "Python", "Qt", "SQLite"} <= set(ask.facts(clock())["versions"])


def test_a_tray_that_does_not_run_is_a_fault_once_there_is_a_vault(
    ask: Doctor, paths: Paths, key: bytes, clock: Clock
) -> None:
    status, said = ask.text(clock())
    assert (status, "* tray process" in said) == (1, True)


def test_a_running_tray_is_told_with_its_number(ask: Doctor, tray: None, clock: Clock) -> None:
    facts = ask.facts(clock())["tray"]
    assert (facts["state"], facts["pid"]) == ("runs", os.getpid())


@pytest.mark.parametrize(
    ("around", "state", "route"),
    [
        (DESKTOP, "buttons", "freedesktop"),
        (replace(DESKTOP, can=frozenset()), "plain", "freedesktop"),
        (replace(DESKTOP, held=True), "held", "freedesktop"),
        (Surroundings(bus=True), "no_server", "inbox"),
        (Surroundings(), "no_bus", "plyer"),
    ],
)
def test_the_way_a_note_would_take_is_told(
    ask: Doctor, clock: Clock, around: Surroundings, state: str, route: str
) -> None:
    ask.around = around
    facts = ask.facts(clock())
    assert (facts["notifications"]["state"], facts["notifications"]["route"]) == (state, route)
    assert facts["host"]["state"] == ("yes" if around.host else "no")


@pytest.mark.parametrize("condition", [each for each in Condition if each is not Condition.OPENS])
def test_every_condition_of_the_vault_has_its_words(condition: Condition) -> None:
    assert isinstance(words(f"doctor.vault.{condition.value}"), str)
