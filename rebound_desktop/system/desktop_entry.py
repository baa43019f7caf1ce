"""Lines of a desktop entry that starts a program, quoted as the Desktop Entry Specification asks."""

from collections.abc import Sequence


def entry_text(command: Sequence[str], *more: str, code: str = "") -> str:
    """The text of an entry; `more` are further lines, `code` a field code at the end of Exec (%u).

    TryExec: once the program is gone, the session passes over the entry without a word. Raises OSError for a
    control character in `command`, which cannot stand in one.
    """
    program = next((word for word in command if word.startswith("/")), command[0])
    started = " ".join(_quoted(word) for word in command)
    return "\n".join(
        [
            "[Desktop Entry]",
            "Type=Application",
            "Name=Rebound",
            "Icon=rebound",
            f"TryExec={_escaped(program)}",
            f"Exec={_escaped(started)}{' ' if code else ''}{code}",
            "Terminal=false",
            *more,
            "",
        ]
    )


def _quoted(word: str) -> str:
    """One argument of Exec."""
    for sign in '\\"`$':
        word = word.replace(sign, "\\" + sign)
    return '"' + word.replace("%", "%%") + '"'


def _escaped(value: str) -> str:
    """A string value of a desktop entry."""
    if any(ord(sign) < 32 for sign in value):
        raise OSError("a path with a control character cannot stand in a desktop entry")
    return value.replace("\\", "\\\\")
