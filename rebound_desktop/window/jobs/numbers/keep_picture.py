"""Asks where the flow picture is to go, and puts it there."""

from PySide6.QtWidgets import QWidget

from rebound_desktop.domain.flows import Flow
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.qt.words import word
from rebound_desktop.window.jobs.numbers.picture import as_png, as_svg
from rebound_desktop.window.room import Room
from rebound_desktop.window.saving import ask_where, write_whole


def keep_picture(room: Room, flows: tuple[Flow, ...], over: QWidget) -> None:
    """As SVG, or as PNG where the name says so; the name offered tells nothing of the search."""
    kinds = {".svg": word("numbers.save.svg"), ".png": word("numbers.save.png")}
    path = ask_where(over, word("numbers.flow.save"), word("numbers.save.name"), kinds)
    if path is None:
        return
    try:
        write_whole(path, as_png(flows) if path.suffix.lower() == ".png" else as_svg(flows))
    except Refusal as refusal:
        room.tell(refusal)
    else:
        room.say(word("numbers.save.saved", name=path.name))
