"""What had been published by a day: the state of knowledge that an analyst looks back to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from juntagraph.graph.claims import Claim
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.store import Store
from juntagraph.ontology.errors import InvalidDataError

_DATES = """SELECT ?id ?date WHERE {
  GRAPH ?document { ?document dcterms:identifier ?id . OPTIONAL { ?document dcterms:date ?date } }
}"""


@dataclass(frozen=True, slots=True)
class Published:
    """The claims of documents published in time; `undated` counts those of documents that bear no date."""

    claims: tuple[Claim, ...]
    undated: int = 0


def publication_dates(store: Store) -> dict[str, str | None]:
    """The publication date (EDTF) of each document id, None where it is not known."""
    return {name: date or None for name, date in store.query(_DATES).texts()}


def readable(date: str | None) -> str | None:
    """The date if it is one: a document may bear anything."""
    try:
        return date if date and bounds(date) else None
    except InvalidDataError:
        return None


def published_by(claims: Iterable[Claim], dates: Mapping[str, str | None], as_of: str) -> Published:
    """The claims whose documents had been published by the end of `as_of` (EDTF), in the order given.

    A document dated to a month or year counts from its first day, one whose date cannot be read as undated. Raises
    InvalidDataError for an `as_of` that is no date.
    """
    end = bounds(as_of)[1]
    found, undated = [], 0
    for claim in claims:
        published = readable(dates.get(claim.document))
        first = bounds(published)[0] if published else None
        undated += published is None
        if published and (end is None or first is None or first <= end):
            found.append(claim)
    return Published(tuple(found), undated)
