"""The sheet of a no: full for a wanted job, small for a letter, short inside quiet time."""

from datetime import date, timedelta

from PySide6.QtCore import QMimeData, Qt

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.close_job import close_job
from rebound_desktop.domain.codes import Outcome
from rebound_desktop.domain.job_fields import JobFields
from rebound_desktop.queries.quiet_running import quiet_running
from rebound_desktop.window.setback.heard import Heard
from rebound_desktop.window.setback.letter_box import LetterBox
from rebound_desktop.window.setback.which_job import WhichJob
from tests.window.on_sheet import button, card, press, words_on


def test_a_wanted_job_opens_the_full_sheet_with_a_day_and_a_half_preset(setback_sheet, wanted):
    page = setback_sheet(job=wanted)
    assert page.title.text() == "They said no."
    assert "Story editor · Lumen Labs" in words_on(page) and "Whatever you feel is allowed." in words_on(page)
    assert card(page, "1½ days").isChecked()
    assert button(page, "Begin quiet time").property("tone") == "feel"


def test_begin_quiet_time_records_it_and_leads_to_self_care(
    setback_sheet, wanted, desk, clock, went, said, qtbot
):
    page = setback_sheet(job=wanted)
    with qtbot.waitSignal(page.closed):
        press(qtbot, page, "Begin quiet time")
    running = quiet_running(desk.vault, now=clock())
    assert running is not None and running.quiet.ends - clock() >= timedelta(hours=24)
    assert went == [("selfcare", {})] and said[-1].startswith("Quiet until Sunday")


def test_most_noes_are_letters_and_the_small_sheet_says_so(setback_sheet, ordinary, desk, qtbot):
    page = setback_sheet(job=ordinary)
    assert page.title.text() == "They said no to Poet."
    assert button(page, "Just record it").property("tone") == "feel"
    assert button(page, "Begin quiet time").isEnabled() and card(page, "2 days").isVisibleTo(page)
    assert "How heavy is it?" not in words_on(page)
    press(qtbot, page, "Just record it")
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0
    assert desk.vault.value("SELECT outcome FROM job") == "they_said_no"


def test_this_one_mattered_unfolds_the_rest(setback_sheet, ordinary, qtbot):
    page = setback_sheet(job=ordinary)
    press(qtbot, page, "This one mattered")
    assert page.title.text() == "They said no." and "How heavy is it?" in words_on(page)
    assert button(page, "Begin quiet time").property("tone") == "feel"


def test_a_heavy_one_is_given_two_days_unless_another_length_was_chosen(setback_sheet, wanted, qtbot):
    page = setback_sheet(job=wanted)
    page._form.heaviness.slider.setValue(9)
    assert card(page, "2 days").isChecked()
    qtbot.mouseClick(card(page, "1 day"), Qt.MouseButton.LeftButton)
    page._form.heaviness.slider.setValue(10)
    assert card(page, "1 day").isChecked()


def test_an_offer_taken_back_has_its_own_words_and_two_days(setback_sheet, ordinary):
    page = setback_sheet(job=ordinary, outcome="offer_withdrawn")
    assert page.title.text() == "They took the offer back." and "You had it already." in words_on(page)
    assert card(page, "2 days").isChecked()


def test_without_a_job_it_asks_which_and_needs_no_answer(setback_sheet, desk, qtbot):
    page = setback_sheet()
    assert "Which job was it?" in words_on(page)
    assert not button(page, "Just record it").isEnabled()
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 1


def test_a_job_chosen_from_the_board_is_the_one(setback_sheet, wanted, desk, qtbot):
    page = setback_sheet()
    which = page.findChild(WhichJob)
    which.board.activated.emit(which.board.findData(wanted))
    assert "Story editor · Lumen Labs" in words_on(page) and card(page, "1½ days").isChecked()
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.value("SELECT job FROM setback") == wanted


def test_a_pasted_letter_is_sealed_at_once_and_kept_word_for_word(setback_sheet, wanted, desk, qtbot):
    page, words = setback_sheet(job=wanted), "Dear  Ana,\n\n\twe went with another candidate.\n"
    box = page.findChild(LetterBox)
    pasted = QMimeData()
    pasted.setText(words)
    box.text.insertFromMimeData(pasted)
    assert "Sealed." in words_on(page) and not box.is_open and not page.may_leave()
    press(qtbot, page, "look now")
    assert box.is_open and box.text.toPlainText() == words
    press(qtbot, page, "close it again")
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.row("SELECT body, opened_at FROM message") == (words, None)


def test_their_words_are_kept_to_the_last_space(setback_sheet, wanted, desk, qtbot):
    page, words = setback_sheet(job=wanted), "Dear\u00a0Ana,\r\n\twe\u2028regret  \n\n"
    page.findChild(LetterBox).put(words)
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.value("SELECT body FROM message") == words


