"""What is looked for is learned from what was starred; a posting is compared in words."""

from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import PayPeriod, Remote, TraitKind
from rebound_desktop.domain.dream import (
    Comparison,
    Difference,
    Gap,
    Keep,
    Posting,
    Profile,
    Trait,
    compare,
    profile,
)
from rebound_desktop.domain.pay import Pay

SKILLS, PAY, PLACE, HOURS = (
    TraitKind.QUALIFICATIONS,
    TraitKind.PAY,
    TraitKind.LOCATION,
    TraitKind.HOURS,
)


def paying(amount: float) -> Pay:
    return Pay(amount, amount, "EUR", PayPeriod.YEAR)


def four_ticks(of: str) -> list[Trait]:
    return [Trait(of, kind) for kind in (SKILLS, PAY, PLACE, HOURS)]


def test_three_of_the_four_and_the_pay_is_ten_thousand_lower():
    looked_for = profile(four_ticks("old"), {"old": Posting(pay=paying(70000), location="Lyon")})
    posting = Posting(frozenset({SKILLS, PLACE, HOURS}), paying(60000))
    assert compare(posting, looked_for) == Comparison(
        (SKILLS, PLACE, HOURS), 4, (Difference(PAY, Gap.LOWER, 10000, "EUR"),)
    )


def test_what_is_not_known_is_said_to_be_not_said_and_another_place_is_named():
    looked_for = profile(four_ticks("old"), {"old": Posting(pay=paying(50000), location="Lyon")})
    found = compare(Posting(frozenset({SKILLS}), paying(52000), "Oslo"), looked_for)
    assert found.fits == (SKILLS, PAY)
    assert found.differences == (
        Difference(PLACE, Gap.DIFFERS, value="Oslo"),
        Difference(HOURS, Gap.NOT_SAID),
    )


def test_a_place_written_otherwise_is_the_same_place_and_remote_is_anywhere():
    looked_for = profile([Trait("old", PLACE)], {"old": Posting(location="Lyon ", remote=Remote.REMOTE)})
    assert compare(Posting(location=" LYON"), looked_for).fits == (PLACE,)
    assert compare(Posting(location="Oslo", remote=Remote.REMOTE), looked_for).fits == (PLACE,)


def test_another_currency_is_never_called_lower():
    looked_for = profile([Trait("old", PAY)], {"old": Posting(pay=paying(70000))})
    dollars = Posting(pay=Pay(10, 10, "USD", PayPeriod.YEAR))
    assert compare(dollars, looked_for).differences == (Difference(PAY, Gap.NOT_SAID),)


def test_what_is_no_longer_looked_for_is_in_no_profile_and_flexible_counts_half():
    learned = profile([Trait("a", PAY, 3, Keep.NO_LONGER), Trait("a", HOURS, 2, Keep.FLEXIBLE)], {})
    assert learned.cared_for == (HOURS,)
    assert dict(learned.weights)[HOURS] == 1


def test_the_weights_are_the_mean_over_all_starred_postings():
    learned = profile([*four_ticks("a"), Trait("b", SKILLS, 3)], {})
    assert dict(learned.weights) == {SKILLS: 2.5, PAY: 1, PLACE: 1, HOURS: 1}
    assert learned.postings == 2


def test_with_nothing_starred_there_is_nothing_to_compare_with():
    learned = profile([], {})
    assert learned.cared_for == () and learned.postings == 0
    assert compare(Posting(), learned) == Comparison((), 0, ())


traits = st.builds(
    Trait,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(TraitKind),
    st.integers(0, 3),
    st.sampled_from(Keep),
    st.text(max_size=3),
)
postings = st.builds(
    Posting,
    st.frozensets(st.sampled_from(TraitKind)),
    st.none() | st.integers(0, 10**6).map(paying),
    st.sampled_from(["", "Oslo", "Lyon"]),
    st.none() | st.sampled_from(Remote),
)


@given(st.lists(traits), st.dictionaries(st.sampled_from(["a", "b"]), postings), postings)
def test_everything_cared_for_either_fits_or_differs(many, known, posting):
    learned: Profile = profile(many, known)
    found = compare(posting, learned)
    assert all(0 <= weight <= 3 for _, weight in learned.weights)
    judged = {*found.fits, *(difference.kind for difference in found.differences)}
    assert judged == set(learned.cared_for)
    assert len(found.fits) + len(found.differences) == found.of
