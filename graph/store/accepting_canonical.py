"""Accepted statements of actors whom resolution joined or parted: worked out anew from all their claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.claims import AFFIRMING, Polarity, Status, digest
from juntagraph.graph.store import terms
from juntagraph.graph.store.derived import Bare, GraphChange, Stances
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.neighbours import rows
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import jg, local
from juntagraph.ontology.vocabulary import vocabulary

Answer = Callable[[str], Results]

_CLAIMS = """SELECT ?document ?claim ?property ?value WHERE {
  VALUES ?actor { %s }
  GRAPH ?document { ?claim jg:subject|jg:object ?actor ; ?property ?value }
  FILTER(?property IN (jg:subject, jg:relation, jg:object, jg:polarity, jg:status))
}"""
_OPEN = """SELECT ?document ?claim ?property ?value WHERE {
  VALUES (?relation ?object) { %s }
  VALUES ?property { jg:subject jg:relation jg:object jg:polarity jg:status }
  GRAPH ?document { ?claim jg:relation ?relation ; jg:object ?object ; jg:polarity jg:negated ; ?property ?value }
}"""
_ACCEPTED = """SELECT ?subject ?relation ?object WHERE {
  VALUES ?actor { %s }
  GRAPH jg:accepted {
    { ?actor ?relation ?object BIND(?actor AS ?subject) } UNION { ?subject ?relation ?actor BIND(?actor AS ?object) }
  }
}"""


@dataclass(frozen=True, slots=True)
class _Stance:
    """What one claim takes of a statement between canonical actors."""

    subject: str | None
    relation: str
    object: str | None
    negates: bool
    affirms: bool


def canonical_change(ask: Answer, names: Iterable[str], known: Canon, others: Iterable[str], iris: Iris) -> GraphChange:
    """What the accepted graph loses and gains so that of the canonical actors `names` it holds what claims bear out.

    `others` are ids that stood for them or no longer do: bare triples with them go.
    """
    about = set(names)
    ids = _nodes(about | set(others) | {one for name in about for one in known.members(name)}, iris)
    held = _bare(rows(ask, _ACCEPTED, ids), iris)
    said = [one for one in _stances(rows(ask, _CLAIMS, ids), known, iris) if {one.subject, one.object} & about]
    affirmed = {Bare(s, one.relation, o) for one in said if one.affirms and (s := one.subject) and (o := one.object)}
    said += _open_denials(ask, affirmed, about, known, iris)
    negated = (digest(one.subject, one.relation, one.object) for one in said if one.negates)
    stances = Stances(frozenset(one.key for one in affirmed), frozenset(negated))
    wanted = {one for one in affirmed if stances.accept(one)}
    return GraphChange(_quads(held - wanted, iris), _quads(wanted - held, iris))


def _open_denials(ask: Answer, affirmed: set[Bare], about: set[str], known: Canon, iris: Iris) -> list[_Stance]:
    """The denials that name no subject, of relations to actors beside those in question."""
    ends = {(one.relation, one.object) for one in affirmed}
    ends |= {(one.relation, one.subject) for one in affirmed if vocabulary().relation(one.relation).symmetric}
    pairs = {(name, member) for name, end in ends if end not in about for member in known.members(end)}
    found = [f"({terms.relation(relation)} {iris.actor(member)})" for relation, member in sorted(pairs)]
    return [one for one in _stances(rows(ask, _OPEN, found), known, iris) if one.subject is None]


def _stances(found: Iterable[tuple[str, ...]], known: Canon, iris: Iris) -> Iterator[_Stance]:
    claims: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for document, claim, name, value in found:
        claims[document, claim][local(NamedNode(name))] = value
    for (document, _), said in claims.items():
        yield _stance(said, iris.document_name(NamedNode(document)), known, iris)


def _stance(said: Mapping[str, str], document: str, known: Canon, iris: Iris) -> _Stance:
    subject, object_ = (
        known.of(iris.actor_name(NamedNode(said[role])), document) if role in said else None
        for role in ("subject", "object")
    )
    status = local(NamedNode(said["status"]))
    negates = said["polarity"] == jg(Polarity.NEGATED).value or status == Status.DENIED
    affirms = not negates and status in AFFIRMING
    return _Stance(subject, local(NamedNode(said["relation"])), object_, negates, affirms)


def _bare(found: Iterable[tuple[str, ...]], iris: Iris) -> set[Bare]:
    nodes = (map(NamedNode, row) for row in found)
    return {Bare(iris.actor_name(s), local(p), iris.actor_name(o)) for s, p, o in nodes}


def _nodes(actors: Iterable[str], iris: Iris) -> list[str]:
    return [str(iris.actor(name)) for name in sorted(actors)]


def _quads(found: Iterable[Bare], iris: Iris) -> list[Quad]:
    return [one.quad(iris) for one in sorted(found, key=lambda one: one.key)]
