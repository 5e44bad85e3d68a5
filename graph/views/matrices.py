"""Ties as a matrix: actors against actors, as analyses of networks and spreadsheets take them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from juntagraph.graph.claims import Actor
from juntagraph.graph.views.ties import Accusation, Alliance, firmest

Tie = TypeVar("Tie", Accusation, Alliance)
Party = Actor | None


@dataclass(frozen=True, slots=True)
class Matrix(Generic[Tie]):
    """Ties by row and column; `rows` and `columns` are sorted by name, None stands last for who is not named."""

    rows: tuple[Party, ...]
    columns: tuple[Party, ...]
    ties: Mapping[tuple[str | None, str | None], tuple[Tie, ...]]

    def cell(self, row: Party, column: Party) -> tuple[Tie, ...]:
        """The ties from the one to the other, none where there are none."""
        return self.ties.get((_id(row), _id(column)), ())


def accusation_matrix(found: Iterable[Accusation]) -> Matrix[Accusation]:
    """Accusers as rows, the accused as columns."""
    return _matrix((one.accuser, one.accused, one) for one in found)


def alliance_matrix(found: Iterable[Alliance]) -> Matrix[Alliance]:
    """Allies against allies, each pair on both sides of the diagonal."""
    return _matrix(cell for one in found for cell in ((one.one, one.other, one), (one.other, one.one, one)))


def _statuses(ties: Iterable[Accusation | Alliance]) -> str:
    ties = list(ties)
    if not ties:
        return ""
    status = firmest(claim for tie in ties for claim in tie.claims).value
    return f"{status}, denied" if any(tie.denials for tie in ties) else status


CELLS: Mapping[str, Callable[[tuple[Accusation | Alliance, ...]], str | int]] = {
    "status": _statuses,
    "claims": lambda ties: len({claim.id for tie in ties for claim in tie.claims}),
    "denials": lambda ties: len({claim.id for tie in ties for claim in tie.denials}),
}
"""What stands in a cell: the firmest status and whether it is denied, or the number of claims for it or against it."""


def titles(parties: Iterable[Party]) -> list[str]:
    """A name for each party; those of one name bear their ids too."""
    parties = list(parties)
    labels = Counter(party.label for party in parties if party)
    return [_title(party, labels) for party in parties]


def _title(party: Party, labels: Counter[str]) -> str:
    if party is None:
        return "(unnamed)"
    return party.label if labels[party.label] == 1 else f"{party.label} [{party.id}]"


def _matrix(cells: Iterable[tuple[Party, Party, Tie]]) -> Matrix[Tie]:
    cells = list(cells)
    ties: defaultdict[tuple[str | None, str | None], list[Tie]] = defaultdict(list)
    for row, column, tie in cells:
        ties[_id(row), _id(column)].append(tie)
    rows, columns = _sorted(row for row, _, _ in cells), _sorted(column for _, column, _ in cells)
    return Matrix(rows, columns, {ends: tuple(found) for ends, found in ties.items()})


def _sorted(parties: Iterable[Party]) -> tuple[Party, ...]:
    distinct = {_id(party): party for party in parties}
    return tuple(
        sorted(distinct.values(), key=lambda one: (one is None, one.label.casefold() if one else "", _id(one)))
    )


def _id(party: Party) -> str | None:
    return party.id if party else None
