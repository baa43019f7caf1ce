"""One address for a posting however it was reached: other hosts, search pages, slugs, *apply* at the end."""

import re
from urllib.parse import parse_qs, urlsplit

from rebound_desktop.exchange.keys import url_key

# host, what must stand in path or query, and what the address becomes.
_BY_PATH = (
    (r"(?:[\w-]+\.)?linkedin\.com", r"/jobs/view/(?:[^/]*-)?(?P<id>\d{6,})", "linkedin.com/jobs/{id}"),
    (
        r"(?:job-)?boards(?:\.eu)?\.greenhouse\.io",
        r"/(?P<org>[^/]+)/jobs/(?P<id>\d+)",
        "greenhouse/{org}/{id}",
    ),
    (r"jobs(?:\.eu)?\.lever\.co", r"/(?P<org>[^/]+)/(?P<id>[0-9a-f-]{36})", "lever/{org}/{id}"),
    (r"jobs\.ashbyhq\.com", r"/(?P<org>[^/]+)/(?P<id>[0-9a-f-]{36})", "ashby/{org}/{id}"),
    (
        r"(?P<org>[\w-]+)\.(?:wd\d+\.)?myworkdayjobs\.com",
        r".*_(?P<id>[A-Za-z]*-?\d[\w-]*)",
        "workday/{org}/{id}",
    ),
    (r"(?P<org>[\w-]+)\.jobs\.personio\.\w+", r"/job/(?P<id>\d+)", "personio/{org}/{id}"),
    (r"(?P<org>[\w-]+)\.recruitee\.com", r"/(?:l/\w+/)?o/(?P<id>[^/]+)", "recruitee/{org}/{id}"),
    (
        r"(?:jobs|careers)\.smartrecruiters\.com",
        r"/(?P<org>[^/]+)/(?P<id>\d{6,})",
        "smartrecruiters/{org}/{id}",
    ),
    (r"(?:[\w-]+\.)?stepstone\.\w+", r".*--(?P<id>\d{5,})(?:-inline)?(?:\.html)?", "stepstone/{id}"),
    (r"(?:[\w-]+\.)?xing\.com", r"/jobs/[^/]*?-?(?P<id>\d{6,})", "xing/{id}"),
    (r"(?:www\.)?infojobs\.net", r".*/of-(?P<id>i?[0-9a-f]{20,})", "infojobs/{id}"),
    (r"candidat\.(?:francetravail|pole-emploi)\.fr", r".*/detail/(?P<id>\w+)", "francetravail/{id}"),
    (r"(?:www\.)?arbeitsagentur\.de", r".*/jobdetail/(?P<id>[\w-]+)", "arbeitsagentur/{id}"),
)
_BY_QUERY = (
    (r"(?:[\w-]+\.)?linkedin\.com", ("currentJobId",), "linkedin.com/jobs/{id}"),
    (r"(?:[\w-]+\.)?indeed\.\w+(?:\.\w+)?", ("jk", "vjk"), "indeed/{id}"),
    (r"(?:[\w-]+\.)?glassdoor\.\w+(?:\.\w+)?", ("jl", "jobListingId"), "glassdoor/{id}"),
)
_END = re.compile(r"/(?:apply|application|bewerben|postuler)(?:/\w*)?$", re.I)


def posting_address(url: str) -> str:
    """The same text for all addresses of one posting; "" for what is no address of a single page."""
    key = url_key(url)
    if "/" not in key and "?" not in key:
        return ""
    parts = urlsplit(url.strip())
    host, path = (parts.hostname or "").lower(), _END.sub("", parts.path.rstrip("/"))
    for place, names, form in _BY_QUERY:
        asked = parse_qs(parts.query)
        found = next((asked[name][0] for name in names if name in asked), "")
        if found and re.fullmatch(place, host):
            return form.format(id=found)
    for place, rule, form in _BY_PATH:
        at, there = re.fullmatch(place, host), re.match(rule, path)
        if at and there:
            return form.format(**{**at.groupdict(), **there.groupdict()}).lower()
    address, mark, query = key.partition("?")
    return _END.sub("", address.removeprefix("m.")) + mark + query
