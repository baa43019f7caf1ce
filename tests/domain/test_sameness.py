"""When two jobs are called the same: case, legal forms and gender marks do not count, the level does."""

import pytest

from rebound_desktop.domain.sameness import company_key, has_legal_form, is_same, role_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tellus Studio GmbH", "tellus studio"),
        ("Feldmann GmbH & Co. KG", "Feldmann"),
        ("Harbor & Pine, Inc.", "Harbor and Pine"),
        ("The Crusty Loaf Ltd.", "Crusty Loaf"),
        ("Société Générale S.A.", "Societe Generale"),
        ("Lácteos Covadonga S.L.", "Lacteos Covadonga"),
        ("Moor & Heide e.V.", "Moor und Heide eV".replace("und", "and")),
    ],
)
def test_a_company_is_the_same_whatever_its_legal_form(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)
    assert company_key("Company") == "company" and company_key("") == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Softwareentwickler (m/w/d)", "Softwareentwickler"),
        ("Softwareentwickler:in", "Softwareentwickler"),
        ("Chargé(e) de mission H/F", "Chargé de mission"),
        ("Sr. Front-End Dev", "Senior Frontend Developer"),
        ("Data Editor (Remote)", "data editor"),
        ("Polymechaniker/in 80-100%", "Polymechaniker"),
        ("Ranger II", "Ranger 2"),
        ("Nurse #R-10442", "Nurse"),
    ],
)
def test_a_role_is_the_same_whoever_is_meant_and_wherever_it_is_done(one: str, other: str) -> None:
    assert role_key(one) == role_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Senior Editor", "Editor"),
        ("Junior Editor", "Editor"),
        ("Ranger II", "Ranger"),
        ("Assistant Manager", "Manager Assistant"),
        ("Head of Data", "Data"),
    ],
)
def test_another_level_is_another_job(one: str, other: str) -> None:
    assert role_key(one) != role_key(other)
    assert not is_same(one, "Tellus", other, "Tellus")


def test_without_a_name_nothing_is_the_same() -> None:
    assert is_same("Editor", "Tellus GmbH", "editor", "TELLUS")
    assert not is_same("Editor", "", "Editor", "") and not is_same("", "Tellus", "", "Tellus")
    assert has_legal_form("Moor & Heide e.V.") and not has_legal_form("Tellus Studio")
