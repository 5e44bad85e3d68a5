"""Kin, clients and owners: who "her father" is, where the text told whose daughter she is."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

TOLD = [
    (
        "President Paz has fled. His daughter Mariem told French radio that her father is being held at a barracks.",
        "- detains Paz attributed Mariem",
    ),
    (
        "Colonel Roe was seized on Monday. His wife Ana said her husband had been beaten by soldiers.",
        "soldiers attacks Roe attributed Ana",
    ),
    (
        "Ana Diop, the daughter of General Sow, said her father had never plotted against the state.",
        "Sow plotsAgainst state denied Ana Diop",
    ),
    (
        'General Paz was shot on Monday. His brother Clement wept. "My brother was killed by the army," he said.',
        "army kills Paz attributed Clement",
    ),
    # What stands before a name tells who he is.
    (
        "General Lisandro Roe died. The son of a cavalry officer, Roe joined the Front in 1960.",
        "Lisandro Roe memberOf Front",
    ),
    (
        "General Lisandro Roe died. The son of an officer, Major Eusebio Diop, he was arrested in 1990.",
        "- detains Lisandro Roe",
    ),
    # A tie hangs on people, not on the town behind the comma or on the party that kin head.
    (
        "Nadhim Khafaf was born in Mosul, the third son of Salih Khafaf, a merchant.",
        "Nadhim Khafaf associateOf Salih Khafaf",
    ),
    (
        "The party headed by the president's brother-in-law, Ibra Diop, accuses General Sow of theft.",
        "Ibra Diop associateOf president",
    ),
    ("Tom Roe said that General Sow had met his brother, Colonel Ibra Diop.", "Ibra Diop associateOf Sow"),
    ("Germany urged its NATO ally Turkey to free Bob Paz.", "Turkey alliedWith Germany asserted"),
    (
        "Captain Ngaya fled in May. Didier Zouma alleges that he took money from the rebels.",
        "rebels aids Ngaya alleged Didier Zouma",
    ),
]
UNTOLD = [
    ('General Paz was shot. His brother Clement wept. "My brother was killed," he said.', "kills Clement"),
    ("Nadhim Khafaf was born in Mosul, the third son of Salih Khafaf. In 1959 he dissolved the militia.", "Mosul"),
    ("The party headed by the president's brother-in-law, Ibra Diop, met.", "leads Ibra Diop"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_kin_stand_for_those_whose_kin_they_were_called(text: str, claim: str) -> None:
    assert_told(text, claim)


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_nobody_is_taken_for_the_kin_of_another(text: str, part: str) -> None:
    assert_untold(text, part)


def test_a_tie_read_both_ways_is_one_claim() -> None:
    text = "President Paz has fled. His daughter Mariem told French radio that her father is held."
    assert [c.relation for c in claims_of(text)].count("associateOf") == 1


def test_one_deed_has_one_claim_where_the_same_words_name_its_doer() -> None:
    text = "Major Steven Obi has been in the custody of the military police since Tuesday."
    assert [c.subject.label for c in claims_of(text) if c.relation == "detains" and c.subject] == ["military police"]
    assert all(c.subject for c in claims_of(text) if c.relation == "detains")
