"""Goes through a reflection: begin, answer, leave it open, finish."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from rebound_desktop.actions.desk import Desk
from rebound_desktop.domain.job_fields import called
from rebound_desktop.domain.looking_back import Part
from rebound_desktop.domain.refusal import Refusal
from rebound_desktop.store import drafts
from rebound_desktop.store.tables.recovery import Setback
from rebound_desktop.store.tables.reflection import Reflection, ReflectionAnswer
from rebound_desktop.store.vault import Vault

NOTHING: Mapping[str, str] = MappingProxyType({})


def begin_reflection(desk: Desk, setback: str, *, now: datetime) -> str:
    """Begins to look back on a loss, or takes up the one left open; its id. Raises Refusal("row_gone")."""
    vault = desk.vault
    found = vault.row(
        "SELECT s.title, s.company, j.title, j.company FROM setback s LEFT JOIN job j ON j.id = s.job"
        " WHERE s.id = ? AND s.deleted_at IS NULL",
        (setback,),
    )
    if found is None:
        raise Refusal("row_gone")
    begun = vault.value(
        "SELECT id FROM reflection WHERE setback = ? AND deleted_at IS NULL AND finished_at IS NULL",
        (setback,),
    )
    if begun is not None:
        return str(begun)
    title = found[1] or found[3] or called(found[0] or found[2] or "", "")
    with desk.change("begin_reflection", now, title=title):
        return vault.put(Reflection, now, setback=setback, title=title)


def answer_part(
    desk: Desk, reflection: str, part: Part, answers: Mapping[str, str], *, now: datetime
) -> bool:
    """What was typed in a part becomes one step; whether anything changed. Raises Refusal("row_gone")."""
    with desk.change("answer_question", now, title=title_of(desk.vault, reflection)) as step:
        keep_answers(desk.vault, reflection, part, answers, now)
    return step.number is not None


def leave_reflection(desk: Desk, reflection: str, part: Part, *, now: datetime) -> None:
    """*That's enough for today*: it lies open at this part. Raises Refusal("row_gone")."""
    with desk.change("leave_reflection", now, title=title_of(desk.vault, reflection)):
        desk.vault.edit(Reflection, reflection, now, part=part.number, left_at=now)
        drafts.drop(desk.vault, place_at(reflection))


def finish_reflection(desk: Desk, reflection: str, *, now: datetime) -> None:
    """Ends it, with however many skips; the arc goes on to Dream. Raises Refusal("row_gone")."""
    vault = desk.vault
    with desk.change("finish_reflection", now, title=title_of(vault, reflection)):
        vault.edit(Reflection, reflection, now, finished_at=now, part=Part.STEP.number)
        setback = setback_of(vault, reflection)
        if setback and vault.value("SELECT learned_at FROM setback WHERE id = ?", (setback,)) is None:
            vault.edit(Setback, setback, now, learned_at=now)
        drafts.drop(vault, place_at(reflection))


def keep_answers(
    vault: Vault, reflection: str, part: Part, answers: Mapping[str, str], now: datetime
) -> None:
    """Writes the answers of a part and lets its open text go; an empty one stands nowhere. In a change."""
    known = {
        question: (row, said)
        for row, question, said in vault.rows(
            "SELECT id, question, said FROM reflection_answer"
            " WHERE reflection = ? AND part = ? AND deleted_at IS NULL",
            (reflection, part.number),
        )
    }
    for question, said in answers.items():
        row, _ = known.get(question, ("", ""))
        if row:
            vault.edit(ReflectionAnswer, row, now, said=said)
        elif said.strip():
            values = {"reflection": reflection, "part": part.number, "question": question}
            vault.put(ReflectionAnswer, now, **values, said=said)
    drafts.drop(vault, place_of(reflection, part))


def title_of(vault: Vault, reflection: str) -> str:
    """What steps call a reflection. Raises Refusal("row_gone")."""
    found = vault.value("SELECT title FROM reflection WHERE id = ? AND deleted_at IS NULL", (reflection,))
    if found is None:
        raise Refusal("row_gone")
    return str(found)


def setback_of(vault: Vault, reflection: str) -> str | None:
    """The loss a reflection looks back on."""
    found: str | None = vault.value("SELECT setback FROM reflection WHERE id = ?", (reflection,))
    return found


def place_of(reflection: str, part: Part) -> str:
    """Where the open text of a part is kept."""
    return f"reflection:{reflection}:{part}"


def place_at(reflection: str) -> str:
    """Where it is kept how far the person has come: turning a page is no step."""
    return f"reflection:{reflection}:at"
