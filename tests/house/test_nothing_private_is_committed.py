"""What is committed names no place to fetch packages from and no machine it was written on."""

import re
from pathlib import Path

from tests.house.checkout import CHECKOUT, committed, text

# Written in parts, since this file is committed too.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
    )
]
PLACE_OPTIONS = re.compile(
    r"^\s*--?(i|f|index-url|extra-index-url|find-links|trusted-host)[ =]", re.MULTILINE
)
ORDINARY = {"", "/", "bin", "dev", "etc", "home", "media", "mnt", "opt", "run", "srv", "tmp", "usr", "var"}


def machine_paths() -> list[str]:
    """Beginnings of paths that exist on this machine for no one but who works here."""
    homes = [str(Path.home())] if len(Path.home().parts) > 1 else []
    own = [f"/{CHECKOUT.parts[1]}"] if CHECKOUT.parts[1] not in ORDINARY | {"root", "Users"} else []
    return sorted({f"{path}/" for path in [*homes, *own, str(CHECKOUT)] if path != "/"})


def holding(words: list[str]) -> list[str]:
    return [
        f"{file.relative_to(CHECKOUT)}: {word}"
        for file in committed()
        for word in words
        if word in (text(file) or "")
    ]


def test_no_file_names_a_package_registry() -> None:
    assert not holding(REGISTRIES)


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    assert not holding(machine_paths())


def test_the_pinned_packages_name_no_place_to_fetch_from() -> None:
    for file in (CHECKOUT / "packaging").glob("requirements*.txt"):
        assert "://" not in file.read_text()
        assert not PLACE_OPTIONS.search(file.read_text())


def test_every_pinned_package_has_an_exact_version_and_a_hash() -> None:
    for file in (CHECKOUT / "packaging").glob("requirements*.txt"):
        entries = [one for one in re.split(r"\n(?=\S)", file.read_text()) if not one.startswith("#")]
        assert entries
        for entry in entries:
            assert re.match(r"[\w.\[\]-]+==\S+", entry) and "--hash=sha256:" in entry
