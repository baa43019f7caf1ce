"""The journal as Markdown files, the oldest entry first; nothing from the trash, nothing from the drawer."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from rebound_desktop.actions.takeout.going import Going
from rebound_desktop.domain.written import tags_of
from rebound_desktop.exchange.takeout.journal_out import EntryOut, file_name, markdown
from rebound_desktop.exchange.takeout.packing import Packing
from rebound_desktop.store.stored import as_instant
from rebound_desktop.store.vault import Vault

FOLDER = "journal/"
_PAGE = 200
_ENTRIES = (
    "SELECT e.id, e.title, e.body, e.at, e.zone, e.tags, e.prompt, j.title, j.company FROM entry e"
    " LEFT JOIN job j ON j.id = e.job AND j.deleted_at IS NULL WHERE e.deleted_at IS NULL"
    f" AND (e.at, e.id) > (?, ?) ORDER BY e.at, e.id LIMIT {_PAGE}"
)


def pack_journal(vault: Vault, packing: Packing, going: Going, folder: str = FOLDER) -> int:
    """Adds each entry as a file; how many."""
    taken: set[str] = set()
    for entry in _entries(vault):
        name = file_name(entry)
        if name in taken:  # two ids that end alike, of one minute
            name = f"{name.removesuffix('.md')}-{len(taken)}.md"
        taken.add(name)
        packing.add(folder + name, (markdown(entry),))
        going.step()
    return len(taken)


def count_entries(vault: Vault) -> int:
    """How many entries there are to write."""
    return int(vault.value("SELECT COUNT(*) FROM entry WHERE deleted_at IS NULL"))


def _entries(vault: Vault) -> Iterator[EntryOut]:
    last = ("", "")
    while True:
        page = vault.rows(_ENTRIES, last)
        for key, title, body, at, zone, tags, prompt, job, company in page:
            yield EntryOut(
                key,
                title,
                body,
                as_instant(at),
                ZoneInfo(zone),
                tags_of(tags),
                ", ".join(part for part in (job, company) if part),
                prompt,
            )
        if len(page) < _PAGE:
            return
        last = (page[-1][3], page[-1][0])
