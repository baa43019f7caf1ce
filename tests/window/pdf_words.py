"""The words of a PDF that Qt wrote, page by page: its glyphs, read back through the map of each font."""

import re
import zlib


def pages_of(pdf: bytes) -> list[str]:
    """What each page says, in the order it was drawn, spaces left out: a font may call one a tab."""
    fonts = {
        font: _glyphs(_stream(pdf, int(number)))
        for font, number in re.findall(rb"\n(\d+) 0 obj\n<< /Type /Font\b[^>]*/ToUnicode (\d+) 0 R", pdf)
    }
    found = []
    for contents in re.findall(rb"/Type /Page\n.*?/Contents (\d+) 0 R", pdf, re.S):
        drawn = zlib.decompress(_stream(pdf, int(contents)))
        font: dict[int, str] = {}
        said = []
        for name, glyph in re.findall(rb"/F(\d+) \S+ Tf|<([0-9A-F]+)> Tj", drawn):
            if name:
                font = fonts[name]
            else:
                said += [font.get(int(glyph[at : at + 4], 16), "□") for at in range(0, len(glyph), 4)]
        found.append("".join("".join(said).split()))
    return found


def _stream(pdf: bytes, number: int) -> bytes:
    begins = pdf.index(b"stream\n", pdf.index(b"\n%d 0 obj" % number)) + len(b"stream\n")
    return pdf[begins : pdf.index(b"\nendstream", begins)]


def _glyphs(cmap: bytes) -> dict[int, str]:
    found = {}
    for first, _, codes in re.findall(rb"<(\w{4})> <(\w{4})> \[(.*?)\]", cmap, re.S):
        for number, code in enumerate(re.findall(rb"<(\w+)>", codes)):
            found[int(first, 16) + number] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return found
