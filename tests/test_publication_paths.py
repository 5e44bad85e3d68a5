"""Views that look back to a day, and that lead from one actor to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from juntagraph.graph.claims import Actor, Claim, Evidence, Polarity, Span, Status
from juntagraph.graph.store import open_store
from juntagraph.graph.views.paths import shortest_paths
from juntagraph.graph.views.publication import publication_dates, published_by
from juntagraph.ontology.errors import InvalidDataError, NotFoundError

A, B, C, D = (Actor(f"person/{name}", name.upper(), "Person") for name in "abcd")


def claim(subject: Actor, object: Actor, document: str = "one", **more: object) -> Claim:
    return Claim(document, "backs", subject, object, Evidence("x", Span(0, 1)), **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        ("2021-05-03", ["day", "month", "year"]),
        ("2021-05", ["day", "month", "year"]),
        ("2021-05-02", ["month", "year"]),
        ("2021", ["day", "month", "year"]),
        ("2020", []),
        ("2019/..", ["day", "month", "year"]),
    ],
)
def test_a_document_is_known_from_the_first_day_of_its_date(as_of: str, known: list[str]) -> None:
    dates = {"day": "2021-05-03", "month": "2021-05", "year": "2021", "never": None}
    found = published_by([claim(A, B, name) for name in dates], dates, as_of)
    assert [one.document for one in found.claims] == known
    assert found.undated == 1


def test_a_document_with_an_unreadable_date_is_undated() -> None:
    found = published_by([claim(A, B, "odd")], {"odd": "of late"}, "2021")
    assert (found.claims, found.undated) == ((), 1)


def test_a_day_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(InvalidDataError):
        published_by([], {}, "last week")


def test_a_store_knows_when_its_documents_were_published(gold_store: Path) -> None:
    with open_store(gold_store, read_only=True) as store:
        dates = publication_dates(store)
        assert dates == {name: one.date for name, one in store.documents().items()}
    assert dates["mali-2025-08-plot"] is None


def test_the_shortest_chains_are_found_whichever_way_claims_point() -> None:
    claims = [claim(A, B), claim(C, B), claim(A, D), claim(D, C), claim(A, A)]
    found = shortest_paths(claims, A, C)
    assert [[link.other.id for link in chain] for chain in found.chains] == [[B.id, C.id], [D.id, C.id]]
    assert found.chains[0][1].claims == (claims[1],)
    capped = shortest_paths(claims, A, C, at_most=1)
    assert capped.chains == found.chains[:1]
    assert (found.more, capped.more) == (False, True)


def test_what_is_denied_is_no_way_unless_asked_for() -> None:
    denied = claim(A, B, status=Status.DENIED, polarity=Polarity.NEGATED, source=A)
    with pytest.raises(NotFoundError, match="from A to B"):
        shortest_paths([denied], A, B)
    ((link,),) = shortest_paths([denied], A, B, policy="everything").chains
    assert link.claims == (denied,)
    with pytest.raises(NotFoundError):
        shortest_paths([denied], A, C, policy="everything")
