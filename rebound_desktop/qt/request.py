"""What one Rebound process may ask of another: a line or two of text, at most 1 kB."""

import re
from dataclasses import dataclass

LIMIT = 1024
VIEW = re.compile(r"[a-z_]{1,32}")
WORD = re.compile(r"[^\s\x00-\x1f\x7f]{1,200}")


@dataclass(frozen=True, slots=True)
class Request:
    """`verb` is open (a `view`, perhaps something named in it), replanned, or leave.

    `name` is one word: an id, a nudge's key, or the name of a parcel. `token` is the desktop's
    leave to come to the front (XDG activation), "" for none.
    """

    verb: str
    view: str = ""
    name: str = ""
    token: str = ""

    def bytes(self) -> bytes:
        """As it goes through the socket. Raises ValueError for what `read` would not take back."""
        lines = [" ".join(part for part in (self.verb, self.view, self.name) if part)]
        if self.token:
            lines.append(f"token {self.token}")
        sent = "\n".join(lines).encode()
        if read(sent) != self:
            raise ValueError("not a request that can be sent")
        return sent


def opening(view: str, name: str = "", token: str = "") -> Request:
    """Show `view`, in front."""
    return Request("open", view, name, token)


REPLANNED = Request("replanned")
LEAVE = Request("leave")


def read(sent: bytes) -> Request | None:
    """The request in `sent`; None for anything else, of which nobody may be told anything."""
    try:
        first, *rest = sent.decode().split("\n") if len(sent) <= LIMIT else [""]
    except UnicodeDecodeError:
        return None
    token = _token(rest)
    match first.split(" "):
        case ["open", view] if VIEW.fullmatch(view):
            return opening(view, "", token)
        case ["open", view, name] if VIEW.fullmatch(view) and WORD.fullmatch(name):
            return opening(view, name, token)
        case ["replanned" | "leave" as verb]:
            return Request(verb, token=token)
    return None


def _token(lines: list[str]) -> str:
    for line in lines:
        kind, _, token = line.partition(" ")
        if kind == "token" and WORD.fullmatch(token):
            return token
    return ""
