"""schema.org JobPosting in a page: as JSON-LD, microdata or RDFa, as one kind of dictionary each."""

from collections.abc import Iterator
from typing import Any

from rebound_desktop.exchange.markup import visible_text
from rebound_desktop.exchange.posting.loose_json import loose_json

Node = dict[str, Any]
BLOCKS_CAP = 60


def postings_in(root: Any) -> list[tuple[str, Node]]:
    """Every JobPosting of the page with where it stood: json-ld first, then microdata, then rdfa."""
    found: list[tuple[str, Node]] = [("json-ld", node) for node in _from_json(root)]
    found += [("microdata", node) for node in _from_attributes(root, "itemtype", "itemprop")]
    found += [("rdfa", node) for node in _from_attributes(root, "typeof", "property")]
    return found


def things_in(root: Any) -> list[tuple[str, Node]]:
    """All that the page marks in JSON-LD, by its schema.org kind: an organization, an article, a list."""
    found = []
    for node in _all_nodes(root):
        kinds = node.get("@type", "")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            found.append((str(kind).rstrip("/").rsplit("/", 1)[-1], node))
    return found


def _all_nodes(root: Any) -> list[Node]:
    values: list[Any] = []
    for block in root.iter("script"):
        if "ld+json" in (block.get("type") or "").lower() and len(values) < BLOCKS_CAP:
            value = loose_json(block.text or "")
            if value is not None:
                values.append(value)
    return [node for value in values for node in _nodes(value)]


def _from_json(root: Any) -> Iterator[Node]:
    nodes = _all_nodes(root)
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    for node in nodes:
        if _is_posting(node):
            yield {name: _followed(value, known) for name, value in node.items()}


def _nodes(value: Any) -> Iterator[Node]:
    """All objects at any depth, outermost first."""
    stack = [value]
    while stack:
        part = stack.pop(0)
        if isinstance(part, dict):
            yield part
            stack.extend(part.values())
        elif isinstance(part, list):
            stack.extend(part)


def _followed(value: Any, known: dict[str, Node]) -> Any:
    """A bare reference becomes the object it names."""
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and str(value.get("@id")) in known:
        return known[str(value["@id"])]
    if isinstance(value, list):
        return [_followed(part, known) for part in value]
    return value


def _is_posting(node: Node) -> bool:
    kinds = node.get("@type", node.get("type", ""))
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1] == "JobPosting" for name in names)


def _from_attributes(root: Any, kind: str, prop: str) -> Iterator[Node]:
    for element in root.xpath(f"descendant-or-self::*[@{kind}]"):
        if _is_posting({"@type": (element.get(kind) or "").split()}):
            yield _item(element, kind, prop)


def _item(element: Any, kind: str, prop: str) -> Node:
    """One item's properties; an element that is an item itself is a nested dictionary."""
    node: Node = {"@type": (element.get(kind) or "").rstrip("/").rsplit("/", 1)[-1]}
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if not isinstance(child.tag, str):
            continue
        nested = child.get(kind) is not None
        for name in (child.get(prop) or "").split():
            value = _item(child, kind, prop) if nested else _value(child)
            _put(node, name.rsplit(":", 1)[-1].rsplit("/", 1)[-1], value)
        if not nested:
            stack.extend(reversed(child))
    return node


def _put(node: Node, name: str, value: Any) -> None:
    if name not in node:
        node[name] = value
    elif isinstance(node[name], list):
        node[name].append(value)
    else:
        node[name] = [node[name], value]


def _value(element: Any) -> str:
    for attribute in ("content", "datetime"):
        if element.get(attribute) is not None:
            return str(element.get(attribute)).strip()
    if element.tag in ("a", "link", "area") and element.get("href"):
        text = visible_text(element)
        return text if text and not text.startswith("http") else str(element.get("href"))
    if element.tag in ("img", "source") and element.get("src"):
        return str(element.get("src"))
    if element.tag in ("data", "meter") and element.get("value"):
        return str(element.get("value"))
    return visible_text(element)
