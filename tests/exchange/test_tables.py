"""Tables from spreadsheets and other trackers, friendly and hostile."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.domain.codes import Outcome, PayPeriod, StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import Answers, DateOrder, StagePick, TableProposal

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


def table(text: str | bytes, answers: Answers | None = None) -> TableProposal:
    data = text if isinstance(text, bytes) else text.encode()
    (found,) = propose("jobs.csv", data, zone=PARIS, now=NOW, answers=answers or Answers())
    assert isinstance(found, TableProposal)
    return found


def test_teal_columns_are_known_whatever_their_case_and_order() -> None:
    found = table(
        "company,JOB POSITION,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,"
        "Follow up,Excitement\n"
        'Harbor & Pine,Data Editor,"$120,000",Lyon,Interviewing,2026-01-31,2026-02-20,2026-02-03,,5\n'
    )
    (job,) = found.rows
    assert found.source == "teal"
    assert (job.title, job.company, job.location) == ("Data Editor", "Harbor & Pine", "Lyon")
    assert job.pay is not None and job.pay.most == 120_000 and job.pay.currency == "USD"
    assert (job.saved_on, job.closes_on, job.applied_on) == (
        date(2026, 1, 31),
        date(2026, 2, 20),
        date(2026, 2, 3),
    )
    assert job.stage_kind is StageKind.INTERVIEWING
    assert job.extras == (("Excitement", "5"),)


def test_simplify_columns_are_known() -> None:
    found = table(
        "Company Name,Job Title,Status,Date Applied,Job Posting URL,Location,Notes\n"
        'Fernlight,Analyst,Rejected,11/20/2025,https://fernlight.example/jobs/7,Remote,"two\nlines"\n'
    )
    (job,) = found.rows
    assert found.source == "simplify"
    assert job.outcome is Outcome.THEY_SAID_NO
    assert job.notes == "two\nlines"
    assert job.applied_on == date(2025, 11, 20)
    assert job.remote == "remote"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Firma;Stelle;Beworben am;Status;Ort", "Möwe GmbH;Redakteurin;03.04.2026;Eingangsbestätigung;Köln"),
        (
            "Entreprise;Intitulé du poste;Date de candidature;Statut;Lieu",
            "Möwe GmbH;Redakteurin;3 avril 2026;En attente;Köln",
        ),
        (
            "Empresa;Puesto;Fecha de solicitud;Estado;Ubicación",
            "Möwe GmbH;Redakteurin;3 de abril de 2026;Enviada;Köln",
        ),
    ],
)
def test_german_french_and_spanish_columns_are_known(header: str, row: str) -> None:
    (job,) = table(f"{header}\n{row}\n").rows
    assert (job.company, job.title, job.location) == ("Möwe GmbH", "Redakteurin", "Köln")
    assert job.applied_on == date(2026, 4, 3)
    assert job.stage_kind is StageKind.APPLIED


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_survive_every_usual_encoding(codec: str) -> None:
    text = "Company,Title,Location\r\nCafé Ñandú,Übersetzer – Français,Größenfurt\r\n" * 3
    (job, *_) = table(text.encode(codec)).rows
    assert (job.company, job.title, job.location) == ("Café Ñandú", "Übersetzer – Français", "Größenfurt")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_sign_between_cells_is_found_in_every_encoding(sign: str, codec: str) -> None:
    line = sign.join(('"Möwe{0} Söhne"', "Übersetzer", "03.04.2026", '"52.000 €"')).format(sign)
    found = table((sign.join(("Firma", "Stelle", "Beworben am", "Gehalt")) + f"\r\n{line}\r\n").encode(codec))
    (job,) = found.rows
    assert (job.title, found.delimiter) == ("Übersetzer", sign)
    assert job.company == " ".join(f"Möwe{sign} Söhne".split())  # a name is one line


def test_old_eastern_letters_are_guessed() -> None:
    text = "Company;Title\n" + "Żółta Łąka;Księgowa główna, źródła i łączność\n" * 20
    (job, *_) = table(text.encode("cp1250")).rows
    assert job.company == "Żółta Łąka"


def test_quotes_hold_commas_quotes_and_newlines() -> None:
    (job,) = table('Company,Title,Notes\r\n"Brook, Vale & Co","The ""lead"" role","a\r\nb"\r\n').rows
    assert (job.company, job.title, job.notes) == ("Brook, Vale & Co", 'The "lead" role', "a\r\nb")


def test_a_quote_never_closed_costs_its_own_row_and_is_named() -> None:
    found = table('Company,Title\nA,One\n"B,Two\nC,Three\nD,Four\n')
    assert [job.title for job in found.rows] == ["One", "Three", "Four"]
    assert [(skip.row, skip.reason) for skip in found.skipped] == [(3, "quote_not_closed")]


def test_many_quotes_never_closed_end_in_time() -> None:
    found = table("Company,Title\n" + '"x,y\nA,B\n' * 1501)
    assert len(found.skipped) >= 1


def test_a_cell_above_a_megabyte_is_refused_with_its_row() -> None:
    with pytest.raises(Refusal) as refused:
        table("Company,Title\nA,B\nC," + "x" * (1 << 20) + "y\n")
    assert refused.value.key == "cell_too_large"
    assert refused.value.values["row"] == 3


def test_a_thirteenth_day_tells_the_order() -> None:
    assert table("Company,Title,Date\nA,B,13/02/2026\nC,D,03/04/2026\n").rows[1].applied_on == date(
        2026, 4, 3
    )
    assert table("Company,Title,Date\nA,B,02/13/2026\nC,D,03/04/2026\n").rows[1].applied_on == date(
        2026, 3, 4
    )


def test_an_order_that_nothing_tells_is_asked_for() -> None:
    text = "Company,Title,Date\nA,B,03/04/2026\n"
    found = table(text)
    assert found.date_order is DateOrder.AMBIGUOUS
    assert found.rows[0].applied_on is None
    assert [remark.reason for remark in found.remarks] == ["day_unreadable"]
    told = table(text, Answers(date_order=DateOrder.DAY_FIRST))
    assert told.rows[0].applied_on == date(2026, 4, 3)
    assert not told.remarks


def test_a_file_that_writes_days_both_ways_is_asked_about() -> None:
    assert table("Company,Title,Date\nA,B,13/02/2026\nC,D,02/13/2026\n").date_order is DateOrder.AMBIGUOUS


def test_unknown_stages_are_listed_once_and_taken_as_told() -> None:
    text = "Company,Title,Status\nA,B,Limbo\nC,D,Limbo\nE,F,Ghosted\n"
    found = table(text)
    assert found.unknown_stages == ("Limbo",)
    assert found.rows[2].outcome is Outcome.NO_ANSWER
    told = table(text, Answers(stages={"Limbo": StagePick(StageKind.APPLIED)}))
    assert told.unknown_stages == ()
    assert told.rows[0].stage_kind is StageKind.APPLIED


def test_a_repeated_row_is_set_apart_and_an_empty_one_named() -> None:
    found = table("Company,Title,Location,Notes\nA,B,X,1\na,b,x,2\n,,X,lost?\n,Only a title,,\n")
    assert [job.title for job in found.rows] == ["B", "Only a title"]
    assert [(double.row, double.first_row, double.job.notes) for double in found.duplicates] == [(3, 2, "2")]
    assert [(skip.row, skip.reason) for skip in found.skipped] == [(4, "no_title_or_company")]


def test_the_same_job_keeps_its_key_from_export_to_export() -> None:
    first = table("Company,Title,URL\nA,B,https://www.a.example/jobs/1?utm_source=x\n").rows[0]
    later = table("Notes,URL,Title,Company\nnew,http://a.example/jobs/1/,b,A Inc\n").rows[0]
    other = table("Company,Title,URL\nA,C,https://a.example/jobs/1\n").rows[0]
    assert first.import_key == later.import_key != other.import_key


def test_a_column_with_no_place_of_its_own_is_kept() -> None:
    found = table("Company,Title,Hunch\nA,B,good light in the office\n")
    assert found.rows[0].extras == (("Hunch", "good light in the office"),)


def test_a_mapping_told_by_the_person_wins() -> None:
    found = table("Alpha,Beta\nBrook,Editor\n", Answers(mapping={"company": "Alpha", "title": "Beta"}))
    assert (found.rows[0].company, found.rows[0].title) == ("Brook", "Editor")


def test_notes_above_the_header_are_passed_over() -> None:
    assert table("My search 2026,,\nupdated often,,\n\nCompany,Title,Status\nA,B,Applied\n").rows[0].row == 5


def test_pay_is_read_with_its_currency_and_period() -> None:
    (one, two, three) = table(
        "Company;Title;Salary\nA;B;60.000–75.000 € pro Jahr\nC;D;£35/hour\nE;F;CHF 110'000\n"
    ).rows
    assert one.pay is not None and (one.pay.least, one.pay.most, one.pay.currency) == (60_000, 75_000, "EUR")
    assert one.pay.period is PayPeriod.YEAR
    assert two.pay is not None and (two.pay.least, two.pay.currency, two.pay.period) == (
        35,
        "GBP",
        PayPeriod.HOUR,
    )
    assert three.pay is not None and (three.pay.least, three.pay.currency) == (110_000, "CHF")


def test_a_list_of_people_is_no_list_of_jobs() -> None:
    text = (
        'Notes:\n"When exporting your connection data, you may notice …"\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Brook,https://x.example,a@b.example,Fernlight,Editor,20 Nov 2024\n"
    )
    assert propose("Connections.csv", text.encode(), zone=PARIS, now=NOW) == ()


@pytest.mark.parametrize(
    ("head", "key"),
    [
        (b"%PDF-1.7 something", "pdf_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_office_file"),
        (bytes(range(256)) * 40, "encoding_unknown"),
        (b"\xff\xfe\x00", "encoding_unknown"),
    ],
)
def test_what_is_no_table_says_so(head: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        propose("file.csv", head, zone=PARIS, now=NOW)
    assert refused.value.key == key
    assert refused.value.values["name"] == "file.csv"


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        propose(
            "any.csv", ("Company,Title,Date\n" + text).encode("utf-8", "surrogatepass"), zone=PARIS, now=NOW
        )
    except Refusal as refused:
        assert refused.key


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=12))
def test_every_row_falls_into_one_heap(rows: list[tuple[str, str]]) -> None:
    import csv
    import io

    sheet = io.StringIO()
    writer = csv.writer(sheet, quoting=csv.QUOTE_ALL)
    writer.writerow(("Company", "Title"))
    writer.writerows(rows)
    kept = [row for row in rows if any(cell.replace("\x00", "").strip() for cell in row)]
    try:
        found = propose("any.csv", sheet.getvalue().encode("utf-8", "replace"), zone=PARIS, now=NOW)
    except Refusal:
        return
    if found and isinstance(found[0], TableProposal) and set(found[0].mapping) == {"company", "title"}:
        heaps = len(found[0].rows) + len(found[0].duplicates) + len(found[0].skipped)
        assert heaps == len(kept)


def test_what_its_column_cannot_take_is_kept_beside() -> None:
    found = table(
        "Company,Title,Link,Date applied\nA,B,ask Ruth,sometime in May\nC,D,c.example/jobs/4,2026-05-02\n"
    )
    assert found.rows[0].extras == (("Link", "ask Ruth"), ("Date applied", "sometime in May"))
    assert (found.rows[1].url, found.rows[1].extras) == ("https://c.example/jobs/4", ())


def test_a_list_kept_elsewhere_does_not_say_where_its_jobs_were_found() -> None:
    told = table("Company,Title,Source\nA,B,a friend\nC,D,\n").rows
    assert [job.source for job in told] == ["a friend", ""]
