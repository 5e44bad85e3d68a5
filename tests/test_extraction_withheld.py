"""What is neither said nor denied, and what is said to have been: hedged, never a fact, and nobody's words."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

HEDGED = [
    "General Jan Lind is reported to have been arrested.",
    "General Jan Lind is understood to have been arrested.",
    "General Jan Lind is feared to have been arrested.",
    "General Jan Lind may have been arrested.",
    "Officials would neither confirm nor deny that General Jan Lind had been arrested.",
    "The army refused to confirm reports that General Jan Lind had been arrested.",
    "The army did not deny that General Jan Lind had been arrested.",
    "The ministry has not confirmed that General Jan Lind was arrested.",
]


def claims(text: str) -> list[Claim]:
    return list(extract(Document("report", text, date="2024-05-14")).claims)


@pytest.mark.parametrize("text", HEDGED)
def test_what_nobody_vouches_for_is_rumoured_and_has_no_source(text: str) -> None:
    (arrest,) = [one for one in claims(text) if one.relation == "detains"]
    assert (arrest.polarity, arrest.status, arrest.source) == ("affirmed", "rumoured", None)


def test_what_would_have_been_was_not() -> None:
    (arrest,) = [one for one in claims("General Jan Lind would have been arrested.") if one.relation == "detains"]
    assert arrest.status == "prospective"


def test_silence_on_a_deed_takes_the_deed_for_granted_and_refuses_nobody() -> None:
    found = claims("The army declined to comment on the arrest of General Jan Lind.")
    told = {(one.relation, one.polarity, one.status) for one in found}
    assert {("detains", "affirmed", "asserted"), ("declinesComment", "affirmed", "asserted")} <= told
    assert "rejects" not in {one.relation for one in found}


def test_who_demands_a_release_does_not_release() -> None:
    found = claims("The African Union demanded the release of General Jan Lind.")
    assert [one.subject for one in found if one.relation == "releases"] == [None]


def test_the_words_of_a_claim_begin_with_the_whole_name() -> None:
    (suspension,) = [one for one in claims("West African States Bank suspended Mali.") if one.relation == "suspends"]
    assert suspension.subject is not None
    assert suspension.evidence.quote.startswith(suspension.subject.label.split()[0])
