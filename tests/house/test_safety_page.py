"""What the program says it protects from, and what its documents say, is one and the same."""

from tests.house import seen
from tests.house.checkout import CHECKOUT


def test_the_page_and_the_document_say_the_same() -> None:
    page = " ".join((CHECKOUT / "docs" / "safety.md").read_text(encoding="utf-8").split())
    told = seen.table("en", "lock")["threats"]
    said = [sentence for part in ("holds", "does_not") for one in told[part] for sentence in one.values()]
    assert len(said) >= 20
    assert not [sentence for sentence in said if " ".join(sentence.split()) not in page]
    assert told["does_not"][0]["when"].startswith("A program that runs as you"), "the limit stands first"
