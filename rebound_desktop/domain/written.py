"""What stands in a journal entry: title, body, tags; as an open text and as lines of a list."""

import json
import re
from dataclasses import asdict, dataclass

_MARKS = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")
_LINE = 160


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as the person sees it. `body` is Markdown; `tags` as typed, "walk, Noor"."""

    title: str = ""
    body: str = ""
    tags: str = ""
    prompt: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was written."""
        return not (self.title.strip() or self.body.strip() or self.tags.strip())

    def as_draft(self) -> str:
        """The text that is kept while typing goes on."""
        return json.dumps(asdict(self), ensure_ascii=False)


def from_draft(text: str) -> Written:
    """An open text read back; whatever is no draft of ours is a body."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Written(body=text)
    if not isinstance(found, dict):
        return Written(body=text)
    return Written(**{name: str(found.get(name, "")) for name in ("title", "body", "tags", "prompt")})


def tags_of(text: str) -> tuple[str, ...]:
    """The single tags of what was typed, each once: "#walk, Noor #walk" is walk and Noor."""
    found = (one.strip() for one in re.split(r"[,;#\n]", text))
    return tuple(dict.fromkeys(" ".join(one.split()) for one in found if one))


def lines_of(title: str, body: str) -> tuple[str, str]:
    """Two lines for a list: the title, or the first line without one; then what follows, marks left out."""
    lines = [plain for line in body[: 20 * _LINE].splitlines() if (plain := plain_line(line))]
    if title.strip():
        return title.strip(), lines[0] if lines else ""
    return (lines[0], lines[1] if len(lines) > 1 else "") if lines else ("", "")


def plain_line(line: str) -> str:
    """A line without its Markdown marks, cut where no list has room for more."""
    return _MARKS.sub("", line.strip())[:_LINE].strip()
