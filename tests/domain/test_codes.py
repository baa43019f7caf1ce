"""Which outcomes can hurt."""

from rebound_desktop.domain.codes import Outcome


def test_what_the_person_chose_is_never_a_setback():
    chosen = {Outcome.I_WITHDREW, Outcome.I_SAID_NO, Outcome.I_SAID_YES}
    assert {outcome for outcome in Outcome if not outcome.can_be_setback} == chosen
