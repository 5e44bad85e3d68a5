"""How two claims stand to each other, and which pairs of many have to be looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from juntagraph.graph.claims import Claim, Span, digest
from juntagraph.graph.store.derived import negates
from juntagraph.graph.store.told import Told, statement_key

REPRESENTATIVES = 8
"""How many of the claims that differ in words and documents alone stand for all of them: n reports of one thing would
have n squared relations."""
NEAR = timedelta(days=31)
"""How far apart reports may be published whose numbers of people without a name may mean the same people."""

Copies = Collection[frozenset[str]]
"""Pairs of documents that have the same text."""


class Kind(StrEnum):
    """A relation between two claims, named as in the vocabulary.

    corroborates: independent documents (not copies of one text) or named sources take the same side on one statement;
    contradicts: one affirms what the other negates, and a claim that names no subject speaks of any; diverges: the
    numbers that they give for the same thing differ; these three hold both ways. supersedes: the same source says
    later something else of the statement, more or less firmly or on the other side.
    """

    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    DIVERGES = "diverges"
    SUPERSEDES = "supersedes"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two claims and how they stand to each other.

    `first` comes first by document and place in the text, but of `supersedes` it is the later one, which takes the
    place of the other.
    """

    kind: Kind
    first: Claim
    second: Claim


def relations(one: Told, other: Told, copies: Copies) -> Iterator[Agreement]:
    """How two claims stand to each other. Times that exclude each other leave no relation."""
    if not _same_time(one, other):
        return
    first, second = sorted((one, other), key=lambda each: order(each.claim))
    for kind, holds in _HOLDS.items():
        if holds(first, second, copies):
            yield Agreement(kind, first.claim, second.claim)
    if _supersedes(first, second):
        later, earlier = (first, second) if (first.said or date.min) > (second.said or date.min) else (second, first)
        yield Agreement(Kind.SUPERSEDES, later.claim, earlier.claim)


def statement_shelf(statement: str) -> str:
    """Where the claims of a statement (`Told.statement`) are kept."""
    return digest("statement", statement)


def shelves(one: Told) -> frozenset[str]:
    """Where a claim is kept to be found: by statement, by the statements that it narrows, and by what it counts."""
    claim, side = one.claim, _side(one.claim)
    found = {statement_shelf(one.statement), *(digest("narrower", key, side) for key in one.broader)}
    if claim.count and not negates(claim):
        found.add(digest("document", claim.document, claim.relation))
        found |= {digest("counted", *key) for key in _counted(one, months=(0,))}
    return frozenset(found)


def partners(one: Told) -> frozenset[str]:
    """The shelves of all claims to which the claim may stand in a relation."""
    claim = one.claim
    found = {statement_shelf(key) for key in (one.statement, *one.broader)}
    for subject, object_ in one.ways:
        if subject is None and object_:
            key = statement_key(claim.relation, None, object_)
            sides = {"yes", "no"} if claim.count else {"yes" if negates(claim) else "no"}
            found |= {digest("narrower", key, side) for side in sides}
    if claim.count and not negates(claim):
        found.add(digest("document", claim.document, claim.relation))
        found |= {digest("counted", *key) for key in _counted(one, months=(-1, 0, 1))}
    return frozenset(found)


def representatives(alike: Iterable[Told]) -> list[Told]:
    """Those of the claims of one cell that stand for all: by their ids, which are as good as drawn by lot."""
    return sorted(alike, key=lambda one: one.claim.id)[:REPRESENTATIVES]


def all_agreements(claims: Iterable[Told], copies: Copies = ()) -> list[Agreement]:
    """How claims stand to each other, in the order of the claims."""
    kept = all_representatives(claims)
    on: defaultdict[str, list[Told]] = defaultdict(list)
    for one in kept:
        for shelf in shelves(one):
            on[shelf].append(one)
    found: set[Agreement] = set()
    for one in kept:
        for other in {each.claim.id: each for shelf in partners(one) for each in on.get(shelf, ())}.values():
            if order(one.claim) < order(other.claim):
                found.update(relations(one, other, copies))
    return sorted(found, key=lambda each: (order(each.first), order(each.second), each.kind))


def all_representatives(claims: Iterable[Told]) -> list[Told]:
    """The claims that stand for all, of every cell; plans stand in no relation."""
    cells: defaultdict[str, dict[str, Told]] = defaultdict(dict)
    for one in claims:
        if one.counts:
            cells[one.cell].setdefault(one.claim.id, one)
    return [one for cell in cells.values() for one in representatives(cell.values())]


