"""The wheel is the whole program: package, resources, one command, and what desktops look for."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.checkout import CHECKOUT, committed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def below(folder: str, suffix: str = "") -> set[str]:
    files = (file.relative_to(CHECKOUT).as_posix() for file in committed())
    return {file for file in files if file.startswith(folder) and file.endswith(suffix)}


def test_it_holds_every_module_and_resource_and_nothing_else(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    shared = {name for name in held if ".data/data/share/" in name}
    wanted = below("rebound_desktop/") | {f"rebound_desktop/{name}" for name in below("resources/")}
    assert held - shared == wanted
    assert {name.split("/share/")[1].split("/")[0] for name in shared} == {
        "applications",
        "icons",
        "metainfo",
    }


def test_the_installed_command_runs_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    pip = ["-m", "pip", "install", "-qq", "--no-deps", "--no-index", "--prefix", str(tmp_path), str(wheel)]
    subprocess.run([sys.executable, *pip], check=True)
    site = next(tmp_path.glob("lib/python3.*/site-packages"))
    told = subprocess.run(
        [tmp_path / "bin" / "rebound", "--version"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(site), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("Rebound ")
    assert (tmp_path / "share/applications/rebound.desktop").exists()
    look = "from rebound_desktop.qt.resources import read_bytes; print(len(read_bytes('icons/rebound.svg')))"
    found = subprocess.run(
        [sys.executable, "-c", look],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(found.stdout) > 0


def test_the_menu_entry_names_the_command_and_an_icon_that_exists() -> None:
    lines = (CHECKOUT / "packaging/linux/rebound.desktop").read_text().splitlines()
    assert "Exec=rebound %u" in lines and "MimeType=x-scheme-handler/rebound;" in lines
    assert "TryExec=rebound" in lines and "Icon=rebound" in lines
    assert (CHECKOUT / "resources/icons/rebound.svg").exists()
