"""The words on the three choices, from what each offer is about."""

from rebound_desktop.domain.codes import StepKind
from rebound_desktop.domain.ten_minutes import Offer, Saved, Way
from rebound_desktop.qt.words import word, words
from rebound_desktop.queries.ten_minutes import OwnPlaceRow


def told(offer: Offer, places: tuple[OwnPlaceRow, ...]) -> tuple[str, str]:
    """The bold line and the small one."""
    if offer.kind is StepKind.APPLY:
        return _apply(offer)
    if offer.kind is StepKind.LOOK:
        if offer.way is Way.NAME_ONE:
            return word("returning.look.name_one"), word("returning.look.name_one_detail")
        named = " · ".join(place.name for place in places[:3])
        return word("returning.look.place"), word("returning.look.place_detail", places=named)
    if offer.job is None:
        return word("returning.picture.at_kind"), word("returning.picture.detail")
    company = offer.job.company or offer.job.title
    return word("returning.picture.at_job", company=company), word("returning.picture.detail")


def _apply(offer: Offer) -> tuple[str, str]:
    job = offer.job
    if job is None:
        return word("returning.apply.paste"), word("returning.apply.paste_detail")
    way = offer.way
    if job.company and job.title:
        line = word(f"returning.apply.{way}", title=job.title, company=job.company)
    else:
        line = word(f"returning.apply.{way}_no_company", title=job.title or job.company)
    return line, _closing(job) or word(f"returning.apply.{way}_detail")


def _closing(job: Saved) -> str:
    if job.closes_on is None:
        return ""
    day = words("moments.days")[job.closes_on.weekday()]
    return word("returning.apply.finish_closes", day=day)
