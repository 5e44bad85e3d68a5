"""Resolution: one canonical actor for what documents call by many names, and two for two of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from juntagraph.graph.actors.clustering import Clusters, clustered
from juntagraph.graph.actors.comparing import Comparison
from juntagraph.graph.actors.judgements import RULE, End, Judgement
from juntagraph.graph.actors.profiles import Facet, Profile, facets
from juntagraph.graph.actors.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which actor each profile is of.

    `canonical` is by actor id and document; `judgements` are those of rules: whom they take for one, whom they cannot
    tell apart, and which namesakes they keep apart.
    """

    canonical: Mapping[tuple[str, str], str]
    judgements: tuple[Judgement, ...]


def resolve(profiles: Iterable[Profile], judgements: Iterable[Judgement] = ()) -> Resolution:
    """The resolution that follows from these profiles and judgements of analysts, in whatever order they come."""
    judged = [one for one in judgements if not one.by_rule]
    split = {(end.actor, end.document) for one in judged for end in (one.left, one.right) if end.document is not None}
    grouped: defaultdict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        grouped[one.actor.id].append(one)
    found = [facet for name in sorted(grouped) for facet in facets(grouped[name], split)]
    clusters = clustered(found, judged)
    return Resolution(dict(_canonical(clusters)), tuple(_judgements(clusters, found)))


def _canonical(clusters: Clusters) -> Iterator[tuple[tuple[str, str], str]]:
    first = _first(clusters)
    for group in clusters.groups:
        head = min(group, key=_standing)
        name = head.id if first[head.id] is group else f"{head.id}~{head.mark or 'rest'}"
        for facet in group:
            yield from (((facet.id, document), name) for document in facet.documents)


def _first(clusters: Clusters) -> dict[str, tuple[Facet, ...]]:
    """For each id the cluster that goes by it: the one in most documents of that id."""
    found: dict[str, tuple[tuple[int, str], tuple[Facet, ...]]] = {}
    for group in clusters.groups:
        sizes: defaultdict[str, int] = defaultdict(int)
        for facet in group:
            sizes[facet.id] += len(facet.documents)
        for name, size in sizes.items():
            rank = (-size, min(facet.mark for facet in group if facet.id == name))
            if name not in found or rank < found[name][0]:
                found[name] = rank, group
    return {name: group for name, (_, group) in found.items()}


def _standing(one: Facet) -> tuple[int, int, str, str]:
    """Most documents first, then the longest name, then the id."""
    return -len(one.documents), -max(map(len, one.names), default=0), one.id, one.mark


def _judgements(clusters: Clusters, found: Iterable[Facet]) -> Iterator[Judgement]:
    known = {one.key: one for one in found}
    several: defaultdict[str, int] = defaultdict(int)
    for one in known.values():
        several[one.id] += 1
    for pair, comparison in clusters.pairs.items():
        namesakes = pair[0][0] == pair[1][0]
        if comparison.verdict is not Verdict.DIFFERENT or namesakes:
            left, right = (_end(known[key], several[key[0]] > 1) for key in pair)
            yield _judgement(left, right, comparison)


def _end(one: Facet, several: bool) -> End:
    """The facet as the end of a judgement: one of several of its id by its first document."""
    return End(one.id, min(one.documents) if several else None)


def _judgement(left: End, right: End, one: Comparison) -> Judgement:
    likeness = one.likeness
    return Judgement(
        left, right, one.verdict, f"{RULE}{one.rule}", reason=likeness.reason, score=round(likeness.score, 2)
    )
