"""Text as a notification can bear it: whole characters, a length, the signs of markup made harmless."""

TITLE = 120
BODY = 600
# As html.escape does, whose table of all names of signs would cost the resident tray 0.7 MB.
MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def clean(text: str, limit: int) -> str:
    """`text` without what a message cannot carry, at most `limit` characters, ending in … if cut."""
    whole = "\n".join(text.encode("utf-8", "replace").decode().splitlines())
    told = "".join(sign if sign >= " " or sign == "\n" else " " for sign in whole)
    return told if len(told) <= limit else told[: limit - 1].rstrip() + "…"


def body(text: str, without: str, capabilities: frozenset[str]) -> str:
    """The body for a server with these `capabilities`.

    Markup signs are escaped for one that reads markup (others would show "&amp;"). Where nothing can
    be pressed the text ends with the sentence `without`.
    """
    told = clean(text, BODY)
    if "actions" not in capabilities and without:
        told = f"{told} {without}".strip()
    return told.translate(MARKUP) if "body-markup" in capabilities else told


def units(text: str, limit: int) -> str:
    """`text` cut to `limit` UTF-16 units, as the Windows tray counts, never within a character."""
    cut = text.encode("utf-16-le", "replace")[: 2 * limit]
    return cut.decode("utf-16-le", "ignore")
