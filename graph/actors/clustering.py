"""From judgements of pairs to clusters: which facets are one actor.

Edges are taken in a fixed order, what analysts say first, then the firmest; none joins two clusters that hold a pair
judged to be different. So no chain of likenesses makes one of two who are known to be two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from juntagraph.graph.actors.blocking import candidates
from juntagraph.graph.actors.comparing import Comparison, compared
from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.profiles import Facet
from juntagraph.graph.actors.verdicts import Likeness, Verdict

Key = tuple[str, str]
Pair = tuple[Key, Key]
_CLEAR = 0.05
"""By how much one of two likenesses that exclude each other must be the greater to be believed."""
AMBIGUOUS = "ambiguous"
"""The rule that doubts a likeness because another, as great, excludes it."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """Facets that are one actor each, and what rules made of the pairs that were worth comparing."""

    groups: tuple[tuple[Facet, ...], ...]
    pairs: Mapping[Pair, Comparison]


def clustered(facets: Iterable[Facet], judgements: Iterable[Judgement]) -> Clusters:
    """The clusters of these facets. Of two analysts' judgements of a pair, the later holds."""
    known = {one.key: one for one in facets}
    said = _said(known, judgements)
    found = {(one.key, other.key): compared(one, other) for one, other in candidates(known.values())}
    settled = _settled(known, found, said)
    union = _Union(known, said)
    for pair in _edges(settled, said):
        union.join(*pair)
    return Clusters(union.groups(), settled)


def _said(known: Mapping[Key, Facet], judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """What analysts hold of pairs of facets."""
    by_actor: defaultdict[str, list[Facet]] = defaultdict(list)
    for facet in known.values():
        by_actor[facet.id].append(facet)
    found: dict[Pair, Judgement] = {}
    for one in sorted((one for one in judgements if not one.by_rule), key=_age):
        left, right = (_facets(by_actor, end) for end in (one.left, one.right))
        for here, there in product(left - right or left, right - left or right):
            if here != there:
                found[min(here, there), max(here, there)] = one
    return found


def _age(one: Judgement) -> tuple[bool, str, str]:
    """General judgements before those of single documents, then early ones before late ones."""
    special = one.left.document is not None or one.right.document is not None
    return special, one.judged.isoformat() if one.judged else "", one.id


def _facets(by_actor: Mapping[str, list[Facet]], end: End) -> set[Key]:
    return {one.key for one in by_actor.get(end.actor, ()) if end.document is None or end.document in one.documents}


def _settled(
    known: Mapping[Key, Facet], found: Mapping[Pair, Comparison], said: Mapping[Pair, Judgement]
) -> dict[Pair, Comparison]:
    """The comparisons, those doubted that draw one facet to two that differ."""
    near: defaultdict[Key, dict[Key, float]] = defaultdict(dict)
    for (one, other), comparison in found.items():
        if comparison.verdict is Verdict.SAME and (one, other) not in said:
            near[one][other] = near[other][one] = comparison.likeness.score
    doubted = {
        pair for key, drawn in near.items() for pair in _excluding(known, said, key, drawn)
    }  # fmt: skip
    return {pair: _doubt(one) if pair in doubted else one for pair, one in found.items()}


def _excluding(
    known: Mapping[Key, Facet], said: Mapping[Pair, Judgement], key: Key, drawn: Mapping[Key, float]
) -> Iterator[Pair]:
    for one, other in combinations(sorted(drawn), 2):
        if _differ(known, said, one, other):
            low = min(drawn[one], drawn[other])
            for end in (one, other):
                if drawn[end] < low + _CLEAR:
                    yield min(key, end), max(key, end)


def _differ(known: Mapping[Key, Facet], said: Mapping[Pair, Judgement], one: Key, other: Key) -> bool:
    judgement = said.get((min(one, other), max(one, other)))
    if judgement:
        return judgement.verdict is Verdict.DIFFERENT
    return compared(known[one], known[other]).verdict is Verdict.DIFFERENT


def _doubt(one: Comparison) -> Comparison:
    likeness = one.likeness
    return Comparison(AMBIGUOUS, Likeness(min(likeness.score, 0.75), f"{likeness.reason}, but so is another"))


def _edges(settled: Mapping[Pair, Comparison], said: Mapping[Pair, Judgement]) -> Iterator[Pair]:
    """Pairs to join, what analysts say first and the latest of it first, then the firmest of the rules."""
    by_analyst = [(pair, one) for pair, one in said.items() if one.verdict is Verdict.SAME]
    by_analyst.sort(key=lambda one: one[0])
    by_analyst.sort(key=lambda one: _age(one[1]), reverse=True)
    yield from (pair for pair, _ in by_analyst)
    by_rule = (pair for pair, one in settled.items() if one.verdict is Verdict.SAME and pair not in said)
    yield from sorted(by_rule, key=lambda pair: (-settled[pair].likeness.score, pair))


class _Union:
    """Clusters that grow by joining, as long as no two members are held to differ."""

    def __init__(self, known: Mapping[Key, Facet], said: Mapping[Pair, Judgement]) -> None:
        self._known = known
        self._said = said
        self._of = {key: [key] for key in known}

    def join(self, one: Key, other: Key) -> None:
        left, right = self._of[one], self._of[other]
        if left is right or self._apart(left, right, firm=(min(one, other), max(one, other)) in self._said):
            return
        left += right
        for key in right:
            self._of[key] = left

    def _apart(self, left: Sequence[Key], right: Sequence[Key], *, firm: bool) -> bool:
        """Whether any two differ; what an analyst joins, only another judgement of an analyst keeps apart."""
        for one, other in product(left, right):
            judgement = self._said.get((min(one, other), max(one, other)))
            if judgement and judgement.verdict is Verdict.DIFFERENT:
                return True
            if not judgement and not firm and _differ(self._known, self._said, one, other):
                return True
        return False

    def groups(self) -> tuple[tuple[Facet, ...], ...]:
        unique = {id(group): group for group in self._of.values()}
        ordered = sorted(sorted(group) for group in unique.values())
        return tuple(tuple(self._known[key] for key in group) for group in ordered)
