"""Each import contract is shown to fail once, by a deliberate breach in a copy of the package."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "rebound_desktop"

# The contract, a file that breaks it (new, or added to), and what is written there.
BREACHES = [
    ("layers", "domain/breach.py", "import rebound_desktop.system"),
    ("layers", "agenda/breach.py", "import rebound_desktop.exchange"),
    ("layers", "qt/breach.py", "import rebound_desktop.window"),
    ("layers", "newlayer/__init__.py", ""),
    ("vault", "window/breach.py", "import rebound_desktop.store"),
    ("vault", "qt/breach.py", "import rebound_desktop.store"),
    ("screen", "domain/breach.py", "import PySide6.QtCore"),
    ("screen", "actions/breach.py", "def late():\n    import PySide6.QtCore"),
    ("screen", "store/breach.py", "import shiboken6"),
    ("database", "queries/breach.py", "import peewee"),
    ("database", "agenda/breach.py", "import apsw"),
    ("bus", "window/breach.py", "import jeepney"),
    ("bus", "system/breach.py", "import jeepney"),
    ("tray", "tray/breach.py", "import rebound_desktop.queries"),
    ("tray", "system/breach.py", "import peewee\n\n# and then by a detour:"),
    ("tray", "qt/breach.py", "def late():\n    import rebound_desktop.actions"),
    ("cycles", "domain/breach/__init__.py", "import rebound_desktop.domain.codes"),
]


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Checks one contract on the package in `folder`."""
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    settings = ["--config", str(CHECKOUT / "pyproject.toml"), "--contract", contract, "--no-cache"]
    return subprocess.run(
        [sys.executable, "-c", script, *settings],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package to break, with nothing of the checkout on its path."""
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize("contract", sorted({contract for contract, _, _ in BREACHES}))
def test_the_house_keeps_its_contracts(copy: Path, contract: str) -> None:
    told = lint(copy, contract)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize(("contract", "file", "text"), BREACHES, ids=[f"{c}-{f}" for c, f, _ in BREACHES])
def test_a_breach_is_noticed(copy: Path, contract: str, file: str, text: str) -> None:
    breach = copy / PACKAGE.name / file
    breach.parent.mkdir(parents=True, exist_ok=True)
    breach.write_text(text + "\n")
    if contract == "tray" and file == "system/breach.py":
        (copy / PACKAGE.name / "tray/breach.py").write_text("import rebound_desktop.system.breach\n")
    if contract == "cycles":
        with (copy / PACKAGE.name / "domain/codes.py").open("a") as codes:
            codes.write("\n\ndef late():\n    import rebound_desktop.domain.breach\n")
    told = lint(copy, contract)
    assert told.returncode == 1 and "BROKEN" in told.stdout, told.stdout + told.stderr


def test_the_contracts_shown_to_fail_are_all_there_are() -> None:
    import tomllib

    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"]
    assert {contract["id"] for contract in settings["contracts"]} == {contract for contract, _, _ in BREACHES}


def test_the_domain_knows_the_standard_library_and_itself_alone() -> None:
    known = sys.stdlib_module_names | {"rebound_desktop.domain"}
    for file in sorted((PACKAGE / "domain").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                first = name.split(".")[0]
                assert first in known or ".".join(name.split(".")[:2]) in known, f"{file.name} imports {name}"
