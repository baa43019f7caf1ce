"""HTML as plain text: parsed by lxml with caps, hidden parts left out, blocks on lines of their own."""

import re
from typing import Any

from rebound_desktop.domain.refusal import Refusal

MARKUP_CAP = 5 << 20
DEPTH_CAP = 400
_BLOCKS = frozenset(
    """
    address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr li main nav ol p pre section table tbody td th tr ul title option""".split()  # noqa: SIM905
)
_SKIPPED = frozenset(
    "script style template noscript svg math head iframe object embed select button".split()  # noqa: SIM905
)


def tree(text: str, name: str = "") -> Any:
    """The parsed document. Raises Refusal: file_too_large past 5 MB, file_too_deep, markup_unreadable."""
    from lxml import etree, html

    if len(text) > MARKUP_CAP:
        raise Refusal("file_too_large", name=name, limit=f"{MARKUP_CAP >> 20} MB")
    parser = html.HTMLParser(huge_tree=False, remove_pis=True, recover=True, no_network=True)
    clean = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\x00", ""))
    try:
        root = html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refusal("markup_unreadable", name=name) from error
    if _too_deep(root):
        raise Refusal("file_too_deep", name=name)
    return root


def _too_deep(root: Any) -> bool:
    depth, node = 0, root
    stack = [(root, 1)]
    while stack:
        node, depth = stack.pop()
        if depth > DEPTH_CAP:
            return True
        stack.extend((child, depth + 1) for child in node)
    return False


def visible_text(root: Any) -> str:
    """What a reader would see, paragraphs apart by an empty line, list items marked."""
    pieces: list[str] = []
    _gather(root, pieces)
    text = re.sub(r"[ \t\u00a0\u200b\u200c\ufeff]+", " ", "".join(pieces))
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _gather(root: Any, pieces: list[str]) -> None:
    """Walks without recursion: (node, opening?) pairs on a stack of our own."""
    stack: list[tuple[Any, bool]] = [(root, True)]
    while stack:
        node, opening = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if not opening:
            if tag in _BLOCKS and tag not in ("br", "hr"):
                pieces.append("\n\n" if tag in ("p", "div", "h1", "h2", "h3", "ul", "ol", "table") else "\n")
            if node is not root:
                pieces.append(_flat(node.tail))
            continue
        stack.append((node, False))
        if not tag or tag in _SKIPPED or _hidden(node):
            continue
        if tag in _BLOCKS:
            pieces.append("\n- " if tag == "li" else "\n")
        pieces.append(node.text or "" if tag == "pre" else _flat(node.text))
        stack.extend((child, True) for child in reversed(node))


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _hidden(node: Any) -> bool:
    style = (node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or node.get("hidden") is not None


def fragment_text(text: str) -> str:
    """Plain text of a piece of HTML inside another format; text without tags comes back as it is."""
    if not re.search(r"<[a-zA-Z/!]|&\w+;|&#", text):
        return text.strip()
    try:
        return visible_text(tree(text))
    except Refusal:
        return re.sub(r"<[^>]{0,500}>", " ", text).strip()
