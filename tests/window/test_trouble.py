"""The page for a vault that does not open: what is said, the copies in words, and the way back to one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.vault_door import close_desk
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt import words
from rebound_desktop.system import process
from rebound_desktop.system.paths import Paths
from rebound_desktop.window.beginning import Beginning
from rebound_desktop.window.lanes import InlineLane
from rebound_desktop.window.setting import Setting
from rebound_desktop.window.trouble import Trouble
from tests.clock import Clock
from tests.store import twin

Open = Callable[..., Desk]


def cut(vault: Path) -> None:
    vault.write_bytes(vault.read_bytes()[:9_000])


def flip(vault: Path) -> None:
    twin.flip(vault, 300)


def empty(vault: Path) -> None:
    vault.write_bytes(b"")


def picture(vault: Path) -> None:
    vault.write_bytes(Path("resources/icons/rebound-256.png").read_bytes())


DAMAGES = {
    "vault_damaged": flip,
    "cut": cut,
    "vault_empty": empty,
    "vault_foreign": picture,
    "vault_missing": Path.unlink,
}


@pytest.fixture
def kept(open_it: Open, lockable: Paths, clock: Clock) -> Paths:
    """A vault with one job, and its verified copy."""
    desk = open_it()
    add_job(desk, JobFields("Story editor", "Lumen"), stage="stage-applied", now=clock())
    close_desk(desk, paths=lockable, now=clock)
    clock.advance(minutes=40)
    return lockable


def page(problem: BaseException, paths: Paths, clock: Clock, open_it: Open, qtbot: QtBot) -> Trouble:
    setting = Setting(
        paths=paths,
        process=process.this(),
        open_desk=open_it,
        close_desk=close_desk,
        now=clock,
        zone=lambda: ZoneInfo("UTC"),
        tray_command=(),
        autostart=None,
        links=None,
    )
    made = Trouble(Beginning(problem=problem), setting, InlineLane(), InlineLane())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("how", list(DAMAGES))
def test_from_every_damage_a_copy_leads_back_and_the_file_from_before_is_kept(
    how: str, kept: Paths, clock: Clock, open_it: Open, qtbot: QtBot
) -> None:
    DAMAGES[how](kept.vault)
    there = kept.vault.read_bytes() if kept.vault.exists() else None
    with pytest.raises(Refusal) as told:
        open_it()
    assert told.value.key == (how if how != "cut" else "vault_damaged")
    shown = page(told.value, kept, clock, open_it, qtbot)
    assert "1 copy" in shown.safe.text()
    [card] = shown.listing.group.buttons()
    assert "1 job and 0 journal entries." in card.accessibleDescription()
    assert "whole" in card.accessibleDescription()
    begun: list[Beginning] = []
    shown.again.connect(begun.append)
    shown.use.click()
    assert begun[0].problem is None
    asides = [one for one in kept.data.glob("vault.db.aside-*") if not one.name.endswith("-wal")]
    assert [one.read_bytes() for one in asides] == ([] if there is None else [there])
    assert all(one.name in begun[0].said for one in asides)
    desk = open_it()
    assert desk.vault.value("SELECT count(*) FROM job") == 1
    desk.vault.close()


@pytest.fixture
def german() -> Iterator[None]:
    words.speak("de")
    yield
    words.speak(words.FIRST)


@pytest.mark.usefixtures("german", "looks")
def test_its_buttons_hold_their_words_in_the_longest_language(
    kept: Paths, clock: Clock, open_it: Open, qtbot: QtBot
) -> None:
    clock.advance(days=400)  # a copy of another year has the longest name
    shown = page(Refusal("vault_damaged"), kept, clock, open_it, qtbot)
    shown.show()
    pressed = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
    assert shown.use in pressed and len(pressed) >= 5
    assert [one.text() for one in pressed if one.width() < one.sizeHint().width()] == []


def test_a_copy_that_is_damaged_too_says_so_and_cannot_be_chosen(
    kept: Paths, clock: Clock, open_it: Open, qtbot: QtBot
) -> None:
    [copy] = kept.backups.glob("*.vault")
    twin.flip(copy, 300)
    twin.flip(kept.vault, 300)
    shown = page(Refusal("vault_damaged"), kept, clock, open_it, qtbot)
    [card] = shown.listing.group.buttons()
    assert not card.isEnabled() and "damaged, too" in card.accessibleDescription()
    assert not shown.use.isEnabled()


def test_where_the_vault_is_whole_no_copy_is_offered(
    kept: Paths, clock: Clock, open_it: Open, qtbot: QtBot
) -> None:
    shown = page(Refusal("vault_newer"), kept, clock, open_it, qtbot)
    assert "whole" in shown.heading_words.text()
    assert not shown.use.isVisibleTo(shown) and not shown.listing.isVisibleTo(shown)
    assert shown.look_again.isVisibleTo(shown)
