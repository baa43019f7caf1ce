"""The few rules that make Qt's own widgets look like ours; each rule costs start-up, so there are few."""

from rebound_desktop.qt.theme import Palette

_TONES = ("ink", "feel", "return", "learn", "dream")


def stylesheet(colours: Palette) -> str:
    """One style sheet for the whole application, in the colours given."""
    c = colours
    chip = c.hover if c.dark else c.closed_tint
    tones = "".join(_tone(name, *c.tone(name), c) for name in _TONES)
    return f"""
QWidget#paper {{ background: {c.paper}; }}
QWidget#card, Card {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 10px; }}
QWidget#bar {{ background: {c.card}; border: none; border-bottom: 1px solid {c.line}; }}
QPushButton {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; border-radius: 8px;
  padding: 8px 15px; font-weight: 600; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:focus {{ border: 2px solid {c.feel}; padding: 7px 14px; }}
QPushButton:disabled {{ color: {c.soft}; font-weight: 400; }}
QPushButton#quiet {{ border-color: transparent; background: transparent; font-weight: 500; color: {c.soft}; }}
QPushButton#quiet:hover {{ background: {c.hover}; color: {c.ink}; }}
QPushButton#quiet:focus {{ border-color: {c.feel}; }}
QPushButton#link {{ border: 1px solid transparent; background: transparent; font-weight: 400; padding: 1px;
  color: {c.soft}; text-decoration: underline; border-radius: 3px; }}
QPushButton#link:checked {{ color: {c.return_}; font-weight: 650; text-decoration: none; }}
QPushButton#link:hover {{ color: {c.ink}; }}
QPushButton#link:focus {{ border: 1px solid {c.feel}; }}
QPushButton#chip {{ border-radius: 13px; padding: 4px 10px; min-height: 16px; background: {chip};
  border: 1px solid {chip}; font-size: 12.5px; }}
QPushButton#chip[ground="card"] {{ background: {c.card}; border-color: {c.line}; }}
QPushButton#chip:hover {{ border-color: {c.line}; }}
QPushButton#chip:focus {{ border: 1px solid {c.feel}; }}
{tones}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{ background: {c.card}; color: {c.ink};
  border: 1px solid {c.line}; border-radius: 8px; padding: 7px 11px; selection-background-color: {c.feel};
  selection-color: {c.on_fill}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus
  {{ border: 1px solid {c.feel}; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QLineEdit#search {{ background: {c.paper}; }}
QLineEdit#page, QPlainTextEdit#page, QTextEdit#page {{ border: none; background: transparent; padding: 0; }}
QScrollArea#sheet {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 14px; }}
QScrollArea#sheet QScrollBar {{ margin: 14px 2px 14px 0; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QTabBar {{ background: transparent; border: none; }}
QTabBar::tab {{ background: transparent; color: {c.soft}; padding: 0 18px; border: none;
  border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {c.ink}; border-bottom: 3px solid {c.ink}; }}
QTabBar::tab:focus {{ color: {c.ink}; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {c.line}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {c.feel}; }}
QSlider::handle:horizontal {{ width: 16px; height: 16px; margin: -9px 0; border-radius: 11px;
  border: 3px solid {c.feel}; background: {c.card}; }}
QSlider::handle:horizontal:focus {{ background: {c.feel_tint}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 4px; min-height: 30px; min-width: 30px;
  margin: 1px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
  {{ background: none; width: 0; height: 0; }}
QMenu {{ background: {c.card}; border: 1px solid {c.line}; padding: 5px; }}
QMenu::item {{ padding: 6px 22px 6px 14px; border-radius: 5px; }}
QMenu::item:selected {{ background: {c.feel_tint}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.soft}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 5px 8px; }}
QListView, QTableView, QTreeView {{ background: transparent; border: none; outline: none; }}
QHeaderView::section {{ background: {c.paper}; color: {c.soft}; border: none;
  border-bottom: 1px solid {c.line}; padding: 6px 8px; }}
QToolTip {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px 6px; }}
"""


def _tone(name: str, strong: str, tint: str, c: Palette) -> str:
    on_fill, line, soft = c.on_fill, c.line, c.soft
    return f"""
QPushButton[tone="{name}"] {{ background: {strong}; color: {on_fill}; border: 1px solid {strong}; }}
QPushButton[tone="{name}"]:hover {{ border-color: {tint}; }}
QPushButton[tone="{name}"]:focus {{ border: 2px solid {tint}; padding: 7px 14px; }}
QPushButton[tone="{name}"]:disabled {{ background: {line}; color: {soft}; border-color: {line}; }}
QPushButton#chip[tone="{name}"] {{ background: {tint}; color: {strong}; border-color: {tint}; }}
QPushButton#chip[tone="{name}"]:checked {{ background: {strong}; color: {on_fill}; border-color: {strong}; }}
"""
