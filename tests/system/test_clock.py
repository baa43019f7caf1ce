"""What time it is, and where."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.system import clock

ZONES = Path("/usr/share/zoneinfo")


def test_now_is_aware_and_in_utc() -> None:
    assert clock.now().utcoffset() == timedelta(0)


def test_the_zone_is_the_one_the_environment_names() -> None:
    assert clock.zone({"TZ": "Asia/Tokyo"}) == ZoneInfo("Asia/Tokyo")
    assert clock.zone({"TZ": ":America/New_York"}) == ZoneInfo("America/New_York")


def test_a_moved_link_is_seen_at_the_next_look(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(ZONES / "Europe/Paris")
    assert clock.zone({}, link).key == "Europe/Paris"
    link.unlink()
    link.symlink_to(ZONES / "Asia/Kolkata")
    assert clock.zone({}, link).key == "Asia/Kolkata"


def test_a_copied_zone_file_is_read_for_what_it_holds(tmp_path: Path) -> None:
    copy = tmp_path / "localtime"
    copy.write_bytes((ZONES / "Asia/Kolkata").read_bytes())
    instant = datetime(2026, 1, 1, tzinfo=UTC)
    assert instant.astimezone(clock.zone({}, copy)).utcoffset() == timedelta(hours=5.5)


@pytest.mark.parametrize("tz", ["Nowhere/Atlantis", "../../etc/passwd", "CET-1CEST", "/dev/null", "\0"])
def test_a_zone_that_does_not_exist_falls_back_without_a_word(tz: str, tmp_path: Path) -> None:
    assert clock.zone({"TZ": tz}, tmp_path / "none").key == "UTC"


def test_the_c_library_follows_the_moved_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    clock.zone()
    assert time.localtime(0).tm_hour == 9
    monkeypatch.setenv("TZ", "UTC")
    clock.zone()
    assert time.localtime(0).tm_hour == 0
