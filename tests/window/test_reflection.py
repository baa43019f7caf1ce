"""Looking back as a person does it: one question a screen, left and taken up, finished with skips."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rebound_desktop.actions.feedback import FeedbackFields, add_feedback
from rebound_desktop.actions.record_setback import record_setback
from rebound_desktop.actions.reflect import begin_reflection
from rebound_desktop.actions.small_steps import looked
from rebound_desktop.actions.told_loss import Letter, ToldLoss
from rebound_desktop.domain.codes import ComesUp, FeedbackKind, Outcome, Phase, RingsTrue
from rebound_desktop.domain.looking_back import PARTS, Part
from rebound_desktop.qt.words import word
from rebound_desktop.queries.arc_now import arc_now
from rebound_desktop.queries.reflection import reflection
from rebound_desktop.window.reflection.quote import find_sentence
from rebound_desktop.window.reflection.tab import ReflectionTab
from tests.window.on_sheet import button, press, words_on

LETTER = (
    "Dear Mara,\nwe chose somebody else. The panel was impressed by your portfolio.\n"
    "We would encourage you to take\na moment before answering.\nBest, Ines"
)


@pytest.fixture
def setback(desk, clock, wanted) -> str:
    clock.advance(hours=1)
    loss = ToldLoss(Outcome.THEY_SAID_NO, clock(), job=wanted, letter=Letter(LETTER))
    record_setback(desk, loss, now=clock())
    clock.advance(hours=49)
    looked(desk, "a place", now=clock())
    clock.advance(minutes=5)
    return str(desk.vault.value("SELECT id FROM setback"))


@pytest.fixture
def tab_made(room, qtbot):
    made = ReflectionTab(room)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


@pytest.fixture
def flow(tab_made, desk, clock, setback):
    tab_made.arrive()
    tab_made.open_reflection(begin_reflection(desk, setback, now=clock()))
    return tab_made.flow


def go_to(flow, part: Part) -> None:
    while flow.page.part is not part:
        flow.go_on()


def seen(flow, desk, clock):
    found = reflection(desk.vault, flow.id, now=clock())
    assert found is not None
    return found


def test_the_journal_offers_to_look_back_and_one_click_begins(tab_made, setback, qtbot, desk, clock):
    tab_made.arrive()
    assert tab_made.journal.offer.isVisible()
    qtbot.mouseClick(tab_made.journal.offer, Qt.MouseButton.LeftButton)
    assert tab_made.pages.currentWidget() is tab_made.flow
    assert tab_made.flow.question.text() == word("reflection.steady.title")
    assert not tab_made.journal.offer.isVisible() and tab_made.journal.lines.line_at(0).kind == "open"


def test_nothing_but_skips_is_a_whole_reflection(flow, tab_made, desk, clock):
    progress = []
    for _ in PARTS:
        progress.append(flow.progress.text().split(" · ")[0])
        flow.go_on()
    assert progress == [f"part {number} of 7" for number in range(1, 8)]
    arc = arc_now(desk.vault, now=clock())
    assert arc is not None and arc.phase is Phase.DREAM
    assert tab_made.pages.currentWidget() is tab_made.chain
    labels = [line.label for line in desk.vault.history(99)]
    assert "answer_question" not in labels and "leave_reflection" not in labels


def test_enough_for_today_leaves_it_open_and_it_is_found_again(flow, tab_made, room, qtbot, said):
    go_to(flow, Part.NOT_YOURS)
    press(qtbot, flow, "That’s enough for today")
    assert tab_made.pages.currentWidget() is tab_made.page and word("reflection.flow.left") in said
    again = ReflectionTab(room)
    qtbot.addWidget(again)
    again.show()
    again.arrive()
    assert again.pages.currentWidget() is again.flow and again.flow.page.part is Part.NOT_YOURS
    again.hide()


def test_ctrl_j_writes_even_while_a_reflection_lies_open(flow, tab_made):
    tab_made.arrive(page="journal", new=True)
    assert tab_made.pages.currentWidget() is tab_made.page and tab_made.page.body.hasFocus()


def test_typing_is_kept_within_two_seconds_and_a_step_when_one_rests(flow, qtbot, desk, clock, room):
    page = flow.page
    page.way._chips["boxes"].click()
    qtbot.keyClicks(page._fields["now"], "Heavy")
    qtbot.waitUntil(flow.saved.isVisible, timeout=2_000)
    assert seen(flow, desk, clock).open_parts == {Part.STEADY}
    steps = len(desk.vault.history(99))
    room.leaving.emit()
    assert len(desk.vault.history(99)) == steps + 1
    assert seen(flow, desk, clock).answers[Part.STEADY] == {"way": "boxes", "now": "Heavy"}


def test_going_back_shows_what_was_answered(flow, qtbot):
    flow.page.way._chips["values"].click()
    for value in ("craft", "honesty", "humour"):
        flow.page.values._chips[value].click()
    qtbot.keyClicks(flow.page.why, "The bench I made")
    flow.go_on()
    flow.go_back()
    assert flow.page.values.chosen() == ("honesty", "humour")
    assert flow.page.why.text() == "The bench I made" and "honesty" in words_on(flow)


def test_their_message_lies_unopened_is_opened_by_one_click_and_closed_again(flow, qtbot):
    go_to(flow, Part.SAID)
    letter = flow.page.letter
    assert "portfolio" not in letter.words.toPlainText() and not letter.words.isVisible()
    qtbot.mouseClick(letter.open_it, Qt.MouseButton.LeftButton)
    assert letter.words.toPlainText() == LETTER and letter.words.isVisible()
    underlined = [one.cursor.selectedText() for one in letter.words.extraSelections()]
    assert "The panel was impressed by your portfolio." in underlined and len(underlined) == 2
    qtbot.mouseClick(letter.close_it, Qt.MouseButton.LeftButton)
    assert letter.words.toPlainText() == "" and not letter.words.isVisible()


def test_an_offered_sentence_is_kept_by_a_click_and_never_by_itself(flow, qtbot, desk, clock):
    go_to(flow, Part.SAID)
    flow.page.letter.open_it.click()
    assert seen(flow, desk, clock).said == ()
    press(qtbot, flow, "Keep as advice")
    (said,) = seen(flow, desk, clock).said
    assert said.words == "We would encourage you to take a moment before answering."
    assert said.kind is FeedbackKind.ADVICE and said.how == "mail"
    left = [one.accessibleDescription() for one in [button(flow, "Leave it")]]
    assert left == ["The panel was impressed by your portfolio."]


def test_words_are_put_down_with_who_and_how_when_one_goes_on(flow, qtbot, desk, clock):
    go_to(flow, Part.SAID)
    form = flow.page.form
    qtbot.keyClicks(form.words, "You know your maps")
    qtbot.keyClicks(form.who, "Ines")
    form.kind._chips["skill"].click()
    form.rings_true._chips["useful"].click()
    before = len(desk.vault.history(99))
    flow.go_on()
    (said,) = seen(flow, desk, clock).said
    assert (said.words, said.who, said.kind) == ("You know your maps", "Ines", FeedbackKind.SKILL)
    assert said.rings_true is RingsTrue.USEFUL and len(desk.vault.history(99)) == before + 1
    flow.go_back()
    assert flow.page.form.words.text() == ""


def test_half_typed_words_wait_in_the_form(flow, qtbot, desk, clock):
    go_to(flow, Part.SAID)
    qtbot.keyClicks(flow.page.form.who, "Ines")
    flow.go_on()
    flow.go_back()
    assert flow.page.form.who.text() == "Ines" and seen(flow, desk, clock).said == ()


def test_nobody_said_anything_is_a_full_answer(flow, qtbot):
    go_to(flow, Part.SAID)
    press(qtbot, flow, "Nobody said anything")
    assert word("reflection.said.nothing_said_done") in words_on(flow) and not flow.page.form.isVisible()
    flow.go_on()
    flow.go_back()
    assert not flow.page.form.isVisible()


def test_set_aside_is_shut_and_never_becomes_a_lesson(flow, qtbot, desk, clock, setback):
    add_feedback(desk, FeedbackFields("Too old", kind=FeedbackKind.REASON), setback=setback, now=clock())
    go_to(flow, Part.SAID)
    press(qtbot, flow, "set aside")
    assert seen(flow, desk, clock).fair == ()
    go_to(flow, Part.ADVICE)
    assert not flow.page.theirs.isVisible()


def test_praise_becomes_a_strength_with_its_words(flow, qtbot, desk, clock, setback):
    add_feedback(
        desk, FeedbackFields("very composed", kind=FeedbackKind.PROFESSIONALISM), setback=setback, now=clock()
    )
    go_to(flow, Part.LIKED)
    (said,) = seen(flow, desk, clock).said
    qtbot.keyClicks(flow.page._fields[said.id], "calm")
    flow.go_on()
    (strength,) = seen(flow, desk, clock).strengths
    assert (strength.name, strength.words) == ("calm", "very composed")
    flow.go_back()
    assert said.id not in flow.page._fields and "calm" in words_on(flow)


def test_advice_becomes_an_if_then_three_at_most(flow, qtbot, desk, clock, setback):
    add_feedback(desk, FeedbackFields("Do not rush", kind=FeedbackKind.ADVICE), setback=setback, now=clock())
    go_to(flow, Part.ADVICE)
    assert flow.page._words.toPlainText() == "“Do not rush”"
    for number in range(3):
        qtbot.keyClicks(flow.page.if_, f"asked {number}")
        qtbot.keyClicks(flow.page.then, "breathe")
        flow.page.comes_up.setCurrentIndex(1)
        press(qtbot, flow, "Another one")
    lessons = seen(flow, desk, clock).lessons
    assert [one.if_ for one in lessons] == ["asked 0", "asked 1", "asked 2"]
    assert lessons[0].feedback and not lessons[1].feedback
    assert lessons[0].rule.comes_up is ComesUp.BEFORE_INTERVIEW
    assert word("reflection.advice.enough") in words_on(flow) and not flow.page.if_.isVisible()


def test_an_if_without_a_then_waits(flow, qtbot, desk, clock):
    go_to(flow, Part.ADVICE)
    qtbot.keyClicks(flow.page.if_, "I am asked")
    flow.go_on()
    assert seen(flow, desk, clock).lessons == ()
    flow.go_back()
    assert flow.page.if_.text() == "I am asked"


def test_what_mattered_is_weighed(flow, desk, clock):
    go_to(flow, Part.DREAM)
    row = flow.page.rows[0]
    assert not row.keep.isVisible()
    row.mattered._chips["3"].click()
    row.keep._chips["flexible"].click()
    flow.go_on()
    (trait,) = seen(flow, desk, clock).traits.values()
    assert (trait.mattered, trait.keep.value) == (3, "flexible")


def test_reasons_that_were_not_mine_are_kept(flow, desk, clock):
    go_to(flow, Part.NOT_YOURS)
    flow.page.reasons._chips["budget"].click()
    flow.go_on()
    assert seen(flow, desk, clock).not_mine == {"budget"}


def test_a_step_with_a_time_comes_up_once(flow, qtbot, desk, clock):
    go_to(flow, Part.STEP)
    qtbot.keyClicks(flow.page.step, "send the letter")
    flow.page.has_time.setChecked(True)
    assert "send the letter" in flow.page.plan.text()
    flow.go_on()
    (at,) = [row[0] for row in desk.vault.rows("SELECT at FROM intention WHERE done_at IS NULL")]
    assert at > clock().isoformat()[:10] and at[:10] == (clock() + timedelta(days=1)).date().isoformat()


def test_undoing_its_beginning_leads_back_to_the_journal(flow, tab_made, room):
    room.undo()
    assert tab_made.pages.currentWidget() is tab_made.page and tab_made.journal.offer.isVisible()


def test_silence_goes_past_what_was_said(tab_made, desk, clock, wanted):
    record_setback(desk, ToldLoss(Outcome.NO_ANSWER, clock(), job=wanted), now=clock())
    looked(desk, "a place", now=clock.advance(hours=49))
    setback = str(desk.vault.value("SELECT id FROM setback"))
    tab_made.open_reflection(begin_reflection(desk, setback, now=clock()))
    tab_made.flow.go_on()
    assert tab_made.flow.page.part is Part.LIKED
    tab_made.flow.go_back()
    assert tab_made.flow.page.part is Part.STEADY


def test_a_request_for_a_word_is_drafted_to_be_copied(flow, room, qtbot):
    go_to(flow, Part.SAID)
    sheets: list[object] = []
    room.sheet_wanted.connect(sheets.append)
    press(qtbot, flow, "Ask them for a word")
    (sheet,) = sheets
    qtbot.addWidget(sheet)
    assert "Story editor" in sheet.letter.text() and "Hello," in sheet.letter.text()


def test_every_field_of_the_flow_has_a_name(flow):
    for part in PARTS:
        go_to(flow, part)
        assert all(field.accessibleName() for field in flow.page._fields.values())


def test_a_sentence_is_found_over_line_breaks_and_beyond_the_basic_plane():
    assert find_sentence("a 🙂 take\n> a moment", "take a moment") == (5, 20)
    assert find_sentence("nothing", "take a moment") is None and find_sentence("x", "") is None
