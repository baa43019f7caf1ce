"""The pinned packages are those that pyproject.toml asks for."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.checkout import CHECKOUT

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())


def pinned(file: str) -> dict[str, str]:
    told = (CHECKOUT / "packaging" / file).read_text()
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)(?:\[\S*\])?==(\S+)", told, re.M)
    }


def missing(wanted: list[str], file: str) -> list[str]:
    have = pinned(file)
    asked = [Requirement(one) for one in wanted]
    return [
        str(one)
        for one in asked
        if (one.marker is None or one.marker.evaluate())
        and have.get(canonicalize_name(one.name), "none") not in one.specifier
    ]


def test_what_rebound_runs_on_is_pinned() -> None:
    assert not missing(PROJECT["project"]["dependencies"], "requirements.txt"), "run make requirements"


def test_what_tests_need_is_pinned() -> None:
    wanted = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert not missing(wanted, "requirements-dev.txt"), "run make requirements"


def test_tests_run_on_what_people_run_on() -> None:
    assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()


def test_qt_is_not_the_one_that_aborts_on_python_3_11() -> None:
    assert pinned("requirements.txt")["pyside6-essentials"].startswith("6.11.")
