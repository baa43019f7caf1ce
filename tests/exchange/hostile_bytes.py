"""How files that are made to hurt are made."""

import io
import struct
import zipfile

from openpyxl import Workbook

NO = "We have decided to move forward with another candidate."
HEAD = f"From: Fernlight <jobs@fernlight.example>\nSubject: Data Editor\n\nDear Robin,\n\n{NO}\n"
EVENT = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260301T100000Z\nSUMMARY:Call\n"
    "{}END:VEVENT\nEND:VCALENDAR\n"
)


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def book(sheet: str | None = None, strings: str | None = None) -> bytes:
    """A small workbook, with the text of its sheet or of its shared strings put in the place of its own."""
    made = Workbook()
    made.active.append(("Company", "Title"))
    made.active.append(("Brook", "Editor"))
    data = io.BytesIO()
    made.save(data)
    whole = zipfile.ZipFile(data)
    members = {name: whole.read(name) for name in whole.namelist()}
    if sheet is not None:
        members["xl/worksheets/sheet1.xml"] = sheet.encode()
    if strings is not None:
        members["xl/sharedStrings.xml"] = strings.encode()
    return zipped(members)


def lying_size() -> bytes:
    """A member that says it has ten bytes and has eighty million."""
    data = bytearray(zipped({"Saved Jobs.csv": b"a," * (40 << 20)}))
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


def wrong_sum() -> bytes:
    content = (
        b"Saved Date,Job Url,Job Title,Company Name\n" + b"1/2/26,https://x.example/1,Editor,Brook\n" * 50
    )
    data = bytearray(zipped({"Saved Jobs.csv": content}, zipfile.ZIP_STORED))
    data[data.find(b"Brook")] ^= 1
    return bytes(data)


def many_parts(count: int) -> bytes:
    parts = "".join(f"--b\nContent-Type: text/plain\n\nmore {number}\n" for number in range(count))
    head = "From: a@fernlight.example\nSubject: x\nMIME-Version: 1.0\n"
    head += "Content-Type: multipart/mixed; boundary=b\n\n"
    return f"{head}{parts}--b--\n".encode()


def deep_parts() -> bytes:
    lines = [
        f"Content-Type: multipart/mixed; boundary=b{n}\nSubject: x\nFrom: a@b.example\n\n--b{n}"
        for n in range(3000)
    ]
    return "\n".join(lines).encode()


def laughing(kind: str) -> str:
    """Entities within entities: a billion laughs."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>'
    space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    if kind == "sheet":
        cell = "<c r='A1' t='inlineStr'><is><t>&l9;</t></is></c>"
        return f"{head}<worksheet {space}><sheetData><row r='1'>{cell}</row></sheetData></worksheet>"
    return f"{head}<sst {space}><si><t>&l9;</t></si></sst>"


def outside() -> str:
    """A sheet that asks for a file of this computer."""
    space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    cell = "<c r='A1' t='inlineStr'><is><t>&f;</t></is></c>"
    return (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        f"<worksheet {space}><sheetData><row r='1'>{cell}</row></sheetData></worksheet>"
    )


def empty_rows() -> str:
    space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    rows = "".join(f"<row r='{number}'/>" for number in range(1, 1_000_001))
    return f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>"


def long_strings() -> str:
    space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    many = "".join(f"<si><t>{number:x}{'q' * 400}</t></si>" for number in range(60_000))
    return f"<sst {space}>{many}</sst>"
