"""One idea a file: short files, telling names, functions that fit a screen."""

import ast
from statistics import median

from tests.house.checkout import CHECKOUT, python

MOST_LINES = 300
MEDIAN_LINES = 120
FUNCTION_LINES = 50
SAYS_NOTHING = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def lines(file) -> int:
    return len(file.read_text().splitlines())


def height(node: ast.AST) -> int:
    """A node's lines of code; a long text within it (a style sheet, a statement) counts as one."""
    texts = [one for one in ast.walk(node) if isinstance(one, ast.JoinedStr | ast.Constant)]
    return span(node) - sum(max(span(one) - 1, 0) for one in texts if span(one) > 3)


def span(node: ast.AST) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    long = {str(file.relative_to(CHECKOUT)): lines(file) for file in python() if lines(file) > MOST_LINES}
    assert not long


def test_most_files_are_short() -> None:
    assert median(lines(file) for file in python("rebound_desktop")) <= MEDIAN_LINES


def test_every_name_tells_an_idea() -> None:
    parts = {
        (str(file.relative_to(CHECKOUT)), word)
        for file in python()
        for name in file.relative_to(CHECKOUT).with_suffix("").parts
        for word in name.lower().split("_")
    }
    assert not {(file, word) for file, word in parts if word in SAYS_NOTHING}


def test_a_function_fits_a_screen() -> None:
    long = [
        f"{file.relative_to(CHECKOUT)}:{node.lineno} {node.name}"
        for file in python("rebound_desktop")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and height(node) > FUNCTION_LINES
    ]
    assert not long


def test_every_module_says_its_idea_in_one_line() -> None:
    silent = [
        str(file.relative_to(CHECKOUT))
        for file in python("rebound_desktop")
        if not (ast.get_docstring(ast.parse(file.read_text())) or "").splitlines()
    ]
    assert not silent
