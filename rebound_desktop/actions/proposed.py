"""What a proposal says of a job, by the names that a form and the table of jobs share."""

from typing import Any

from rebound_desktop.exchange.proposals import JobProposal


def proposed(job: JobProposal) -> dict[str, Any]:
    """Every field that a posting can fill; '' or None where it says nothing."""
    pay = job.pay
    return {
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