def order(claim: Claim) -> tuple[str, Span, str]:
    """Claims by document and place in the text."""
    return claim.document, claim.evidence.span, claim.id


def _corroborates(one: Told, other: Told, copies: Copies) -> bool:
    if negates(one.claim) is not negates(other.claim) or one.statement != other.statement:
        return False
    return any((one.claim.subject, one.claim.object)) and _independent(one.claim, other.claim, copies)


def _contradicts(one: Told, other: Told, _: Copies) -> bool:
    return negates(one.claim) is not negates(other.claim) and _opposed(one, other)


def _diverges(one: Told, other: Told, _: Copies) -> bool:
    return one.claim.count != other.claim.count and count_alike(one, other)


def count_alike(one: Told, other: Told) -> bool:
    """Whether two claims may count the same people or things, with the same number or not."""
    a, b = one.claim, other.claim
    if not a.count or not b.count or negates(a) or negates(b) or a.relation != b.relation:
        return False
    return _same_thing(one, other) and _same_time(one, other)


_HOLDS: Mapping[Kind, Callable[[Told, Told, Copies], bool]] = {
    Kind.CORROBORATES: _corroborates,
    Kind.CONTRADICTS: _contradicts,
    Kind.DIVERGES: _diverges,
}


def _supersedes(one: Told, other: Told) -> bool:
    """Whether the same voice says of the statement, at different times, what differs in firmness or side."""
    if not one.voice or one.voice != other.voice or not one.said or not other.said or one.said == other.said:
        return False
    a, b = one.claim, other.claim
    differs = (a.status, negates(a)) != (b.status, negates(b))
    return differs and (one.statement == other.statement or _contradicts(one, other, ()))


def _independent(one: Claim, other: Claim, copies: Copies) -> bool:
    """Whether two claims have an origin each: one text in two places, or one source twice, is one origin."""
    if one.source and other.source and one.source.id == other.source.id:
        return False
    if one.document == other.document:
        return bool(one.source and other.source)
    return frozenset((one.document, other.document)) not in copies


def _opposed(one: Told, other: Told) -> bool:
    """Whether both speak of the same object, and of the same subject or of any."""
    if one.claim.relation != other.claim.relation:
        return False
    return any(s1 == s2 or None in (s1, s2) for s1, o1 in one.ways for s2, o2 in other.ways if o1 and o1 == o2)


def _same_thing(one: Told, other: Told) -> bool:
    """Whether two claims of a relation may count the same.

    The same party; in one document, also people of no kind; in reports on one country that are published within a
    month, also groups of the same words.
    """
    within = one.claim.document == other.claim.document
    vague = "" in (one.kind, other.kind) and None not in (one.kind, other.kind)
    if not within and one.kind is not None and other.kind is not None:
        return one.kind == other.kind and _near(one, other) and _same_subject(one, other)
    return any(
        (s1 == s2 or None in (s1, s2)) and ((o1 is not None and o1 == o2) or (within and (vague or None in (o1, o2))))
        for s1, o1 in one.ways
        for s2, o2 in other.ways
    )


def _near(one: Told, other: Told) -> bool:
    if not one.said or not other.said or not one.about.country or one.about.country != other.about.country:
        return False
    return abs(one.said - other.said) <= NEAR


def _same_subject(one: Told, other: Told) -> bool:
    a, b = one.claim.subject, other.claim.subject
    return a is None or b is None or a.id == b.id


def _same_time(one: Told, other: Told) -> bool:
    """Whether the two may speak of the same time, as they do where one does not say or cannot be read."""
    if one.claim.when is not None and one.claim.when == other.claim.when:
        return True
    (first, last), (start, end) = one.time, other.time
    return (last is None or start is None or start <= last) and (first is None or end is None or first <= end)


def _counted(one: Told, months: Iterable[int]) -> Iterator[tuple[str, str, str]]:
    """Relation, country and month under which a number of people is kept."""
    if one.kind is None or one.about.country is None or one.said is None:
        return
    number = one.said.year * 12 + one.said.month - 1
    for step in months:
        yield one.claim.relation, one.about.country, str(number + step)


def _side(claim: Claim) -> str:
    return "no" if negates(claim) else "yes"
