"""What single documents say of an actor, as one actor over all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode

from juntagraph.graph.claims import Actor, Span
from juntagraph.graph.store.base import StoredActor
from juntagraph.graph.store.iris import Iris, span_of
from juntagraph.graph.store.reading import Row, maybe, value
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import ALT_LABEL, SAME_AS, jg

_Values = Mapping[tuple[str, str], set[str]]


def actors(heads: Results, values: Results, iris: Iris) -> list[StoredActor]:
    """The actors of `selecting.ACTORS` and `selecting.ACTOR_VALUES`, in the order of their ids."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in heads.dicts():
        rows[value(row, "actor")].append(row)
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in values.dicts():
        found[value(row, "actor"), value(row, "property")].add(value(row, "value"))
    return sorted((_actor(node, group, found, iris) for node, group in rows.items()), key=lambda one: one.actor.id)


def _actor(node: str, rows: list[Row], values: _Values, iris: Iris) -> StoredActor:
    labels = Counter(value(row, "label") for row in rows)
    types = Counter(value(row, "type").removeprefix(jg("").value) for row in rows)
    name = iris.actor_name(NamedNode(node))
    return StoredActor(
        actor=Actor(name, _usual(labels), _usual(types)),
        types=tuple(sorted(types)),
        names=tuple(sorted(values.get((node, ALT_LABEL.value), ()))),
        mentions=_mentions(values.get((node, jg("mention").value), ()), iris),
        gender=_only(maybe(row, "gender") for row in rows),
        country=_only(maybe(row, "country") for row in rows),
        identifiers=tuple(sorted(values.get((node, SAME_AS.value), ()))),
    )


def _usual(counts: Counter[str]) -> str:
    return min(counts, key=lambda one: (-counts[one], -len(one), one))


def _only(found: Iterable[str | None]) -> str | None:
    several: Iterator[str] = iter({one for one in found if one is not None})
    first = next(several, None)
    return first if next(several, None) is None else None


def _mentions(iris_of_spans: Iterable[str], iris: Iris) -> dict[str, tuple[Span, ...]]:
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for node in map(NamedNode, iris_of_spans):
        spans[iris.document_name(node)].append(span_of(node))
    return {document: tuple(sorted(found)) for document, found in sorted(spans.items())}
