"""What is typed while the disk takes nothing waits, and is kept once there is room."""

from datetime import datetime

import apsw

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.keep_draft import keep_draft
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts


class Disk:
    full = True

    def keep(self, desk: Desk, place: str, text: str, *, now: datetime) -> None:
        if self.full:
            raise Refusal("disk_full")
        keep_draft(desk, place, text, now=now)


def test_a_full_disk_is_said_once_and_the_newest_words_are_kept_when_there_is_room(room, desk, said) -> None:
    disk, held = Disk(), []
    room.held.connect(held.append)
    for text in ("a long", "a long day"):
        room.do(disk.keep, "entry:1", text, keeps="entry:1")
    room.unwritten.try_again()
    assert len(held) == 1 and "full" in held[0] and not said
    disk.full = False
    room.unwritten.try_again()
    assert drafts.read(desk.vault, "entry:1").text == "a long day"
    assert held[1:] == [""] and not room.unwritten


def test_after_a_damaged_page_nothing_is_written_and_what_is_typed_waits_for_another_vault(
    room, desk
) -> None:
    def meets_damage(desk: Desk, *, now: datetime) -> None:
        raise apsw.CorruptError("database disk image is malformed")

    found: list[Refusal] = []
    room.broken.connect(found.append)
    room.do(meets_damage)
    room.do(keep_draft, "entry:1", "typed", keeps="entry:1")
    assert [one.key for one in found] == ["vault_damaged"]
    assert drafts.read(desk.vault, "entry:1") is None
    assert list(room.unwritten.taken()) == ["entry:1"]