def test_a_letter_that_is_recorded_stays_sealed_until_the_day_the_sheet_named(
    setback_sheet, ordinary, desk, qtbot
):
    page = setback_sheet(job=ordinary, message="we regret")
    qtbot.mouseClick(card(page, "2 days"), Qt.MouseButton.LeftButton)
    assert "Until Sunday it appears nowhere" in words_on(page)
    press(qtbot, page, "Just record it")
    assert desk.vault.value("SELECT sealed_until FROM message") == "2026-11-22T16:40:00.000000Z"


def test_typed_words_are_sealed_too(setback_sheet, wanted, desk, qtbot):
    page = setback_sheet(job=wanted)
    page.findChild(LetterBox).text.setPlainText("they rang: no")
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.row("SELECT body, opened_at FROM message") == ("they rang: no", None)


def test_a_letter_outlives_a_sheet_that_was_never_finished(setback_sheet, room, wanted, desk, qtbot):
    first = setback_sheet(job=wanted)
    first.findChild(LetterBox).text.setPlainText("they rang: no")
    room.leaving.emit()
    first.hide()
    second = setback_sheet(job=wanted)
    assert second.findChild(LetterBox).words() == "they rang: no" and "Sealed." in words_on(second)
    press(qtbot, second, "Begin quiet time")
    second.hide()
    assert desk.vault.value("SELECT COUNT(*) FROM draft") == 0


def test_cancelled_the_words_are_gone(setback_sheet, wanted, desk, qtbot):
    page = setback_sheet(job=wanted)
    page.findChild(LetterBox).text.setPlainText("they rang: no")
    page.findChild(LetterBox)._keeping.keep_now()
    press(qtbot, page, "Cancel")
    page.hide()
    assert desk.vault.value("SELECT COUNT(*) FROM draft") == 0
    assert desk.vault.value("SELECT COUNT(*) FROM setback") == 0


def test_a_dropped_mail_is_read_apart_and_names_its_sender(setback_sheet, desk, tmp_path, qtbot):
    mail = tmp_path / "no.eml"
    mail.write_text(
        "From: Ana Ruiz <ana@lumen.example>\nSubject: Your application at Lumen Labs\n"
        "Date: Thu, 19 Nov 2026 10:00:00 +0000\nContent-Type: text/plain\n\n"
        "Dear Sam,\n\nthank you for applying. We have decided to move forward with another candidate.\n"
    )
    page = setback_sheet()
    box = page.findChild(LetterBox)
    with qtbot.waitSignal(box.read, timeout=20_000):
        box._reading.file(mail)
    assert "another candidate" in box.text.toPlainText() and not box.is_open
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.value("SELECT sender FROM message") == "ana@lumen.example"


def test_a_date_before_the_end_is_told_once_or_let_go_by(setback_sheet, wanted, desk, clock, qtbot):
    add_job(desk, JobFields("Data editor", closes_on=date(2026, 11, 21)), starred=True, now=clock())
    page = setback_sheet(job=wanted)
    assert "Before Sunday 09:00:" in words_on(page) and "Data editor closes Saturday." in words_on(page)
    press(qtbot, page, "let it go by, Data editor")
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.row("SELECT kind, remind FROM spoken") == ("closes", 0)


def test_heard_is_never_in_the_future(room, clock, qtbot):
    heard = Heard(room)
    qtbot.addWidget(heard)
    assert heard.at() == clock()
    for number in range(1, 4):
        heard._group.button(number).click()
        assert heard.at() < clock()
        for typed in ("2026-11-20", "2030-01-01", "nonsense", ""):
            heard._day.line.setText(typed)
            for hour in ("23:59", "9", "half past", "25:00"):
                heard._hour.setText(hour)
                assert heard.at() <= clock()


def test_one_heard_long_ago_still_gets_its_day_and_the_sheet_says_so(setback_sheet, wanted, qtbot):
    page = setback_sheet(job=wanted)
    page._form.heard._group.button(3).click()
    assert "You can still take a day, from now." in words_on(page)


def test_it_mattered_after_all_keeps_when_it_was_heard(setback_sheet, ordinary, desk, clock, qtbot):
    heard = clock()
    close_job(desk, ordinary, Outcome.POSITION_FILLED, now=heard)
    clock.advance(days=3)
    page = setback_sheet(job=ordinary, mattered=True)
    assert page.title.text() == "They gave it to someone else."
    press(qtbot, page, "Begin quiet time")
    assert desk.vault.value("SELECT heard_at FROM setback") == "2026-11-20T16:40:00.000000Z"


def test_no_quiet_time_is_said_on_the_button(setback_sheet, wanted, desk, qtbot):
    page = setback_sheet(job=wanted)
    qtbot.mouseClick(card(page, "No quiet time"), Qt.MouseButton.LeftButton)
    press(qtbot, page, "Without quiet time")
    assert desk.vault.value("SELECT no_quiet FROM setback") == 1
