"""What makes two rows the same job: their link, else company, title and day."""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit

_NO_WORD = re.compile(r"[^\w+#]+")
_TRACKING = re.compile(
    r"^(utm_.*|trk.*|refid|trackingid|ref|referrer|source|src|from|gclid|fbclid|mc_.*|li.*|origin.*|eBP|lever-source"
    r"|lever-origin|gh_src|jobsite|sid|session.*|rltr|savedsearchid|position|pagenum)$",
    re.I,
)


def url_key(url: str) -> str:
    """One key for all the ways a posting's link is written: no scheme, `www.`, tracking or fragment.

    "" for what is no http link.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    kept = sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name))
    query = "&".join(f"{name.lower()}={value}" for name, value in kept)
    path = re.sub(r"/+$", "", parts.path)
    return f"{host}{port}{path}" + (f"?{query}" if query else "")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Text for comparing: case, accents, punctuation and doubled spaces do not count."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(
            sign for sign in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(sign)
        )
    return " ".join(_NO_WORD.sub(" ", bare).split())


def import_key(url: str, title: str, *words: str) -> str:
    """A short key that stays the same from one export to the next: by link and title, else by `words`.

    The title counts beside the link because people file many jobs under one careers page.
    """
    link = url_key(url)
    parts = (
        ("url", link, plain(title)) if "/" in link else ("words", *(plain(word) for word in (title, *words)))
    )
    base = "|".join(parts)
    return hashlib.sha256(base.encode()).hexdigest()[:24]
