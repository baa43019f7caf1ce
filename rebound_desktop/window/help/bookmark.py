"""The bookmark that brings a page over: resources/bookmark.js as one `javascript:` address."""

import re
from urllib.parse import quote

from rebound_desktop.qt.resources import read_bytes

# What a browser keeps as it is in the address of a bookmark.
_KEPT = "!~*'();,/?:@&=+$-_.[]{}|^"


def bookmark() -> str:
    """The address to paste into a bookmark; plain ASCII without a space, about 3 kB."""
    source = read_bytes("bookmark.js").decode()
    return "javascript:" + quote(re.sub(r"\s*\n\s*", "", source), safe=_KEPT)
