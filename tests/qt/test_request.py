"""What may be asked through the socket, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_desktop.qt.request import LEAVE, REPLANNED, Request, opening, read


@pytest.mark.parametrize(
    "request_",
    [
        opening("jobs"),
        opening("returning", "q7f-2"),
        opening("jobs", token="xfce-1_TIME99"),
        opening("add", "parcel-00", "t"),
        REPLANNED,
        LEAVE,
    ],
)
def test_what_is_asked_arrives(request_: Request) -> None:
    assert read(request_.bytes()) == request_


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"open",
        b"open ",
        b"open Jobs",
        b"open ../x",
        b"open jobs a b",
        b"shutdown",
        b"\xff\xfe",
        b"replanned now",
        b"open jobs " + b"a" * 2000,
    ],
)
def test_anything_else_is_nothing(sent: bytes) -> None:
    assert read(sent) is None


@given(st.binary(max_size=1500))
def test_no_bytes_can_hurt(sent: bytes) -> None:
    assert read(sent) is None or read(sent).bytes()  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["two words", "line\nbreak", "a" * 300])
def test_what_could_not_be_read_back_is_not_sent(name: str) -> None:
    with pytest.raises(ValueError, match="request"):
        opening("jobs", name).bytes()
