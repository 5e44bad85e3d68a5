"""Groups whose members a later sentence names, and those who speak for somebody else."""

from __future__ import annotations

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

LATER = "Among those in custody are Colonel Omar Diallo and Colonel Pierre Moreau."


def detained(text: str) -> dict[str, set[str]]:
    """Who is said to be detained, by label, and how firmly."""
    found: dict[str, set[str]] = {}
    for claim in extract(Document("note", text)).claims:
        if claim.relation == "detains" and claim.object:
            found.setdefault(claim.object.label, set()).add(claim.status.value)
    return found


def test_those_named_later_are_the_group_that_was_counted() -> None:
    found = detained(f"The government confirmed that it had arrested two colonels. {LATER}")
    assert {name: "confirmed" in statuses for name, statuses in found.items()} == {
        "Omar Diallo": True,
        "Pierre Moreau": True,
    }


def test_another_number_or_rank_names_nobody() -> None:
    for group in ("three colonels", "two captains", "colonels"):
        found = detained(f"The government confirmed that it had arrested {group}. {LATER}")
        assert "confirmed" not in found.get("Omar Diallo", set())


def test_those_in_custody_are_detained() -> None:
    assert {"Omar Diallo", "Pierre Moreau"} <= set(detained(LATER))


def test_a_person_close_to_somebody_speaks_of_him() -> None:
    text = "Colonel Omar Diallo was seen at home. A person close to Diallo denied that he was under arrest."
    (denial,) = [claim for claim in extract(Document("note", text)).claims if claim.relation == "detains"]
    assert denial.object is not None
    assert denial.object.label == "Omar Diallo"
    assert denial.status.value == "denied"
