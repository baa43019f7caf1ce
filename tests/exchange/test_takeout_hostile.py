"""An archive from anywhere is hostile input: each trap is refused in one sentence that names its place."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange import archive
from rebound_desktop.exchange import everything_apart as everything_apart_module
from rebound_desktop.exchange.everything_apart import everything_apart
from rebound_desktop.exchange.takeout import archive_in
from rebound_desktop.exchange.takeout.archive_in import read_everything
from rebound_desktop.exchange.takeout.form import Piece, Rows
from rebound_desktop.exchange.takeout.locking import locked
from rebound_desktop.qt.words import word
from rebound_desktop.store.migrations.runner import newest
from rebound_desktop.store.shape import defaults, shape

AT = "2026-11-20T16:40:00.000000Z"
COMMON = {"created_at": AT, "updated_at": AT, "zone": "UTC", "day": "2026-11-20", "deleted_at": None}


def row(table: str, key: str, **values: Any) -> dict[str, Any]:
    """A whole row as the document has it."""
    made = {**defaults(table), **COMMON, "id": key, **values}
    flags = {name for name, column in shape()[table].items() if column.sort == "flag"}
    return {name: bool(value) if name in flags else value for name, value in made.items()}


def document(**tables: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "format": "rebound-export",
        "version": 1,
        "schema": newest(),
        "tables": [{"table": table, "rows": rows} for table, rows in tables.items()],
        "settings": {},
        "open_texts": [],
    }


def wish(**values: Any) -> dict[str, Any]:
    return document(wish=[row("wish", "w1", wish="rest", **values)])


def read(data: bytes | str) -> list[Piece]:
    told = data.encode() if isinstance(data, str) else data
    return list(read_everything("mine.json", told, shape(), newest()))


def refused(data: bytes | str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read(data)
    sentence = word(f"errors.{caught.value.key}", **caught.value.values)
    assert "mine" in sentence and "Nothing was" in sentence
    return caught.value


def test_a_whole_document_is_read() -> None:
    (rows,) = [piece for piece in read(json.dumps(wish())) if isinstance(piece, Rows)]
    assert rows.rows[0]["wish"] == "rest"


def test_how_it_is_laid_out_does_not_matter() -> None:
    for layout in ({"indent": 4}, {"separators": (",", ":")}, {"ensure_ascii": False}):
        assert read(json.dumps(wish(best_part="Ü ✍ 😀"), **layout)) == read(
            json.dumps(wish(best_part="Ü ✍ 😀"))
        )


def change(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def do(told: dict[str, Any]) -> None:
        *way, last = path.split(".")
        place: Any = told
        for part in way:
            place = place[int(part)] if part.isdigit() else place[part]
        place[last] = value

    return do


ROW = "tables.0.rows.0."


@pytest.mark.parametrize(
    ("deed", "key", "place"),
    [
        (change("format", "other-export"), "own_foreign", "format"),
        (change("version", 2), "own_newer", "version"),
        (change("schema", 4096), "own_newer", "schema"),
        (change("version", "1"), "own_wrong_value", "version"),
        (change("left_out", ["nothing"]), "own_wrong_value", "left_out"),
        (change("more", []), "own_unknown_table", "more"),
        (change("tables.0.table", "sqlite_schema"), "own_unknown_table", "sqlite_schema"),
        (change(ROW + "shoe_size", 43), "own_unknown_column", "wish[1].shoe_size"),
        (change(ROW + "wish", 43), "own_wrong_value", "wish[1].wish"),
        (change(ROW + "wish", None), "own_wrong_value", "wish[1].wish"),
        (change(ROW + "wish", {"sealed": "cmVzdA=="}), "own_wrong_value", "wish[1].wish"),
        (change(ROW + "created_at", "2026-11-20"), "own_wrong_value", "wish[1].created_at"),
        (change(ROW + "created_at", "2026-13-20T16:40:00.000000Z"), "own_wrong_value", "wish[1].created_at"),
        (change(ROW + "day", "2026-02-30"), "own_wrong_value", "wish[1].day"),
        (change(ROW + "zone", "../etc/passwd\n"), "own_wrong_value", "wish[1].zone"),
        (change(ROW + "id", ""), "own_wrong_value", "wish[1].id"),
        (change(ROW + "wish", "half \ud83d a smile"), "own_broken_letter", "wish[1].wish"),
        (change("settings", {"looks": "\udead"}), "own_broken_letter", "looks"),
        (change("open_texts", [{"place": "letter"}]), "own_wrong_value", "open_texts[1]"),
    ],
)
def test_each_trap_is_refused_by_its_place(
    deed: Callable[[dict[str, Any]], None], key: str, place: str
) -> None:
    told = wish()
    deed(told)
    wrong = refused(json.dumps(told))
    assert wrong.key == key
    assert str(wrong.values["place"]).endswith(place)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"id": "w1", "id": "w2"}', "own_key_twice"),
        ('{"id": "w1", "wish": NaN}', "own_not_a_number"),
        ('{"id": "w1", "wish": -Infinity}', "own_not_a_number"),
        ('{"id": "w1", "wish": 1e999}', "own_not_a_number"),
        ('{"id": "w1", "wish": ' + "9" * 5000 + "}", "own_not_a_number"),
        ("[" * 100_000, "own_too_deep"),
        ('{"a":' * 100_000, "own_too_deep"),
        ('{"id": "w1"', "own_not_json"),
        ('{"id": "w\n1"}', "own_not_json"),
        ("nothing", "own_not_json"),
        ("7", "own_wrong_value"),
        ("{}", "own_missing_column"),
    ],
)
def test_a_row_that_is_no_row_is_refused(text: str, key: str) -> None:
    told = json.dumps(document(wish=[])).replace('"rows": []', f'"rows": [{text}]')
    wrong = refused(told)
    assert wrong.key == key and str(wrong.values["place"]).startswith("wish[1]")


def test_links_lead_to_rows_of_the_archive() -> None:
    event = row("event", "e1", job="nowhere", kind="note", at=AT)
    assert refused(json.dumps(document(event=[event]))).key == "own_no_such_row"
    person = row("person", "p1", job="nowhere")
    assert refused(json.dumps(document(person=[person]))).values["place"] == "person.job"
    assert refused(json.dumps(document(wish=[row("wish", "w1"), row("wish", "w1")]))).key == "own_row_twice"


def test_a_torn_document_is_refused_wherever_it_is_torn() -> None:
    whole = json.dumps(wish(best_part="Ü")).encode()
    for cut in range(1, len(whole)):
        assert refused(whole[:cut]).key in ("own_not_json", "own_foreign", "own_broken_letter")


@given(st.binary(max_size=300), st.integers(0, 400))
def test_a_document_with_anything_in_it_is_read_or_refused(noise: bytes, at: int) -> None:
    whole = json.dumps(wish()).encode()
    try:
        read(whole[:at] + noise + whole[at + len(noise) :])
    except Refusal as wrong:
        assert word(f"errors.{wrong.key}", **wrong.values)


def test_a_row_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rebound_desktop.exchange.takeout.tokens.ROW_CAP", 1 << 20)
    assert refused(json.dumps(wish(best_part="a" * (2 << 20)))).key == "own_too_long"


# The archive around the document


def packed(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


def test_only_what_it_knows_is_read_from_a_zip() -> None:
    told = json.dumps(wish()).encode()
    extra = ("../../evil.py", b"boom"), ("attachments/nobody-asked", b"x"), ("/etc/passwd", b"x")
    assert read(packed(("rebound.json", told), *extra)) == read(told)


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    swollen = json.dumps(wish(best_part="a" * (3 << 20))).encode()
    assert refused(packed(("rebound.json", swollen))).key == "archive_unsafe"
    monkeypatch.setattr(archive, "SUM_CAP", 100)
    assert refused(packed(("rebound.json", json.dumps(wish()).encode()))).key == "archive_unsafe"


def test_a_file_that_is_not_what_its_name_says_is_refused() -> None:
    sha256 = "ab" * 32
    job = row("job", "j1", stage="s1")
    stage = row("stage", "s1", name="Applied", kind="applied")
    file = row("attachment", "a1", job="j1", sha256=sha256, size=1)
    told = json.dumps(document(stage=[stage], job=[job], attachment=[file])).encode()
    wrong = refused(packed(("rebound.json", told), (f"attachments/{sha256}", b"other")))
    assert wrong.key == "own_file_changed"


def test_a_zip_without_a_document_or_with_two_is_refused() -> None:
    assert refused(packed(("a.txt", b""))).key == "own_foreign"
    with pytest.warns(UserWarning, match="Duplicate"):
        two = packed(("rebound.json", b"{}"), ("rebound.json", b"{}"))
    assert refused(two).key == "archive_unsafe"


def test_a_passphrase_that_does_not_fit_is_told_from_a_file_no_passphrase_opens() -> None:
    data = locked(json.dumps(wish()).encode(), "right")
    with pytest.raises(Refusal) as caught:
        list(read_everything("mine.age", data, shape(), newest(), passphrase="wrong"))
    assert caught.value.key == "own_passphrase_wrong"
    assert refused(b"age-encryption.org/v1\n-> X25519 abc\n").key == "own_locked_otherwise"
    heavy = data.replace(b" 1", b" 4", 1) if b" 1" in data[:80] else data.replace(b" 2", b" 4", 1)
    assert refused(heavy).key == "own_locked_otherwise"
    assert len(list(read_everything("m", data, shape(), newest(), passphrase="right"))) == 3


@pytest.mark.parametrize("module", [archive_in, archive, everything_apart_module])
def test_nothing_is_ever_unpacked_to_the_disk(module: ModuleType) -> None:
    text = Path(str(module.__file__)).read_text()
    assert "extract" not in text and "open(" not in text.replace(".open(", "")


def apart(data: bytes, **more: Any) -> Iterator[Piece]:
    return everything_apart("mine.zip", data, shape(), newest(), **more)


def test_a_process_apart_reads_the_same() -> None:
    data = packed(("rebound.json", json.dumps(wish()).encode()))
    assert list(apart(data)) == read(data)


def test_a_refusal_comes_over_from_the_process_apart() -> None:
    with pytest.raises(Refusal) as caught:
        list(apart(b"[" * 1000))
    assert caught.value.key == "own_foreign"


def test_reading_apart_can_be_stopped() -> None:
    with pytest.raises(Refusal) as caught:
        list(apart(json.dumps(wish()).encode(), cancelled=lambda: True))
    assert caught.value.key == "import_stopped"
