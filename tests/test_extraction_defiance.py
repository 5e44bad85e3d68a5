"""Protests, threats, demands and refusals in the ways prose puts them, and what only looks like them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

Ends = tuple[str | None, str, str | None]

CASES: list[tuple[str, Ends]] = [
    # protests
    ("Tens of thousands marched in Lome against Anna Mabe.", ("people", "protestsAgainst", "Anna Mabe")),
    ("The opposition called millions onto the streets against Mabe.", ("people", "protestsAgainst", "Mabe")),
    ("Protests broke out in Lome against President Anna Mabe.", ("protesters", "protestsAgainst", "Anna Mabe")),
    ("Strikes against the junta by teachers and civil servants go on.", ("teachers", "protestsAgainst", "junta")),
    ("Students fought police during a protest against the government.", ("Students", "protestsAgainst", "government")),
    ("People are protesting in the streets.", ("People", "protestsAgainst", None)),
    ("Hundreds of farmers massed outside parliament to demand Mabe's removal.",
     ("farmers", "protestsAgainst", "Mabe")),
    ("Unions began a general strike against Mabe's decision.", ("Unions", "protestsAgainst", "Mabe")),
    ("The unions staged a march against the junta.", ("unions", "protestsAgainst", "junta")),
    # threats
    ("The former soldiers threatened to come back unless President Anna Mabe revives the army.",
     ("former soldiers", "threatens", "Anna Mabe")),
    ("The retired officer threatened in a letter to President Anna Mabe that grave events might follow.",
     ("retired officer", "threatens", "Anna Mabe")),
    ("General Otto Kral warned that any violence by the rebels would be met with force.",
     ("Otto Kral", "threatens", "rebels")),
    ("The president spoke of a threat by the Red Front to attack Togo.", ("Red Front", "threatens", "Togo")),
    ("Two judges received threats.", (None, "threatens", "judges")),
    # condemnations and accusations
    ("Ghana condemned the coup in Togo by General Kral.", ("Ghana", "condemns", "coup")),
    ("The party called the president's moves a coup.", ("party", "condemns", "president")),
    ("Anna Mabe branded the general a criminal.", ("Anna Mabe", "condemns", "general")),
    ("Togo hit out at the junta over the arrests.", ("Togo", "condemns", "junta")),
    ("Togo joined in the criticism of the junta.", ("Togo", "condemns", "junta")),
    ("The coup drew an outcry from Ghana.", ("Ghana", "condemns", None)),
    ("The army blamed the attack on the rebels.", ("army", "accuses", "rebels")),
    ("The army laid the blame for the attack on the rebels.", ("army", "accuses", "rebels")),
    ("Anna Mabe held Kral responsible for the deaths.", ("Anna Mabe", "accuses", "Kral")),
    ("The minister charged that Ghana had sent the gunmen.", ("minister", "accuses", "Ghana")),
    # sanctions, suspensions, dissolved bodies, what is put off, who leaves
    ("Ghana answered with an embargo on Togo.", ("Ghana", "sanctions", "Togo")),
    ("The junta stripped Otto Kral of his citizenship.", ("junta", "sanctions", "Otto Kral")),
    ("Togo has been under an arms embargo since May.", (None, "sanctions", "Togo")),
    ("Ghana has frozen 20 million dollars of aid to Togo.", ("Ghana", "suspends", "Togo")),
    ("General Otto Kral announced the closure of Congress.", ("Otto Kral", "suspends", "Congress")),
    ("The council announced the dissolution of parliament, the cabinet and the Constitutional Court.",
     ("council", "dissolves", "cabinet")),
    ("The president froze parliament in July.", ("president", "suspends", "parliament")),
    ("The junta announced the postponement of the election.", ("junta", "postpones", "election")),
    ("Elections, promised for 2023, have been shelved.", (None, "postpones", "Elections")),
    ("Moravia proclaimed its independence from Ghana.", ("Moravia", "withdrawsFrom", "Ghana")),
    # demands
    ("Demonstrators called for President Anna Mabe to step down.", ("Demonstrators", "demandsOf", "Anna Mabe")),
    ("The union called for Mabe's resignation.", ("union", "demandsOf", "Mabe")),
    ("Otto Kral was told to leave his house.", (None, "demandsOf", "Otto Kral")),
    ("Togo pleaded with the rebels to free the hostages.", ("Togo", "demandsOf", "rebels")),
]  # fmt: skip


def ends(text: str) -> set[Ends]:
    return {(_name(c.subject), c.relation, _name(c.object)) for c in _claims(text)}


def _claims(text: str) -> tuple[Claim, ...]:
    return extract(Document("sample", text, date="2024-01-15")).claims


def _name(actor: Actor | None) -> str | None:
    return actor.label if actor is not None else None


@pytest.mark.parametrize(("text", "found"), CASES, ids=lambda value: str(value)[:60])
def test_prose_gives_the_relation(text: str, found: Ends) -> None:
    assert found in ends(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("There were demonstrations in support of the president.", "protestsAgainst"),
        ("The experts warned that famine could follow.", "threatens"),
        ("Otto Kral warned of a civil war.", "threatens"),
        ("Hundreds of farmers massed outside parliament to demand Mabe's removal.", "mobilizesAgainst"),
        ("Togo called for calm.", "threatens"),
        ("Anna Mabe held Kral responsible for the deaths.", "detains"),
        ("Togo called the general on Monday.", "condemns"),
        ("Ghana banned the officers from travelling.", "dissolves"),
        ("The president wants the regiment disbanded.", "demandsOf"),
        ("Togo withdrew the proposal.", "suspends"),
        ("Otto Kral is suspected of arming the rebels.", "accuses"),  # that he arms them is claimed as alleged
    ],
)
def test_what_only_looks_like_the_relation_is_left_out(text: str, relation: str) -> None:
    assert relation not in {found for _, found, _ in ends(text)}


def test_what_a_crowd_comes_to_demand_it_demands() -> None:
    claims = _claims("Thousands of farmers marched to demand that the army return to barracks.")
    assert [c.status for c in claims if c.relation == "demandsOf"] == [Status.ASSERTED]


def test_sanctions_that_are_only_thought_of_are_to_come() -> None:
    claims = _claims("Ghana is considering sanctions against the junta.")
    assert [c.status for c in claims if c.relation == "sanctions"] == [Status.PROSPECTIVE]


def test_one_measure_is_told_once() -> None:
    claims = _claims("Togo slapped a trade embargo on the junta.")
    assert len([c for c in claims if c.relation == "sanctions"]) == 1
