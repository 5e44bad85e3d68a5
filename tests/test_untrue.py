"""What a text takes back, imagines or only hears of never stands as a fact in the graph."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim, Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.extraction.extract import extract

NEGATED = [
    ("It is not true that Togo armed the rebels.", "aids"),
    ("It is a lie that the CIA overthrew the king.", "overthrows"),
    ("It is a myth that the CIA overthrew the king.", "overthrows"),
    ("There is no evidence that Togo armed the rebels.", "aids"),
    ("Rather than arming the rebels, Togo trained the police.", "aids"),
    ("Sow was wrongly accused of killing the judge.", "kills"),
    ("General Sow was falsely reported to have overthrown the king.", "overthrows"),
    ("State television wrongly said that the army had arrested General Sow.", "detains"),
    ("Nobody believes that General Sow killed the judge.", "kills"),
    ("The so-called coup by General Sow never took place.", "overthrows"),
    ("Reports of General Sow's arrest were premature.", "detains"),
    ("Soldiers pretended to arrest the king.", "detains"),
    ("The king was nearly arrested by soldiers.", "detains"),
    ("The army has yet to arrest the general.", "detains"),
    ("The army was unable to capture General Sow.", "detains"),
    ("An attempt by the army to arrest General Sow failed.", "detains"),
    ("The order to arrest the king was never carried out.", "detains"),
    ("Talks between the army and the rebels were cancelled.", "meets"),
    ("A meeting between General Sow and Ana Paz was called off.", "meets"),
    ("The arrest of General Sow was averted.", "detains"),
    ("There is nothing to suggest that General Sow ordered the killing of the judge.", "kills"),
    ("The court ruled out that soldiers killed the judge.", "kills"),
    ("Accra no longer backs the rebels.", "backs"),
    ("General Sow survived, contrary to rumours that he had been killed.", "kills"),
]
NO_FACT = [
    ("Had Togo armed the rebels, the coup would have succeeded.", "aids", "prospective"),
    ("A forged letter purports to show that Togo armed the rebels.", "aids", "rumoured"),
    ("A fake video shows soldiers arresting the king.", "detains", "rumoured"),
    ("Unverified footage shows soldiers beating a student.", "attacks", "rumoured"),
    ("General Sow dreamt of overthrowing the king.", "overthrows", "prospective"),
    ("Soldiers rehearsed arresting the king.", "detains", "prospective"),
    ("Word spread that General Sow had been arrested.", "detains", "rumoured"),
    ("The army tried to arrest General Sow.", "detains", "prospective"),
    ("The army is preparing to arrest General Sow.", "detains", "prospective"),
    ("Police linked General Sow to the plot.", "plotsAgainst", "alleged"),
    ("It remains unclear whether the army arrested General Sow.", "detains", "rumoured"),
    ("Investigators have not established that General Sow ordered the attack.", "attacks", "rumoured"),
    ("Neither side confirmed that the general had met the rebels.", "meets", "rumoured"),
    ("It is doubtful that Togo armed the rebels.", "aids", "rumoured"),
    ("Was Russia behind the coup?", "plotsAgainst", "rumoured"),
    ("A theory that Russia financed the coup is popular in Paris.", "plotsAgainst", "rumoured"),
]


def read(text: str, relation: str) -> list[Claim]:
    return [
        c
        for c in extract(Document("d", text, segments=(Segment(Span(0, len(text))),))).claims
        if c.relation == relation
    ]


@pytest.mark.parametrize(("text", "relation"), NEGATED)
def test_what_is_taken_back_is_negated(text: str, relation: str) -> None:
    found = [(c.polarity, c.source) for c in read(text, relation) if c.object is None or c.object.label != "police"]
    assert found
    assert set(found) == {("negated", None)}


@pytest.mark.parametrize(("text", "relation", "status"), NO_FACT)
def test_what_is_imagined_or_only_heard_of_is_no_fact(text: str, relation: str, status: str) -> None:
    assert {c.status for c in read(text, relation)} == {status}


def test_who_calls_a_claim_false_denies_it() -> None:
    """The relative clause that the parser makes of "claims that" is what is claimed."""
    found = read("Claims that Togo armed the rebels are false, said Lome.", "aids")
    assert [(c.polarity, c.status, c.source.label if c.source else None) for c in found] == [
        ("negated", "denied", "Togo")
    ]


def test_a_shelved_plot_was_a_plot() -> None:
    found = read("The plan to overthrow the king was shelved.", "plotsAgainst")
    assert [c.polarity for c in found] == ["affirmed"]


def test_who_is_said_to_have_done_it_did_it() -> None:
    """Not the party whose words the relative clause gives."""
    found = read("Togo, which Accra says armed the rebels, recalled its envoy.", "aids")
    assert [(c.subject.label if c.subject else None, c.source.label if c.source else None) for c in found] == [
        ("Togo", "Ghana")
    ]


def test_asking_whether_somebody_did_it_demands_nothing() -> None:
    assert read("Critics ask whether Togo armed the rebels.", "demandsOf") == []


def test_a_plan_that_somebody_else_tells_of_can_be_denied() -> None:
    text = "The general's aides claim that President Paz was preparing to dissolve parliament. Ministers deny it."
    assert {(c.polarity, c.status) for c in read(text, "dissolves")} == {
        ("affirmed", "prospective"),
        ("negated", "denied"),
    }


def test_who_tells_of_a_plan_vouches_for_it() -> None:
    """Not the planner, whose own plan is not what he says of it."""
    found = read("Ana Paz said that General Keita plans to arrest the judge.", "detains")
    assert [(c.status, c.source.label if c.source else None) for c in found] == [("prospective", "Ana Paz")]


def test_no_information_denies_nothing() -> None:
    found = read("The spokesman said he had no information about the arrest of General Keita.", "detains")
    assert [(c.polarity, c.status) for c in found] == [("affirmed", "rumoured")]


def test_who_is_on_trial_is_who_is_accused() -> None:
    found = read("The trial of General Keita, accused of murdering Judge Ali Sow, opens on Monday.", "kills")
    assert [(c.subject.label if c.subject else None, c.status) for c in found] == [("Keita", "alleged")]


def test_a_charge_that_is_rejected_is_denied_not_refused() -> None:
    text = "The army said that rebels had killed 12 civilians, a charge the rebels reject."
    assert read(text, "rejects") == []
    assert [c.source.label for c in read(text, "kills") if c.status == "denied" and c.source] == ["rebels"]


@pytest.mark.parametrize(("text", "relation"), [
    ("The unions called a strike against the junta.", "protestsAgainst"),
    ("General Sow was involved in the killing of the judge.", "kills"),
])  # fmt: skip
def test_what_stands_beside_such_words_is_told(text: str, relation: str) -> None:
    """To call a strike is not to call it off, and to be involved is more than to be named."""
    found = read(text, relation)
    assert ("affirmed", "asserted") in {(c.polarity, c.status) for c in found}
    assert {c.polarity for c in found} == {"affirmed"}


def test_what_somebody_is_considered_to_have_done_is_hearsay() -> None:
    found = read("General Sow is considered to have ordered the killing of the judge.", "kills")
    assert {c.status for c in found} == {"rumoured"}
