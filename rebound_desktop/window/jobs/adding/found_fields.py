"""What was found in a posting, put into a form's fields without touching what was typed."""

from dataclasses import replace
from typing import Any

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.exchange.proposals import JobProposal, PostingProposal
from rebound_desktop.qt.words import word

_PLACES = ("json-ld", "microdata", "rdfa", "opengraph", "title", "text")
# The names of found fields as the form calls them.
_SHOWN = {"title": "title", "company": "company", "location": "location", "pay": "pay", "url": "link"}


def found_fields(typed: JobFields, job: JobProposal) -> JobFields:
    """The typed fields, each empty one filled with what was found."""
    pay = job.pay
    found: dict[str, Any] = {
        "title": job.title,
        "company": job.company,
        "location": job.location,
        "remote": job.remote,
        "employment_type": job.employment_type,
        "pay_min": pay.least if pay else None,
        "pay_max": pay.most if pay else None,
        "pay_currency": pay.currency if pay else "",
        "pay_period": pay.period if pay else None,
        "url": job.url,
        "posting": job.posting,
        "closes_on": job.closes_on,
    }
    return replace(typed, **{name: value for name, value in found.items() if not getattr(typed, name)})


def found_where(posting: PostingProposal) -> str:
    """The fields a person looks at first, by where they stood: "Title, Company: found in its text"."""
    by_place: dict[str, list[str]] = {}
    for name, shown in _SHOWN.items():
        if place := posting.found_in.get(name):
            by_place.setdefault(place, []).append(word(f"jobs.form.{shown}"))
    lines = [
        word("board.found.line", fields=", ".join(fields), where=_place_words(place))
        for place, fields in by_place.items()
    ]
    return "\n".join([word("board.found.closed"), *lines] if posting.closed else lines)


def _place_words(place: str) -> str:
    return word(f"board.found.{place.replace('-', '_')}") if place in _PLACES else place
