"""Denials that point back to an earlier sentence, and what nobody denies. All names are invented."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

Denied = tuple[str | None, str, str | None, str | None]


def claims(text: str) -> list[Claim]:
    return list(extract(Document("report", text)).claims)


def denied(text: str) -> set[Denied]:
    """Subject, relation, object and denier of what the text denies."""
    negated = [c for c in claims(text) if c.status == "denied"]
    return {(label(c.subject), c.relation, label(c.object), label(c.source)) for c in negated}


def label(actor: Actor | None) -> str | None:
    return actor.label if actor is not None else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Police in Lome arrested the lawmaker Ama Kosi on Tuesday, witnesses said. Her lawyer denied this.",
            ("Police", "detains", "Ama Kosi", "lawyer"),
        ),
        (
            "Soldiers detained Colonel Jan Lind on Monday. The defence ministry denies it.",
            ("Soldiers", "detains", "Jan Lind", "defence ministry"),
        ),
        (
            "Togo accuses Ghana of arming the rebels. Accra rejects the charge.",
            ("Ghana", "aids", "rebels", "Ghana"),
        ),
        (
            "General Jan Lind was alleged to have funded the militia, which he denies.",
            ("Jan Lind", "aids", "militia", "Jan Lind"),
        ),
        (
            "Togo backed the junta last year. An official claimed that a Ghanaian envoy had asked Togo to leave; "
            "Ghanaian officials deny it.",
            ("Ghanaian envoy", "demandsOf", "Togo", "Ghanaian officials"),
        ),
    ],
)
def test_a_denial_takes_back_what_was_told_last(text: str, found: Denied) -> None:
    assert denied(text) == {found}


@pytest.mark.parametrize(
    "text",
    [
        # what is denied stands in the same clause, and is no deed known here
        "Ghana armed the rebels, Togo alleges. Ghana has rejected reports that two of its ships were seen.",
        # the accusation that is denied tells a deed that no claim holds: an older one is not meant
        "Rebels are said to have killed the mayor. Togo accused Ghana of hiding the bells. Accra rejects the charge.",
        # facts are not denied by refusing a decision
        "The council dissolved the party. The party rejected the decision.",
    ],
)
def test_a_denial_of_something_else_takes_nothing_back(text: str) -> None:
    assert denied(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Nobody doubts that Ghana armed the rebels.",
        "Few dispute that Ghana armed the rebels.",
        "Diplomats do not doubt that Ghana armed the rebels.",
    ],
)
def test_what_nobody_denies_is_affirmed(text: str) -> None:
    (aid,) = [c for c in claims(text) if c.relation == "aids"]
    assert (aid.polarity, aid.source) == ("affirmed", None)


def test_who_doubts_denies() -> None:
    assert denied("Diplomats doubt that Ghana armed the rebels.") == {("Ghana", "aids", "rebels", "Diplomats")}


def test_a_deed_ordered_is_a_deed_and_not_to_come() -> None:
    found = claims("The opposition alleges that General Jan Lind ordered the killing of Tom Baro.")
    (killing,) = [c for c in found if c.relation == "kills"]
    assert killing.source is not None
    assert (killing.status, killing.source.label) == ("alleged", "opposition")


def test_he_is_not_the_nameless_voice_that_reports() -> None:
    found = claims("General Jan Lind fled. An officer said that the rebels had won. He was arrested on Monday.")
    (arrest,) = [c for c in found if c.relation == "detains"]
    assert arrest.object is not None
    assert arrest.object.label == "Jan Lind"


def test_who_is_taken_from_home_is_detained() -> None:
    assert {c.relation for c in claims("Soldiers dragged the mayor from his bed.")} == {"detains"}
    assert claims("Soldiers took the rifles from his house.") == []
