"""Settings that travel: each is looked at before it is believed, and none of this machine's goes along."""

import pytest

from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.preferences import choose_hours, choose_looks, keep_discreet
from rebound_desktop.actions.report_wishes import keep_report_wishes
from rebound_desktop.actions.takeout.own_settings import fits, own_settings, take_settings
from rebound_desktop.actions.visits import remember_tab
from rebound_desktop.domain.activity import ReportWishes
from rebound_desktop.domain.reminder_hours import ReminderHours
from rebound_desktop.queries.preferences import preferences
from tests.actions.any_vault import empty_desk
from tests.clock import Clock


def test_what_the_person_chose_goes_along_and_holds_elsewhere(desk: Desk, clock: Clock) -> None:
    choose_looks(desk, "dark", now=clock())
    choose_hours(desk, ReminderHours(), now=clock())
    keep_discreet(desk, True, now=clock())
    keep_report_wishes(desk, ReportWishes(name="Mara"), now=clock())
    remember_tab(desk, "dreams", now=clock())
    told, fresh = own_settings(desk.vault), empty_desk()
    assert set(told) == {"looks", "reminder_hours", "discreet", "report"}
    assert take_settings(fresh.vault, told) == 4 and take_settings(fresh.vault, told) == 0
    assert preferences(fresh.vault, now=clock()) == preferences(desk.vault, now=clock())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("looks", "neon"),
        ("parts_off", 5),
        ("parts_off", ["jobs", "selfcare", "reflection", "journal", "dreams"]),
        ("reminder_hours", [["25:00", "26:00"]] * 7),
        ("reminder_hours", [["09:00", "20:00"]]),
        ("reminder_hours", "09:00"),
        ("discreet", "yes"),
        ("language", "../../etc"),
        ("silence_asked_at", "yesterday"),
        ("found_tidied", {"j1": {"others": [1]}}),
        ("report", {"name": "Mara", "shoes": 43}),
        ("jobs_table", []),
        ("last_tab", "jobs"),
        ("invented", True),
    ],
)
def test_a_setting_that_does_not_fit_is_left_out(desk: Desk, name: str, value: object) -> None:
    assert not fits(name, value)
    assert take_settings(desk.vault, {name: value}) == 0
    assert desk.vault.value("SELECT COUNT(*) FROM setting") == 0
