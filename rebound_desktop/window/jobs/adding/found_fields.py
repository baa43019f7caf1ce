"""What was found in a posting: put into a form's fields, and told with where it stood."""

from dataclasses import replace

from rebound_desktop.actions.proposed import proposed
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import JobProposal, PostingProposal
from rebound_desktop.qt.words import word

_PLACES = ("json-ld", "microdata", "rdfa", "markup", "opengraph", "title", "text")
# The names of found fields as the form calls them.
_SHOWN = {
    "title": "title",
    "company": "company",
    "location": "location",
    "remote": "remote",
    "pay": "pay",
    "employment_type": "employment",
    "valid_through": "closes_on",
    "url": "link",
}


def found_fields(typed: JobFields, job: JobProposal) -> JobFields:
    """The typed fields, each empty one filled with what was found."""
    found = proposed(job)
    return replace(typed, **{name: value for name, value in found.items() if not getattr(typed, name)})


def found_lines(posting: PostingProposal) -> list[tuple[str, str]]:
    """Fields and where they stood, a line each; those without a quote together by place."""
    lines: list[tuple[str, str]] = []
    by_place: dict[str, list[str]] = {}
    for name, shown in _SHOWN.items():
        place, called = posting.found_in.get(name), word(f"jobs.form.{shown}")
        if place and (quote := posting.quotes.get(name)):
            lines.append((called, word("board.found.quoted", quote=quote)))
        elif place:
            by_place.setdefault(_place_words(place), []).append(called)
    together = [(", ".join(fields), place) for place, fields in by_place.items()]
    kept = len(posting.job.posting)
    whole = [(word("jobs.form.posting"), word("board.found.whole", count=kept))] if kept else []
    return [*together, *lines, *whole]


def _place_words(place: str) -> str:
    return word(f"board.found.{place.replace('-', '_')}") if place in _PLACES else place
