"""The bookmark runs in a real JavaScript engine over pages that are as odd as pages are."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QJSEngine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rebound_desktop.exchange.add_link import Brought, brought_by
from rebound_desktop.window.help.bookmark import bookmark
from rebound_desktop.window.help.sheet import HelpSheet
from rebound_desktop.window.room import Room
from tests.pictures.stillness import Stillness

PAGE = """
function part(text) { return {innerText: text, textContent: text}; }
var location = {href: page.href};
var document = {
    title: page.title,
    body: part(page.body),
    querySelector: function (where) { return page.parts[where] ? part(page.parts[where]) : null; },
    querySelectorAll: function (where) { return page.blocks.map(part); }
};
var window = {getSelection: function () { return page.picked; }};
"""
LONG = "Größe, 日本語 and 😀 \"quoted\" & 'so' on + 100% #1\n"

Press = Callable[..., str]


@pytest.fixture
def press(qapp: QCoreApplication) -> Press:
    """Presses the bookmark on a page; the link the browser would open."""

    def pressed(**said: object) -> str:
        engine = QJSEngine()
        usual = {
            "href": "https://x.example/1",
            "title": "",
            "body": "",
            "parts": {},
            "blocks": [],
            "picked": "",
        }
        engine.globalObject().setProperty("page", engine.toScriptValue(usual | said))
        assert not engine.evaluate(PAGE).isError()
        done = engine.evaluate(unquote(bookmark().removeprefix("javascript:")))
        assert not done.isError(), done.toString()
        assert done.isUndefined(), "a value would replace the page"
        return str(engine.evaluate("location.href").toString())

    return pressed


def test_its_address_is_one_line_of_plain_signs() -> None:
    address = bookmark()
    assert address.startswith("javascript:(function") and address.isascii()
    assert not set(address) & set(' \n"<>#`') and len(address) < 6_000


def test_a_page_comes_over_as_it_is_written(press: Press) -> None:
    link = press(title='Tëxt & "more" – 100% 😀', body=LONG * 9, href="https://x.example/1?a=b&c=d#e")
    brought = brought_by(link)
    assert brought is not None and brought.url == "https://x.example/1?a=b&c=d#e"
    assert brought.title == 'Tëxt & "more" – 100% 😀'
    assert brought.text.split("\n") == [LONG.strip()] * 9


def test_what_is_selected_goes_before_the_main_text_and_that_before_the_whole_page(press: Press) -> None:
    main = {"main": "m" * 400}
    assert brought_by(press(picked="chosen", parts=main, body="b")) == Brought(
        "https://x.example/1", text="chosen"
    )
    assert brought_by(press(parts=main, body="b")) == Brought("https://x.example/1", text="m" * 400)
    assert brought_by(press(parts={"main": "short"}, body="b")) == Brought("https://x.example/1", text="b")


def test_the_pages_own_data_comes_along(press: Press) -> None:
    data = '{"@type": "JobPosting", "title": "Poet"}'
    brought = brought_by(press(blocks=['{"@type": "WebSite"}', data], body="Words"))
    assert brought == Brought("https://x.example/1", text="Words", data=data)


@pytest.mark.parametrize("sign", ["x", "ü", "😀", "%", " \n"])
def test_a_megabyte_of_text_stays_behind_and_the_link_says_so(press: Press, sign: str) -> None:
    link = press(title="Poet", body=sign + "y" * 20 + sign * 1_000_000)
    assert len(link) <= 100_000
    brought = brought_by(link)
    assert brought is not None and brought.title == "Poet"
    assert brought.too_long == (sign != " \n") and bool(brought.text) == (sign == " \n")


def test_as_much_as_a_link_carries_is_carried(press: Press) -> None:
    brought = brought_by(press(body="z" * 99_000))
    assert brought is not None and len(brought.text) == 99_000


def test_half_a_sign_stops_nothing(press: Press) -> None:
    assert press(title="Poet").startswith("rebound:add?url=")
    engine = QJSEngine()
    engine.globalObject().setProperty(
        "page",
        engine.toScriptValue(
            {"href": "https://x.example/", "title": "", "body": "", "parts": {}, "blocks": [], "picked": ""}
        ),
    )
    engine.evaluate(PAGE + "document.title = 'a\\uD800b'; document.body = part('c\\uDC00d');")
    assert not engine.evaluate(unquote(bookmark().removeprefix("javascript:"))).isError()
    brought = brought_by(str(engine.evaluate("location.href").toString()))
    assert brought == Brought("https://x.example/", "ab", "cd")


def test_copying_it_lets_its_links_open_rebound_and_the_tick_takes_that_back(
    room: Room, qtbot: QtBot
) -> None:
    class Links(Stillness):
        on = False

        def links_open_here(self) -> bool:
            return self.on

        def switch_links(self, on: bool) -> bool:
            self.on = on
            return on

    room.system = system = Links()
    sheet = HelpSheet(room)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.links.isChecked()
    sheet.copy.click()
    assert QApplication.clipboard().text() == bookmark() and system.on and sheet.links.isChecked()
    sheet.links.setChecked(False)
    assert not system.on
    sheet.hide()
