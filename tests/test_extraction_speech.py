"""Who says what about whom, and how firmly: accusations, denials, rumours, plans, and the words of coups and force."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Actor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

Row = tuple[str | None, str, str | None, str, str, str | None]

ACCUSED = [
    (
        "General Otto Kral accused General Jan Lind of attempting a coup.",
        ("Jan Lind", "attemptsCoupAgainst", None, "affirmed", "alleged", "Otto Kral"),
    ),
    (
        "President Anna Mabe blames General Otto Kral for the murder of Jan Lind.",
        ("Otto Kral", "kills", "Jan Lind", "affirmed", "alleged", "Anna Mabe"),
    ),
    (
        "Human rights groups hold the army responsible for the massacre of thousands of villagers.",
        ("army", "kills", "villagers", "affirmed", "alleged", "Human rights groups"),
    ),
    (
        "General Otto Kral was taken into custody on a charge of rebellion.",
        ("Otto Kral", "attemptsCoupAgainst", None, "affirmed", "alleged", None),
    ),
    (
        "The court tried General Otto Kral over the murder of Jan Lind.",
        ("Otto Kral", "kills", "Jan Lind", "affirmed", "alleged", None),
    ),
    (
        "Anna Mabe was shot dead on Monday. Her allies suspect the presidential guard.",
        ("presidential guard", "kills", "Anna Mabe", "affirmed", "alleged", "allies"),
    ),
]
DENIED = [
    (
        "President Anna Mabe accuses General Otto Kral of plotting to topple her. General Kral denied any part in it.",
        ("Otto Kral", "plotsAgainst", "Anna Mabe", "negated", "denied", "Otto Kral"),
    ),
    (
        "The opposition accuses General Otto Kral of the killing of Mayor Jan Lind. "
        "General Kral's lawyers say that he is innocent.",
        ("Otto Kral", "kills", "Jan Lind", "negated", "denied", "lawyers"),
    ),
    (
        "Soldiers overthrew President Anna Mabe in May. Washington denied that it had had a hand in the coup.",
        ("United States", "plotsAgainst", "Anna Mabe", "negated", "denied", "United States"),
    ),
    (
        "Rebels bombed the palace. The Red Front has denied any part in the violence.",
        ("Red Front", "attacks", "palace", "negated", "denied", "Red Front"),
    ),
    (
        "General Otto Kral said that he had not plotted against the president.",
        ("Otto Kral", "plotsAgainst", "president", "negated", "denied", "Otto Kral"),
    ),
]
LOOSER = [
    (
        "It is rumoured that General Otto Kral has been executed.",
        (None, "kills", "Otto Kral", "affirmed", "rumoured", None),
    ),
    (
        "Police said that soldiers had attacked the protesters.",
        ("soldiers", "attacks", "protesters", "affirmed", "attributed", "Police"),
    ),
    (
        "The minister confirmed that General Otto Kral had been arrested.",
        (None, "detains", "Otto Kral", "affirmed", "confirmed", "minister"),
    ),
    (
        "The army ought to remove President Otto Mabe.",
        ("army", "overthrows", "Otto Mabe", "affirmed", "prospective", None),
    ),
    (
        "The rebels threatened to kill President Jan Mabe.",
        ("rebels", "kills", "Jan Mabe", "affirmed", "prospective", None),
    ),
    (
        "Prosecutors plan to charge General Otto Kral with treason.",
        ("Prosecutors", "prosecutes", "Otto Kral", "affirmed", "prospective", None),
    ),
]
DEEDS = [
    ("The generals forced President Jan Mabe from office.", ("generals", "overthrows", "Jan Mabe")),
    ("The generals compelled President Jan Mabe to resign.", ("generals", "overthrows", "Jan Mabe")),
    (
        "On Monday the defence minister, Otto Kral, threw out President Jan Mabe.",
        ("Otto Kral", "overthrows", "Jan Mabe"),
    ),
    ("President Jan Mabe survived a mutiny in November 2000.", (None, "attemptsCoupAgainst", "Jan Mabe")),
    ("President Jan Mabe escaped a car bomb in 1993.", (None, "attacks", "Jan Mabe")),
    ("Troops shot Prime Minister Otto Kral dead at the fort.", ("Troops", "kills", "Otto Kral")),
    ("The court sent 15 officers before firing squads.", ("court", "kills", "officers")),
    ("Soldiers fired on the protesters.", ("Soldiers", "attacks", "protesters")),
]


def _rows(text: str) -> set[Row]:
    claims = extract(Document("sample", text, date="2024-01-15")).claims
    return {
        (_name(c.subject), c.relation, _name(c.object), c.polarity.value, c.status.value, _name(c.source))
        for c in claims
    }


def _name(actor: Actor | None) -> str | None:
    return actor.label if actor is not None else None


@pytest.mark.parametrize(("text", "claim"), [*ACCUSED, *DENIED, *LOOSER], ids=lambda value: str(value)[:40])
def test_what_is_said_keeps_its_speaker_and_firmness(text: str, claim: Row) -> None:
    """An accusation, denial, rumour, report or plan gives its content, as firm as it is put and by whom."""
    assert claim in _rows(text)


@pytest.mark.parametrize(("text", "deed"), DEEDS, ids=lambda value: str(value)[:40])
def test_deeds_in_the_words_of_news(text: str, deed: tuple[str | None, str, str | None]) -> None:
    """Coups and force in other words than their plain verbs are asserted in the text's own voice."""
    assert (*deed, "affirmed", "asserted", None) in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "General Otto Kral denied any part in the conspiracy.",
        "President Anna Mabe accuses General Otto Kral of plotting to topple her. General Kral denies it.",
    ],
)
def test_a_denial_affirms_nothing_of_the_denier(text: str) -> None:
    """What the denier denies is never affirmed in the denier's name."""
    assert not any(source == "Otto Kral" and polarity == "affirmed" for *_, polarity, _, source in _rows(text))


def test_one_accusation_of_a_crowd_of_suspects_invents_no_deed() -> None:
    """Blame with no deed before it gives the accusation alone."""
    relations = {row[1] for row in _rows("The army blames the rebels. The farmers have had a poor harvest.")}
    assert relations == {"accuses"}
