"""The accessibility tree of what is on the screen (AT-SPI), as plain functions."""
import time
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)  # Debian 12's Atspi marks its own getters so
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Roles that a person acts on: each needs a name that a screen reader can say.
ACTED_ON = {
    "push button", "toggle button", "check box", "radio button", "menu item", "check menu item",
    "radio menu item", "combo box", "text", "password text", "entry", "spin button", "slider",
    "list", "list box", "table", "tree", "tree table", "page tab", "page tab list", "link",
    "date editor", "dial", "terminal", "calendar",
}


def applications():
    desktop = Atspi.get_desktop(0)
    return [app for app in (desktop.get_child_at_index(i) for i in range(desktop.get_child_count())) if app]


def application(name, seconds=5):
    """The newest application whose name contains the given one, waited for; one that has a window first."""
    end = time.monotonic() + seconds
    while True:
        found = [app for app in applications() if name in (app.get_name() or "")]
        if found or time.monotonic() > end:
            if not found:
                raise SystemExit(f"no accessible application {name!r}; there are: "
                                 + ", ".join(app.get_name() or "?" for app in applications()))
            # A process that lives in the tray bears the same name, and shows nothing.
            return ([app for app in found if children(app)] or found)[-1]
        time.sleep(0.1)


def children(part):
    try:
        # A table of ten thousand rows would take minutes: its first cells show enough.
        return [child for child in (part.get_child_at_index(i) for i in range(min(part.get_child_count(), 200)))
                if child]
    except GLib.Error:  # gone in the meantime
        return []


def walk(part, level=0, levels=None):
    """The part and all within it, top first."""
    yield (part if levels is None else (level, part))
    for child in children(part):
        yield from walk(child, level + 1, levels)


def role(part):
    try:
        return part.get_role_name()
    except GLib.Error:
        return "gone"


def name(part):
    try:
        return part.get_name() or ""
    except GLib.Error:
        return ""


def shows(part):
    """The text in a field or label, which isn't always its name."""
    try:
        return Atspi.Text.get_text(part, 0, -1) if "Text" in part.get_interfaces() else part.get_name() or ""
    except GLib.Error:
        return ""


def actions(part):
    return [Atspi.Action.get_action_name(part, i) for i in range(Atspi.Action.get_n_actions(part))]


def states(part):
    try:
        return {state.value_nick for state in part.get_state_set().get_states()}
    except GLib.Error:
        return set()


def centre(part):
    box = Atspi.Component.get_extents(part, Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2
