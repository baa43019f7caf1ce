"""How a visit begins: as ever, at damage found while the window was open, or after a copy was put back."""

from dataclasses import dataclass, field

from rebound_desktop.window.unwritten import Call


@dataclass(frozen=True, slots=True)
class Beginning:
    """`problem`: the vault is not opened, its trouble is shown; `keys` are those that were at hand.

    `secret` opens the vault that was put back; `said` is one sentence for the first screen. `unwritten` is
    what was typed and could not be kept, by its place: it is kept once a vault is open.
    """

    problem: BaseException | None = None
    keys: tuple[bytes, ...] = field(default=(), repr=False)
    secret: str | bytes = field(default="", repr=False)
    said: str = ""
    unwritten: dict[str, Call] = field(default_factory=dict, repr=False)
