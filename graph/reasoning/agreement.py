"""How claims agree: which corroborate, contradict or diverge from each other. None is dropped for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from juntagraph.graph.claims import Claim, Span, Status
from juntagraph.graph.claims.dates import overlaps
from juntagraph.graph.store.derived import negates
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary


class Kind(StrEnum):
    """A relation between two claims, named as in the vocabulary; each holds both ways.

    corroborates: different documents or named sources take the same side on one statement; contradicts: one affirms
    what the other negates, and a claim that names no subject speaks of any; diverges: the numbers that they give
    for the same thing differ.
    """

    CORROBORATES = "corroborates"
    CONTRADICTS = "contradicts"
    DIVERGES = "diverges"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two claims and how they stand to each other; `first` comes first by document and place in the text."""

    kind: Kind
    first: Claim
    second: Claim


def agreements(claims: Iterable[Claim], kinds: Collection[Kind] = tuple(Kind)) -> list[Agreement]:
    """How these claims stand to each other, in the order of the claims.

    Claims of what is only planned or feared, and pairs whose times exclude each other, stand in no relation.
    """
    told = sorted((one for one in claims if one.status is not Status.PROSPECTIVE), key=_order)
    found = [Agreement(kind, *pair) for kind in Kind if kind in kinds for pair in _PAIRS[kind](told)]
    return sorted(
        (one for one in found if _same_time(one.first, one.second)),
        key=lambda one: (_order(one.first), _order(one.second), one.kind),
    )


Pair = tuple[Claim, Claim]


def _corroborating(claims: list[Claim]) -> Iterator[Pair]:
    sides = _grouped(filter(_named, claims), lambda one: (_statement(one), negates(one)))
    return ((one, other) for group in sides for one, other in combinations(group, 2) if _independent(one, other))


def _contradicting(claims: list[Claim]) -> Iterator[Pair]:
    by_end: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for one in claims:
        if not negates(one):
            for end in _named(one):
                by_end[one.relation, end].append(one)
    for no in filter(negates, claims):
        against = {yes.id: yes for end in _named(no) for yes in by_end[no.relation, end]}
        yield from (_in_order(no, yes) for yes in against.values() if _opposed(no, yes))


def _diverging(claims: list[Claim]) -> Iterator[Pair]:
    counted = [one for one in claims if one.count and not negates(one)]
    for group in _grouped(counted, lambda one: one.relation):
        for one, other in combinations(group, 2):
            if one.count != other.count and _same_thing(one, other):
                yield one, other


_PAIRS: dict[Kind, Callable[[list[Claim]], Iterator[Pair]]] = {
    Kind.CORROBORATES: _corroborating,
    Kind.CONTRADICTS: _contradicting,
    Kind.DIVERGES: _diverging,
}


def _independent(one: Claim, other: Claim) -> bool:
    return one.document != other.document or bool(one.source and other.source and one.source != other.source)


def _opposed(no: Claim, yes: Claim) -> bool:
    """Whether a negated and an affirmed claim speak of the same object, and of the same subject or of any."""
    return any(s1 == s2 or None in (s1, s2) for s1, o1 in _ways(no) for s2, o2 in _ways(yes) if o1 and o1 == o2)


def _same_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims of a relation may count the same: in one document, also where one leaves the object open."""
    close = one.document == other.document
    return any(
        (s1 == s2 or None in (s1, s2)) and ((o1 is not None and o1 == o2) or (close and None in (o1, o2)))
        for s1, o1 in _ways(one)
        for s2, o2 in _ways(other)
    )


def _same_time(one: Claim, other: Claim) -> bool:
    """Whether the two may speak of the same time, as they do where one does not say or cannot be read."""
    if one.when is None or other.when is None or one.when == other.when:
        return True
    try:
        return overlaps(one.when, since=other.when, until=other.when)
    except InvalidDataError:
        return True


def _ways(claim: Claim) -> tuple[tuple[str | None, str | None], ...]:
    """Subject and object ids, of a symmetric relation both ways round."""
    subject = claim.subject.id if claim.subject else None
    object_ = claim.object.id if claim.object else None
    if vocabulary().relation(claim.relation).symmetric:
        return (subject, object_), (object_, subject)
    return ((subject, object_),)


def _named(claim: Claim) -> set[str]:
    return {actor.id for actor in (claim.subject, claim.object) if actor}


def _statement(claim: Claim) -> tuple[str, tuple[str | None, str | None]]:
    return claim.relation, min(_ways(claim), key=str)


def _grouped(claims: Iterable[Claim], key: Callable[[Claim], object]) -> list[list[Claim]]:
    groups: defaultdict[object, list[Claim]] = defaultdict(list)
    for one in claims:
        groups[key(one)].append(one)
    return list(groups.values())


def _in_order(one: Claim, other: Claim) -> Pair:
    return (one, other) if _order(one) <= _order(other) else (other, one)


def _order(claim: Claim) -> tuple[str, Span, str]:
    return claim.document, claim.evidence.span, claim.id
