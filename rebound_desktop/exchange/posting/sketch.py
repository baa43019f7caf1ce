"""A page as the eye takes it in: lines in order, which of them are headings, what is bold or pressed."""

import re
from dataclasses import dataclass, field
from typing import Any

PLAIN = 9
_SKIPPED = frozenset(
    "script style template noscript svg math head iframe object embed select option textarea".split()  # noqa: SIM905
)
_APART = frozenset(
    """
    address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hr li main ol p pre section table tbody thead tfoot td th tr ul details
    summary""".split()  # noqa: SIM905
)
_SMALL = frozenset("b strong i em u font small big mark sup sub abbr wbr tt code s".split())  # noqa: SIM905
_RANKS = {f"h{number}": number for number in range(1, 7)}
_LARGE = re.compile(
    r"font-size:\s*(?:1[3-9]\d%|[2-9]\d\d%|1\.[3-9]\d*r?em|[2-9](?:\.\d+)?r?em|(?:2\d|3\d)px|x+-large)"
)
_FURNITURE = re.compile(
    r"(?:view|see|show|browse) (?:all|more|other)|back to|return to|apply|share|save|print|alle "
    r"|zur[üu]ck|merken|teilen|drucken"
    r"|bewerben|jetzt bewerben|voir |retour|postul|partager|imprimer|ver (?:todas|m[áa]s)|volver"
    r"|compartir|inscrib",
    re.I,
)
_BETWEEN = " \n\r\t\u00a0·|•/"
_JOINT = re.compile(r"[-–—,:+/]|to|bis|à|a")
# Small pictures set parts of a line apart as a stroke would.
_PICTOGRAM = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+")
_PARTS_CAP = 40
LINES_CAP = 4_000
LONGEST = 4_000  # letters of one line


@dataclass(slots=True)
class Line:
    """`rank` is 1–6 for a heading, 7 for a line that is bold or large as a whole, else PLAIN."""

    text: str
    rank: int = PLAIN


@dataclass(slots=True)
class Sketch:
    """`bold` are words set off inside a sentence, each with what stands before it; `pressed` are buttons."""

    lines: list[Line] = field(default_factory=list)
    bold: list[tuple[str, str]] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    home: list[str] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]


def sketch(root: Any) -> Sketch:
    """Walks the page once; hidden parts are left out, inline parts side by side come on their own lines."""
    made = Sketch()
    body = next(iter(root.iter("body")), root)
    _Walker(made).walk(body)
    return made


class _Walker:
    def __init__(self, made: Sketch) -> None:
        self.made = made
        self.words: list[str] = []
        self.rank = PLAIN
        self.parent: Any = None
        self.lists_parts = False
        self.plain = False  # something on the line is neither bold nor large

    def walk(self, body: Any) -> None:
        stack: list[tuple[Any, str, int]] = [(body, "in", PLAIN)]
        while stack and len(self.made.lines) < LINES_CAP:
            node, way, rank = stack.pop()
            if way == "tail":
                self.say(node.tail, rank)
                continue
            if way == "out":
                if node.tag in _APART:
                    self.end_line()
                continue
            if not isinstance(node.tag, str) or node.tag in _SKIPPED or _hidden(node):
                continue
            if not self.enter(node):
                continue
            mine = _RANKS.get(node.tag) or (7 if _is_large(node) and rank == PLAIN else rank)
            stack.append((node, "out", mine))
            for child in reversed(node):
                stack.append((child, "tail", mine))
                stack.append((child, "in", mine))
            self.say_own(node, mine)

    def enter(self, node: Any) -> bool:
        """Notes what a node is; False where its words are no line of the page."""
        if node.tag in _APART or _stands_apart(node) or self.is_listed(node):
            self.end_line()
        if node.tag in ("button", "input"):
            self.made.pressed.append(" ".join((node.get("value") or node.text_content()).split())[:60])
            return False
        if node.tag == "img" and node.get("alt"):
            self.made.pictures.append(" ".join(node.get("alt").split())[:80])
        if node.tag == "a":
            words = " ".join(node.text_content().split())[:60]
            if node.get("href") in ("/", "./", "index.html", "/index.html"):
                self.made.home.append(words)
            self.made.pressed.append(words)
            if _FURNITURE.match(words):
                self.end_line()
                return False
        if node.tag in ("b", "strong"):
            self.made.bold.append((" ".join(node.text_content().split())[:120], "".join(self.words)[-160:]))
        return True

    def is_listed(self, node: Any) -> bool:
        """Whether an element is one of several small parts that are all their parent holds."""
        parent = node.getparent()
        if parent is not self.parent:
            self.parent, self.lists_parts = parent, parent is not None and _lists_parts(parent)
        return self.lists_parts

    def say_own(self, node: Any, rank: int) -> None:
        if node.tag == "pre":
            for line in (node.text or "").split("\n"):
                self.say(line, rank)
                self.end_line()
        else:
            self.say(node.text, rank)

    def say(self, text: str | None, rank: int) -> None:
        if not text:
            return
        self.words.append(re.sub(r"\s+", " ", text))
        if text.strip():
            self.rank, self.plain = min(self.rank, rank), self.plain or rank == PLAIN

    def end_line(self) -> None:
        text = " ".join(
            _PICTOGRAM.sub(" | ", "".join(self.words)).replace("\u00a0", " ").replace("\u200b", "").split()
        )
        if text:
            text = text[:LONGEST]
            rank = PLAIN if self.rank == 7 and self.plain else self.rank
            self.made.lines.append(Line(text, rank))
        self.words, self.rank, self.plain = [], PLAIN, False


def _is_large(node: Any) -> bool:
    if node.tag in ("b", "strong", "big"):
        return True
    if node.tag == "font" and (node.get("size") or "").strip() in ("4", "5", "6", "7", "+1", "+2", "+3"):
        return True
    return bool(_LARGE.search((node.get("style") or "").replace(" ", "").lower()))


def _stands_apart(node: Any) -> bool:
    """Two inline parts without a space between them are set apart by the page's style."""
    before = node.getprevious()
    if node.tag in _SMALL or before is None or before.tag in _SMALL or not isinstance(before.tag, str):
        return False
    return not (before.tail or "")


def _lists_parts(parent: Any) -> bool:
    """ "<li><span>Vertrag</span> <span>unbefristet</span></li>", each on a line; no sentence, no range."""
    if parent.tag in _RANKS or (parent.text or "").strip(_BETWEEN) or not 2 <= len(parent) <= _PARTS_CAP:
        return False
    children = [child for child in parent if isinstance(child.tag, str)]
    if any(child.tag in _APART or (child.tail or "").strip(_BETWEEN) for child in children):
        return False
    return not any(_JOINT.fullmatch((child.text or "").strip()) for child in children if not len(child))


def _hidden(node: Any) -> bool:
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or node.get("hidden") is not None
