"""Each key the program asks for exists, in the shape it is asked for, with the places it fills."""

import ast

from tests.house import asked, seen


def test_every_word_that_is_asked_for_exists() -> None:
    assert not list(asked.missing_words(seen.calls()))


def test_every_family_of_words_exists() -> None:
    assert not list(asked.missing_families(seen.calls()))


def test_every_refusal_has_its_sentence() -> None:
    assert not list(asked.missing_sentences(seen.calls(), "Refusal", "errors"))


def test_every_step_has_its_name() -> None:
    assert not list(asked.missing_sentences(seen.calls(), "change", "steps"))


def test_a_key_that_is_not_there_is_noticed() -> None:
    assert list(asked.missing_words(_calls('word("setback.nothing")')))
    assert list(asked.missing_words(_calls('word("setback.buttons")')))
    assert list(asked.missing_words(_calls('words("setback.nothing")')))
    assert list(asked.missing_families(_calls('word(f"setback.nothing.{outcome}")')))
    assert list(asked.missing_sentences(_calls('Refusal("nothing")'), "Refusal", "errors"))
    assert list(asked.missing_sentences(_calls('desk.change("nothing", now)'), "change", "steps"))


def test_a_place_left_open_is_noticed() -> None:
    assert list(asked.missing_words(_calls('word("setback.recorded.said")')))
    assert not list(asked.missing_words(_calls('word("setback.recorded.said", title="Editor")')))
    assert list(asked.missing_sentences(_calls('desk.change("add_job", now)'), "change", "steps"))
    assert not list(asked.missing_words(_calls('word("steps.import_jobs", count=2)')))


def _calls(source: str) -> list[tuple[str, ast.Call]]:
    return [("sample", node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
