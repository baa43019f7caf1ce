"""Bytes of unknown encoding become text, and it is said how."""

import codecs
from dataclasses import dataclass

from rebound_desktop.domain.refusal import Refusal

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = ["cp1252", "cp1250", "cp1251", "mac_roman", "cp1253", "cp1254"]
_SAMPLE = 65_536
_WESTERN = set("äöüßÄÖÜéèêëÉÈÊàâáãåÀÂÁÅçÇîïíìÍÎôóòõøÓÔØûùúÚÛñÑæœÆŒ¿¡€£°§«»‘’‚“”„–—…·•ºª©®™´½²\xa0\xad")


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text; `sure` is False where the encoding was guessed."""

    text: str
    encoding: str
    sure: bool = True


def decoded(data: bytes, *, name: str = "", encoding: str = "") -> Text:
    """The text of `data`, by its mark, as UTF-8, as UTF-16, else by the likeliest old encoding.

    Raises Refusal("encoding_unknown") for bytes no text is made of, or that `encoding` does not fit.
    """
    if encoding:
        try:
            return Text(data.decode(encoding), encoding)
        except (LookupError, UnicodeError) as error:
            raise Refusal("encoding_unknown", name=name, reason=encoding) from error
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return Text(_strictly(data, codec, name), codec)
    wide = _unmarked_utf16(data)
    if wide:
        return Text(_strictly(data, wide, name), wide)
    try:
        return _checked(Text(data.decode("utf-8"), "utf-8"), name)
    except UnicodeDecodeError:
        return _checked(_guessed(data), name)


def _strictly(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeError as error:
        raise Refusal("encoding_unknown", name=name, reason=codec) from error


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark shows as every second byte being zero."""
    sample = data[:2048]
    if len(sample) < 4:
        return ""
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.7 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> Text:
    from charset_normalizer import from_bytes

    western = data.decode("cp1252", errors="replace")
    if all(sign in _WESTERN for sign in set(western) if sign > "\x7f"):
        return Text(western, "cp1252", sure=False)
    sample = _around_odd_bytes(data)
    found = [match.encoding for match in from_bytes(sample, cp_isolation=_LIKELY)]
    for codec in (*sorted(found, key=lambda name: -_letters(sample, name)), "cp1252"):
        try:
            return Text(data.decode(codec), codec, sure=False)
        except (LookupError, UnicodeError):
            continue
    return Text(data.decode("cp1252", errors="replace"), "cp1252", sure=False)


def _letters(sample: bytes, codec: str) -> float:
    """How many of the signs past ASCII are letters, read so: writing has more letters than signs."""
    odd = [sign for sign in sample.decode(codec, errors="replace") if sign > "\x7f"]
    return sum(sign.isalpha() for sign in odd) / max(1, len(odd))


def _around_odd_bytes(data: bytes) -> bytes:
    """A sample from where the first byte past ASCII stands, so that a late accent is seen."""
    first = next((place for place, byte in enumerate(data) if byte > 127), 0)
    return data[max(0, first - 2048) : first + _SAMPLE]


def _checked(text: Text, name: str) -> Text:
    """Refuses what is no text at all: control characters where letters should be."""
    sample = text.text[:20_000]
    odd = sum(1 for sign in sample if sign < " " and sign not in "\t\r\n\f\x0b\x1a\x00")
    odd += sample.count("\x00") * 2
    if sample and odd > max(20, len(sample) // 50):
        raise Refusal("encoding_unknown", name=name, reason="binary")
    return text
