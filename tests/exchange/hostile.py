"""Files made to hurt, each with what may become of it: a refusal's key, or "read"."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.exchange.hostile_bytes import (
    EVENT,
    HEAD,
    book,
    deep_parts,
    empty_rows,
    laughing,
    long_strings,
    lying_size,
    many_parts,
    outside,
    wrong_sum,
    zipped,
)


@dataclass(frozen=True)
class Hostile:
    """`name` says what it is; `wanted` are the endings allowed."""

    name: str
    file: str
    make: Callable[[], bytes]
    wanted: tuple[str, ...]


FILES = (
    Hostile(
        "a cell of two megabytes",
        "a.csv",
        lambda: b"Company,Title\nA," + b"x" * (2 << 20),
        ("cell_too_large",),
    ),
    Hostile("a quote never closed", "a.csv", lambda: b'Company,Title\nA,"B\nC,D\nE,F\n', ("read",)),
    Hostile(
        "sixty quotes never closed",
        "a.csv",
        lambda: b"Company,Title\n" + b'A,"B\n' * 61,
        ("csv_unclosed_quote", "read"),
    ),
    Hostile(
        "two hundred and fifty thousand rows",
        "a.csv",
        lambda: b"Company,Title\n" + b"A,B\n" * 250_000,
        ("too_many_rows",),
    ),
    Hostile(
        "nine hundred columns",
        "a.csv",
        lambda: b"Company,Title" + b",x" * 900 + b"\nA,B\n",
        ("too_many_columns",),
    ),
    Hostile(
        "zeros in a table",
        "a.csv",
        lambda: b"Company,Title\n" + b"A\0,B\0\n" * 500,
        ("read", "encoding_unknown"),
    ),
    Hostile(
        "boxes in boxes",
        "a.html",
        lambda: b"<html>" + b"<div>" * 200_000,
        ("read", "markup_unreadable", "file_too_deep"),
    ),
    Hostile(
        "tables in tables",
        "a.html",
        lambda: b"<html>" + b"<table><tr><td>" * 60_000,
        ("read", "markup_unreadable", "file_too_deep"),
    ),
    Hostile(
        "160 kB of opened signs", "a.html", lambda: b"<html>" + b"<" * 160_000, ("read", "markup_unreadable")
    ),
    Hostile(
        "160 kB of unclosed attributes",
        "a.html",
        lambda: b"<html>" + b"<a href='" * 18_000,
        ("read", "markup_unreadable"),
    ),
    Hostile(
        "160 kB of declarations",
        "a.html",
        lambda: b"<html>" + b"<![a" * 40_000,
        ("read", "markup_unreadable"),
    ),
    Hostile(
        "160 kB of comments", "a.html", lambda: b"<html>" + b"<!--" * 40_000, ("read", "markup_unreadable")
    ),
    Hostile(
        "160 kB of brackets in a script",
        "a.html",
        lambda: b'<html><script type="application/ld+json">' + b"[" * 160_000,
        ("read", "markup_unreadable"),
    ),
    Hostile(
        "a page of six megabytes", "a.html", lambda: b"<html><p>" + b"word " * (6 << 18), ("file_too_large",)
    ),
    Hostile("a hundred and fifty parts", "a.eml", lambda: many_parts(150), ("read",)),
    Hostile("parts in parts without end", "a.eml", deep_parts, ("read", "mail_unreadable", "file_too_deep")),
    Hostile(
        "letters of no known set",
        "a.eml",
        lambda: (
            HEAD.replace("\n\n", "\nContent-Type: text/plain; charset=nonesuch\n\n", 1).encode() + b"\xfc\xff"
        ),
        ("read",),
    ),
    Hostile(
        "a head without end",
        "a.eml",
        lambda: b"From: a@b.example\nSubject: " + b"x" * (3 << 20) + b"\n\n" + HEAD.encode(),
        ("read", "pasted_too_long"),
    ),
    Hostile(
        "a line of four megabytes",
        "a.eml",
        lambda: HEAD.encode() + b"not " * (1 << 20),
        ("read", "file_took_too_long"),
    ),
    Hostile(
        "six thousand mails",
        "a.mbox",
        lambda: f"From x Tue Mar  3 09:12:00 2026\n{HEAD}\n\n".encode() * 6_000,
        ("too_many_mails",),
    ),
    Hostile(
        "a mail every second for ever",
        "a.ics",
        lambda: EVENT.format("RRULE:FREQ=SECONDLY\n").encode(),
        ("read",),
    ),
    Hostile("every day for ever", "a.ics", lambda: EVENT.format("RRULE:FREQ=DAILY\n").encode(), ("read",)),
    Hostile(
        "a thousand million times",
        "a.ics",
        lambda: EVENT.format("RRULE:FREQ=DAILY;COUNT=1000000000;BYSETPOS=-1;BYDAY=MO,TU,WE\n").encode(),
        ("read", "file_took_too_long"),
    ),
    Hostile(
        "the 31st of February",
        "a.ics",
        lambda: EVENT.format("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\n").encode(),
        ("read", "file_took_too_long"),
    ),
    Hostile(
        "calendars in calendars",
        "a.ics",
        lambda: b"BEGIN:VCALENDAR\n" * 20_000,
        ("read", "calendar_unreadable", "file_too_deep"),
    ),
    Hostile("a bomb", "a.zip", lambda: zipped({"Saved Jobs.csv": b"\0" * (200 << 20)}), ("archive_unsafe",)),
    Hostile("a size that lies", "a.zip", lying_size, ("archive_unsafe", "archive_damaged")),
    Hostile("a wrong sum", "a.zip", wrong_sum, ("archive_damaged",)),
    Hostile(
        "a path that climbs out",
        "a.zip",
        lambda: zipped(
            {"../../../../tmp/rebound-was-here.csv": b"Company,Title\nA,B\n", "/etc/cron.d/x": b"x"}
        ),
        ("read",),
    ),
    Hostile(
        "archives in archives",
        "a.zip",
        lambda: zipped({"Saved Jobs.csv": zipped({"Saved Jobs.csv": b"x" * 1000})}),
        ("read", "encoding_unknown"),
    ),
    Hostile(
        "thirty thousand members",
        "a.zip",
        lambda: zipped({f"{number}.csv": b"" for number in range(30_000)}),
        ("read", "archive_unsafe"),
    ),
    Hostile(
        "half an archive",
        "a.zip",
        lambda: zipped({"Saved Jobs.csv": b"Company,Title\n" * 99})[:90],
        ("archive_damaged",),
    ),
    Hostile(
        "a workbook that swells",
        "a.xlsx",
        lambda: book(sheet="<worksheet>" + " " * (200 << 20) + "</worksheet>"),
        ("archive_unsafe",),
    ),
    Hostile("a million empty rows", "a.xlsx", lambda: book(sheet=empty_rows()), ("read", "archive_unsafe")),
    Hostile(
        "huge shared strings",
        "a.xlsx",
        lambda: book(strings=long_strings()),
        ("read", "archive_unsafe", "archive_damaged"),
    ),
    Hostile(
        "a billion laughs in a sheet",
        "a.xlsx",
        lambda: book(sheet=laughing("sheet")),
        ("read", "archive_damaged", "file_took_too_long", "file_needs_memory"),
    ),
    Hostile(
        "a billion laughs in its strings",
        "a.xlsx",
        lambda: book(strings=laughing("strings")),
        ("read", "archive_damaged", "file_took_too_long", "file_needs_memory"),
    ),
    Hostile(
        "a sheet that asks for a file", "a.xlsx", lambda: book(sheet=outside()), ("read", "archive_damaged")
    ),
    Hostile(
        "brackets without end",
        "a.json",
        lambda: b"[" * 300_000,
        ("read", "json_invalid", "file_too_deep", "pasted_too_long", "file_not_understood"),
    ),
    Hostile("a program", "a.csv", lambda: b"\x7fELF" + b"\0" * 900, ("program_file",)),
    Hostile(
        "noise",
        "a.csv",
        lambda: bytes(range(256)) * 400,
        ("read", "encoding_unknown", "csv_unclosed_quote", "pasted_too_long"),
    ),
)
