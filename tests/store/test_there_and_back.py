"""Any sequence of actions, undone to the start and redone to the end, gives equal tables and index."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from rebound_desktop.store import search
from rebound_desktop.store.tables.row import Row
from rebound_desktop.store.tables.sorted import UNDOABLE
from rebound_desktop.store.vault import Vault
from tests.clock import Clock
from tests.store.any_row import can_be_put, columns
from tests.store.dump import everything

KEY = bytes(range(32))
MODELS = {model._meta.table_name: model for model in UNDOABLE}


def utc() -> ZoneInfo:
    return ZoneInfo("UTC")


class ThereAndBack(RuleBasedStateMachine):
    """`states` are the tables after each step that stands; `here` says at which of them the vault is."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.vault = self.begun()
        self.states = [everything(self.vault)]
        self.here = 0

    def begun(self) -> Vault:
        return Vault.in_memory(zone=utc)

    def ids(self) -> dict[str, list[str]]:
        return {table: [row[0] for row in rows] for table, rows in self.states[self.here].items()}

    def step(self, act: Callable[[], object]) -> None:
        self.clock.advance(minutes=1)
        with self.vault.change("step", self.clock()) as step:
            act()
        if step.number is None:
            assert everything(self.vault) == self.states[self.here]
            return
        del self.states[self.here + 1 :]
        self.states.append(everything(self.vault))
        self.here += 1

    @rule(data=st.data(), amount=st.integers(1, 4))
    def put(self, data: st.DataObject, amount: int) -> None:
        def act() -> None:
            ids = self.ids()
            for _ in range(amount):
                possible = [model for model in UNDOABLE if can_be_put(model, ids)]
                model = data.draw(st.sampled_from(possible))
                values = data.draw(st.fixed_dictionaries({}, optional=columns(model, ids)))
                needed = {name: s for name, s in columns(model, ids).items() if name not in values}
                values |= data.draw(st.fixed_dictionaries(needed))
                row = self.vault.put(model, self.clock(), **values)
                ids.setdefault(model._meta.table_name, []).append(row)

        self.step(act)

    @rule(data=st.data(), amount=st.integers(1, 3))
    def edit(self, data: st.DataObject, amount: int) -> None:
        ids = self.ids()

        def act() -> None:
            for _ in range(amount):
                model, row = self.any_row(data)
                values = data.draw(st.fixed_dictionaries({}, optional=columns(model, ids)))
                self.vault.edit(model, row, self.clock(), **values)

        self.step(act)

    @rule(data=st.data(), back=st.booleans())
    def trash(self, data: st.DataObject, back: bool) -> None:
        model, row = self.any_row(data)
        move = self.vault.untrash if back else self.vault.trash
        self.step(lambda: move(model, row, self.clock()))

    @rule(data=st.data())
    def delete_with_all_that_hangs_on_it(self, data: st.DataObject) -> None:
        model, row = self.any_row(data, besides="stage")
        table = model._meta.table_name
        self.step(lambda: self.vault.write(f'DELETE FROM "{table}" WHERE id = ?', (row,)))

    @rule()
    def everything_of_one_board_goes(self) -> None:
        self.step(lambda: self.vault.write("DELETE FROM job WHERE stage = 'stage-wishlist'"))

    @rule()
    def undo(self) -> None:
        assert (self.vault.undo(self.clock()) is None) == (self.here == 0)
        self.here = max(self.here - 1, 0)
        assert everything(self.vault) == self.states[self.here]

    @rule()
    def redo(self) -> None:
        last = self.here == len(self.states) - 1
        assert (self.vault.redo(self.clock()) is None) == last
        self.here += not last
        assert everything(self.vault) == self.states[self.here]

    def any_row(self, data: st.DataObject, besides: str = "") -> tuple[type[Row], str]:
        rows = [(table, row) for table in MODELS if table != besides for row in self.ids().get(table, [])]
        if not rows:
            return MODELS["wish"], self.some_wish()
        table, row = data.draw(st.sampled_from(rows))
        return MODELS[table], row

    def some_wish(self) -> str:
        made: list[str] = []
        self.step(lambda: made.append(self.vault.put(MODELS["wish"], self.clock(), wish="rest")))
        return made[0]

    def teardown(self) -> None:
        end = self.states[-1]
        while self.vault.undo(self.clock()) is not None:
            self.here -= 1
            assert everything(self.vault) == self.states[self.here]
        assert self.here == 0
        assert search.is_sound(self.vault)
        while self.vault.redo(self.clock()) is not None:
            pass
        assert everything(self.vault) == end
        assert search.is_sound(self.vault)
        self.vault.close()


class ThereAndBackAcrossRestarts(ThereAndBack):
    """The same on an encrypted file that is closed and opened in between."""

    def begun(self) -> Vault:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.rebound"
        return Vault.create(self.path, KEY, zone=utc)

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def restart(self) -> None:
        self.vault.close()
        self.vault = Vault.open(self.path, KEY, zone=utc)
        assert everything(self.vault) == self.states[self.here]

    def teardown(self) -> None:
        super().teardown()
        self.folder.cleanup()


TestThereAndBack: Any = ThereAndBack.TestCase
TestThereAndBack.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestThereAndBackAcrossRestarts: Any = ThereAndBackAcrossRestarts.TestCase
TestThereAndBackAcrossRestarts.settings = settings(max_examples=10, stateful_step_count=20, deadline=None)
