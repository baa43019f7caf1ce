"""Sightings, ticks, wishes and a yes among everything else: undone to the start, redone to the end."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from rebound_desktop.actions.found import take_up_again, withdraw_others
from rebound_desktop.actions.mark_traits import mark_traits
from rebound_desktop.actions.sightings import SightingFields, note_sighting, trash_sighting, wish_for
from rebound_desktop.actions.wishes import WishFields, trash_wish, write_wish
from rebound_desktop.domain.codes import TraitKind
from tests.actions.test_all_there_and_back import AllThereAndBack

KINDS = st.sets(st.sampled_from(list(TraitKind)))
WORDS = st.sampled_from(["", "a river near by", "maps"])


class DreamsThereAndBack(AllThereAndBack):
    """The same machine with what Dreams can do."""

    @rule(title=WORDS, kinds=KINDS, own=WORDS)
    def sight(self, title: str, kinds: set[TraitKind], own: str) -> None:
        self.done(note_sighting, SightingFields(title=title), kinds, own)

    @rule(data=st.data(), title=WORDS, kinds=KINDS)
    def see_again(self, data: st.DataObject, title: str, kinds: set[TraitKind]) -> None:
        self.done(note_sighting, SightingFields(title=title), kinds, sighting=self.any_of(data, "sighting"))

    @rule(data=st.data(), wished=st.booleans())
    def let_sighting_go(self, data: st.DataObject, wished: bool) -> None:
        self.done(wish_for if wished else trash_sighting, self.any_of(data, "sighting"))

    @rule(data=st.data(), kinds=KINDS, own=WORDS, sighted=st.booleans())
    def tick(self, data: st.DataObject, kinds: set[TraitKind], own: str, sighted: bool) -> None:
        of = self.any_of(data, "sighting" if sighted else "job")
        self.done(mark_traits, of, kinds, own, sighted=sighted)

    @rule(data=st.data(), wish=WORDS, anew=st.booleans())
    def wish(self, data: st.DataObject, wish: str, anew: bool) -> None:
        self.done(write_wish, WishFields(wish=wish), "" if anew else self.any_of(data, "wish"))

    @rule(data=st.data())
    def unwish(self, data: st.DataObject) -> None:
        self.done(trash_wish, self.any_of(data, "wish"))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        self.done(withdraw_others, self.any_of(data, "job"))

    @rule(data=st.data())
    def take_up(self, data: st.DataObject) -> None:
        self.done(take_up_again, self.any_of(data, "job"))


del AllThereAndBack  # its own test runs where it lies
TestDreamsThereAndBack = DreamsThereAndBack.TestCase
TestDreamsThereAndBack.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
