"""Text becomes sentences, each exactly as written; what an earlier mail said is set apart."""

import re
from dataclasses import dataclass

_WRAPPED_FROM = 52
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|nr|vs|approx|incl|inc|ltd|co|corp|dept|e\.g|i\.e|a\.m|p\.m|z|b|d|h|o|g|u|a"
    r"|bzw|ca|evtl|ggf|ggfs|inkl|zzgl|str|hr|fr|herr|m|mme|mlle|sr|sra|srta|lic|tel|ref|req|jan|feb|apr|aug"
    r"|sept|oct|okt|nov|dec|dez|dipl|mag|ing|inh|gez|abt|tel|bspw|einschl|max|mind|pvt|cía|av|no|núm|pág|apdo|ext|atte|rs|\d{1,2})\.$",
    re.I,
)
_SHORT = "me|it|us|so|on|up|in|be|go|do|no|to|du|es|ja|so|zu|an|ok|si|tu|ti|mí|lá|là|oui"
_END = re.compile(r"(?<=[.!?…])[\"”“»')\]]*(?=\s+\S)")
_HISTORY = re.compile(
    r"^\s*(?:"
    r"-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine"
    r"|message transféré|mensaje original|mensaje reenviado|weitergeleitete nachricht).*"
    r"|on .{6,120}\bwrote:?|am .{6,120}\bschrieb.{0,80}:?|le .{6,120}\ba écrit\s*:?"
    r"|el .{6,120}\bescribió\s*:?"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message transféré\s*:"
    r"|_{12,}"
    r")\s*$",
    re.I | re.M,
)
_HEADER_BLOCK = re.compile(
    r"^\s*\**(?:from|von|de|gesendet|sent|date|datum|enviado|envoyé)\**\s*:.{3,200}\n"
    r"(?:\s*\**(?:sent|gesendet|date|datum|to|an|à|para|cc|subject|betreff|objet|asunto|enviado|envoyé|fecha"
    r"|from|von|de)\**\s*:.*\n?){2,}",
    re.I | re.M,
)
# A short note that says what follows is for the reader: "the client's answer is below".
_FEW = 60
_HANDS_ON = re.compile(
    r"\b(?:see (?:below|the (?:mail|message))|below|forwarding|forwarded|fwd|passing (?:this|it) on|fyi"
    r"|siehe unten|s\. ?u\.|unten|leite .{0,40}weiter|weitergeleitet|anbei die antwort|zur info|zk"
    r"|ci[- ]dessous|ci[- ]après|je (?:vous|te) transf[eè]re|je fais suivre"
    r"|abajo|más abajo|reenv[ií]o|te paso|le paso|adelante)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A mail's own words, and the earlier mails it carries below."""

    own: str
    earlier: str = ""


def parted(body: str) -> Parted:
    """Splits off quoted history; a mail that only hands another one on is read with the one inside."""
    places = [found.start() for found in (_HISTORY.search(body), _HEADER_BLOCK.search(body)) if found]
    own, earlier = (body[: min(places)], body[min(places) :]) if places else (body, "")
    kept = "\n".join(line for line in own.splitlines() if not re.match(r"\s{0,3}>", line))
    words = len(re.findall(r"\w+", kept))
    if not re.search(r"\w", body) or (words >= 8 and not _HANDS_ON.search(kept)) or words > _FEW:
        return Parted(kept, earlier)
    inside = _HEADER_BLOCK.sub("\n", _HISTORY.sub("\n", body))
    return Parted(re.sub(r"^\s{0,3}(?:>\s?)+", "", inside, flags=re.M))


def sentences(text: str) -> list[str]:
    """The sentences in order, hard line breaks inside one turned into spaces, else as written."""
    found: list[str] = []
    for block in _blocks(text):
        found.extend(_split(block))
    return found


def _blocks(text: str) -> list[str]:
    """Lines that belong together: a long line without an end goes on in the next."""
    blocks: list[str] = []
    before = ""
    for line in text.splitlines():
        line = " ".join(line.split())
        if line and before and _goes_on(before, line):
            blocks[-1] += " " + line
        elif line:
            blocks.append(line)
        before = line
    return blocks


def _goes_on(line: str, after: str) -> bool:
    """Whether a line break stands inside a sentence: after a long line, or before a small letter."""
    if re.search(r"[.!?:…][\"”»')]*$", line) or re.match(r"[-*•–·▪►]|\d+[.)]\s", after):
        return False
    return len(line) >= _WRAPPED_FROM or (after[0].islower() and not line.endswith(","))


def _split(block: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for found in _END.finditer(block):
        place = found.end()
        before, after = block[start:place], block[place:].lstrip()[:1]
        if before.rstrip("\"”“»')]").endswith(".") and _inside(before, after):
            continue
        parts.append(before.strip())
        start = place
    parts.append(block[start:].strip())
    return [part for part in parts if re.search(r"\w", part)]


def _inside(before: str, after: str) -> bool:
    """Whether this full stop ends a short form and no sentence."""
    if _ABBREVIATED.search(before):
        return True
    return after.islower() and not re.search(rf"(?:[^\W\d_]{{3,}}|\b(?:{_SHORT}))[\"”»')]*\.$", before, re.I)
