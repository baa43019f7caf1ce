"""Whether a job is here already: by its link, however it is written, else by company and title."""

import re
from dataclasses import dataclass
from datetime import datetime

from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.domain.sameness import company_key, role_key
from rebound_desktop.exchange.posting_address import posting_address
from rebound_desktop.store.vault import Vault

_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class SameJob:
    """One that looks like it; suggested, never merged by itself."""

    id: str
    title: str
    company: str


def same_job(vault: Vault, fields: JobFields, key: str, *, now: datetime) -> SameJob | None:
    """The newest one with the same link (`key` as exchange.keys.url_key makes it), else with the same names.

    Names: the company without its legal form, the title without gender marks, still open. "Senior X" is
    not "X".
    """
    del now
    if key:
        found = vault.row(f"{_SELECT} url_key = ? ORDER BY created_at DESC LIMIT 1", (key,))
        if found is not None:
            return SameJob(*found)
    return _by_address(vault, fields.url) or _by_names(vault, fields)


def _by_address(vault: Vault, url: str) -> SameJob | None:
    """By what tells one posting from another in its link: its number, mostly."""
    address = posting_address(url)
    telling = max(re.findall(r"\w{3,}", address.partition("/")[2]), key=len, default="")
    if not telling:
        return None
    for job, title, company, other in vault.rows(
        "SELECT id, title, company, url FROM job WHERE deleted_at IS NULL AND url <> ''"
        " AND INSTR(LOWER(url), ?) > 0 ORDER BY created_at DESC LIMIT ?",
        (telling.lower(), _AT_MOST),
    ):
        if posting_address(other) == address:
            return SameJob(job, title, company)
    return None


def _by_names(vault: Vault, fields: JobFields) -> SameJob | None:
    who, role = company_key(fields.company), role_key(fields.title)
    if not who or not role:
        return None
    names = companies_called(vault, who)
    places = ", ".join("?" * len(names))
    for job, title, company in vault.rows(
        f"{_SELECT} outcome IS NULL AND company IN ({places}) ORDER BY created_at DESC", names
    ):
        if role_key(title) == role:
            return SameJob(job, title, company)
    return None


def companies_called(vault: Vault, who: str) -> tuple[str, ...]:
    """Every way a company (by its company_key) is written on the board; at most 200."""
    names = vault.rows("SELECT DISTINCT company FROM job WHERE deleted_at IS NULL AND company <> ''")
    return tuple(name for (name,) in names if company_key(name) == who)[:_AT_MOST]


_SELECT = "SELECT id, title, company FROM job WHERE deleted_at IS NULL AND"
