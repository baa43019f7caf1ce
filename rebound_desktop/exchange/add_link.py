"""A `rebound:add?…` link: what a bookmark says of a page; anybody can write one, so all is capped."""

import html
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

SCHEME = "rebound:"
# A whole link, as a parcel beside the socket carries it. The bookmark itself stays below 100 kB, for
# Linux hands no longer argument than 128 kB to a program.
LINK_CAP = 200_000
_URL_CAP, _TITLE_CAP, _FIELDS_CAP = 4_000, 300, 40
_ADD = re.compile(r"rebound:(?://)?/?add/?\?(?P<query>.*)", re.I | re.S)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Brought:
    """What a link says; every part may be empty. `url` is http(s) or "".

    `data` is the page's own JSON-LD as text; `too_long` says that the page's text did not fit into the link.
    """

    url: str = ""
    title: str = ""
    text: str = ""
    data: str = ""
    too_long: bool = False


def is_link(text: str) -> bool:
    """Whether a word of the command line is a link of ours, and no command."""
    return text[: len(SCHEME)].lower() == SCHEME


def brought_by(link: str) -> Brought | None:
    """What the link brings. None where it is none of ours, too long, or says nothing."""
    found = _ADD.fullmatch(link.strip()) if len(link) <= LINK_CAP else None
    if found is None:
        return None
    try:
        pairs = parse_qsl(
            found["query"].partition("#")[0], max_num_fields=_FIELDS_CAP, encoding="utf-8", errors="replace"
        )
    except ValueError:
        return None
    said: dict[str, str] = {}
    for name, value in pairs:
        said.setdefault(name.lower(), _CONTROL.sub("", value))
    brought = Brought(
        url=_address(said.get("url", "")),
        title=" ".join(said.get("title", "").split())[:_TITLE_CAP],
        text=said.get("text", "").replace("\r\n", "\n").replace("\r", "\n").strip(),
        data=said.get("data", "").strip(),
        too_long=said.get("too_long") == "1",
    )
    return None if brought == Brought(too_long=brought.too_long) else brought


def page_of(brought: Brought) -> bytes:
    """The same as a page, for the reader of pages: its title, its own data, its text line by line."""
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in brought.text.split("\n") if line.strip())
    data = brought.data.replace("</", "<\\/").replace("<!--", "<\\u0021--")
    block = f'<script type="application/ld+json">{data}</script>' if data else ""
    return (
        '<!doctype html><html><head><meta charset="utf-8">'
        f"<title>{html.escape(brought.title)}</title>"
        f'<link rel="canonical" href="{html.escape(brought.url)}">{block}</head>'
        f"<body><main>{lines}</main></body></html>"
    ).encode()


def _address(written: str) -> str:
    """A web address, "" for every other scheme and for what is too long to be one."""
    bare = re.sub(r"\s", "", written)
    try:
        parts = urlsplit(bare)
        fits = len(bare) <= _URL_CAP and parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return bare if fits else ""
