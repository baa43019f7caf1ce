"""The archive LinkedIn sends, whole, in parts, and lying."""

import io
import zipfile
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rebound_desktop.domain.codes import StageKind
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.exchange.opening import propose
from rebound_desktop.exchange.proposals import Answers, TableProposal

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
APPLIED = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers\r\n"
)
ONE = (
    '"11/20/24, 8:15 AM",me@home.example,+33 1,"Brook, Vale & Co","The ""lead"" Editor",'
    'https://www.linkedin.example/jobs/view/101,cv-4.pdf,"Pay wish?:\n52000 | May work in France?:Yes"\r\n'
)
SAVED = (
    "Saved Date,Job Url,Job Title,Company Name\r\n"
    '"11/2/24, 9:00 PM",https://www.linkedin.example/jobs/view/202,Analyst,Fernlight\r\n'
)
WISHES = 'Locations,Industries,Dream Companies\r\nParis,Media,"Harbor & Pine | Fernlight"\r\n'


def packed(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return data.getvalue()


def read(
    data: bytes, answers: Answers | None = None, name: str = "Basic_LinkedInDataExport.zip"
) -> TableProposal:
    (found,) = propose(name, data, zone=PARIS, now=NOW, answers=answers or Answers())
    assert isinstance(found, TableProposal)
    return found


def whole() -> bytes:
    return packed(
        **{
            "Profile.csv": "First Name,Last Name\r\nAda,Brook\r\n",
            "Jobs/Job Applications.csv": "\ufeff" + APPLIED + ONE,
            "Jobs/Job Applications_1.csv": APPLIED
            + "12/1/24,me@home.example,,Fernlight,Writer,https://www.linkedin.example/jobs/view/303,cv.pdf,\r\n",
            "Jobs/Saved Jobs.csv": SAVED,
            "Jobs/Job Seeker Preferences.csv": WISHES,
        }
    )


def test_the_archive_brings_applications_saved_jobs_and_dreams() -> None:
    found = read(whole())
    assert found.source == "linkedin"
    assert [(job.title, job.stage_kind) for job in found.rows] == [
        ('The "lead" Editor', StageKind.APPLIED),
        ("Writer", StageKind.APPLIED),
        ("Analyst", StageKind.WISHLIST),
    ]
    assert found.rows[0].company == "Brook, Vale & Co"
    assert found.rows[0].applied_on == date(2024, 11, 20)
    assert found.rows[1].applied_on == date(2024, 12, 1)
    assert found.rows[2].saved_on == date(2024, 11, 2)
    assert found.dream_companies == ("Harbor & Pine", "Fernlight")


@pytest.mark.parametrize("part", ["_1", "_12", " (1)", "(2)", " 3", "-4"])
def test_every_numbered_part_is_read_and_a_job_in_two_parts_comes_once(part: str) -> None:
    other = ONE.replace("view/101", "view/404").replace("lead", "second")
    first, second = "Jobs/Job Applications.csv", f"Jobs/Job Applications{part}.csv"
    found = read(packed(**{first: APPLIED + ONE, second: APPLIED + ONE + other}))
    assert [job.url[-3:] for job in found.rows] == ["101", "404"]
    (again,) = found.duplicates
    assert again.member == second


def test_answers_about_pay_stay_outside_until_asked_for() -> None:
    shy = read(whole())
    assert shy.answers_held == 1
    assert all("52000" not in repr(job) for job in shy.rows)
    told = read(whole(), Answers(take_answers=True))
    assert "52000" in dict(told.rows[0].extras)["Question And Answers"]


def test_a_loose_table_is_known_by_its_columns() -> None:
    found = read((APPLIED + ONE).encode(), name="anything.txt")
    assert found.source == "linkedin"
    loose = read((APPLIED + ONE.replace("11/20", "11/2")).encode(), name="x")
    assert loose.rows[0].applied_on == date(2024, 11, 2)


def test_a_job_saved_and_applied_to_is_brought_in_once() -> None:
    both = packed(
        **{
            "Jobs/Job Applications.csv": APPLIED + ONE,
            "Jobs/Saved Jobs.csv": SAVED
            + '"11/1/24, 9:00 PM",https://www.linkedin.example/jobs/view/101,'
            + '"The ""lead"" Editor","Brook, Vale & Co"\r\n',
        }
    )
    found = read(both)
    assert len(found.rows) == 2
    assert [double.member for double in found.duplicates] == ["Jobs/Saved Jobs.csv"]


def test_a_member_that_swells_past_all_measure_is_refused() -> None:
    bomb = packed(**{"Jobs/Job Applications.csv": APPLIED + "0" * (40 << 20)})
    with pytest.raises(Refusal) as refused:
        read(bomb)
    assert refused.value.key == "archive_unsafe"
    assert refused.value.values["member"] == "Jobs/Job Applications.csv"


def test_a_lying_size_in_the_archive_is_not_believed() -> None:
    data = bytearray(packed(**{"Jobs/Saved Jobs.csv": SAVED * 50}))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = (20).to_bytes(4, "little")
    with pytest.raises(Refusal) as refused:
        read(bytes(data))
    assert refused.value.key == "archive_damaged"


@pytest.mark.parametrize("cut", [30, 200, 400])
def test_a_torn_archive_is_refused_in_one_sentence(cut: int) -> None:
    with pytest.raises(Refusal) as refused:
        read(whole()[:-cut])
    assert refused.value.key == "archive_damaged"


def test_member_names_never_become_paths() -> None:
    sly = packed(**{"../../../../tmp/Saved Jobs.csv": SAVED, "/etc/Job Applications.csv": APPLIED + ONE})
    assert len(read(sly).rows) == 2


def test_an_archive_of_something_else_is_nothing() -> None:
    assert propose("photos.zip", packed(**{"a.txt": "hello"}), zone=PARIS, now=NOW) == ()
