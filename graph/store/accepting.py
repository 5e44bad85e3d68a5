"""How the accepted graph changes when one document does: only the statements that it touches are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pyoxigraph import NamedNode, Quad

from juntagraph.graph.claims import AFFIRMING, Claim, Polarity, Status
from juntagraph.graph.store import terms
from juntagraph.graph.store.derived import Bare, GraphChange, Stances, bare, negates, stances
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import jg, local
from juntagraph.ontology.vocabulary import vocabulary

Answer = Callable[[str], Results]

_ELSEWHERE = """SELECT DISTINCT ?statement ?polarity ?status WHERE {
  VALUES ?statement { %s }
  GRAPH ?document { ?claim jg:statement ?statement ; jg:polarity ?polarity ; jg:status ?status }
  FILTER(?document != %s)
}"""
_PRESENT = """SELECT ?subject ?relation ?object WHERE {
  VALUES (?subject ?relation ?object) { %s }
  GRAPH jg:accepted { ?subject ?relation ?object }
}"""
# Of a symmetric relation, what is denied of anybody may stand the other way round.
_ACCEPTED_OF = """SELECT DISTINCT ?subject ?relation ?object WHERE {
  VALUES (?relation ?end) { %s }
  GRAPH jg:accepted {
    { ?subject ?relation ?end BIND(?end AS ?object) } UNION { ?end ?relation ?object BIND(?end AS ?subject) }
  }
}"""
_CLAIMED_OF = """SELECT DISTINCT ?subject ?relation ?object WHERE {
  VALUES (?relation ?end) { %s }
  GRAPH ?document {
    ?claim jg:subject|jg:object ?end ; jg:relation ?relation ; jg:polarity jg:affirmed .
    ?claim jg:subject ?subject ; jg:object ?object
  }
}"""


_AFFIRMING = frozenset(jg(status).value for status in AFFIRMING)
_ALL = """SELECT DISTINCT ?statement ?polarity ?status ?subject ?relation ?object WHERE {
  GRAPH ?document {
    ?claim jg:statement ?statement ; jg:polarity ?polarity ; jg:status ?status ; jg:relation ?relation .
    OPTIONAL { ?claim jg:subject ?subject ; jg:object ?object }
  }
}"""


def accepted_change(
    ask: Answer, document: str, gone: Iterable[Claim], come: Iterable[Claim], iris: Iris
) -> GraphChange:
    """What the accepted graph loses and gains when, of a document, the claims `gone` give way to `come`.

    `ask` answers queries from the dataset as it still is.
    """
    gone, come = list(gone), list(come)
    touched = _candidates(ask, gone, come, iris)
    if not touched:
        return GraphChange((), ())
    held = _bare(ask(_PRESENT % _rows(touched, iris)).texts(), iris)
    settled = {one for one in held if not one.denials & {claim.statement for claim in gone}}
    known = stances(come) | _elsewhere(ask, document, touched - settled, iris) | _as_accepted(settled)
    wanted = {one for one in touched if known.accept(one)}
    return GraphChange(_quads(held - wanted, iris), _quads(wanted - held, iris))


def all_accepted(ask: Answer, iris: Iris) -> list[Quad]:
    """The whole accepted graph, from every claim of the dataset."""
    rows = ask(_ALL).texts()
    known = _stances((row[:3] for row in rows), iris)
    named = _bare((row[3:] for row in rows if all(row)), iris)
    return _quads((one for one in named if known.accept(one)), iris)


def _candidates(ask: Answer, gone: list[Claim], come: list[Claim], iris: Iris) -> set[Bare]:
    """Every statement that these claims may bring in or push out."""
    named = {one for one in map(bare, [*gone, *come]) if one}
    named |= {one.reversed for one in named if vocabulary().relation(one.relation).symmetric}
    for query, claims in ((_CLAIMED_OF, gone), (_ACCEPTED_OF, come)):
        named |= _matching(ask, query, claims, iris)
    return named


def _matching(ask: Answer, query: str, claims: list[Claim], iris: Iris) -> set[Bare]:
    """The statements of any subject that claims deny without naming one."""
    open_ended = {(one.relation, one.object.id) for one in claims if negates(one) and not one.subject and one.object}
    if not open_ended:
        return set()
    rows = (f"({terms.relation(relation)} {iris.actor(object_)})" for relation, object_ in sorted(open_ended))
    found = _bare(ask(query % " ".join(rows)).texts(), iris)
    return found | {one.reversed for one in found if vocabulary().relation(one.relation).symmetric}


def _as_accepted(settled: Iterable[Bare]) -> Stances:
    """What must be so of statements that stand and that no outgoing claim upheld, however many claims they have."""
    return Stances(frozenset(one.key for one in settled), frozenset())


def _elsewhere(ask: Answer, document: str, touched: Iterable[Bare], iris: Iris) -> Stances:
    """What other documents hold of the statements."""
    keys = sorted({key for one in touched for key in one.denials})
    values = " ".join(str(iris.statement(key)) for key in keys)
    return _stances(ask(_ELSEWHERE % (values, iris.document(document))).texts(), iris)


def _stances(rows: Iterable[tuple[str, ...]], iris: Iris) -> Stances:
    affirmed, negated = set(), set()
    for statement, polarity, status in rows:
        key = statement.removeprefix(iris.statement("").value)
        if jg(Polarity.NEGATED).value == polarity or jg(Status.DENIED).value == status:
            negated.add(key)
        elif status in _AFFIRMING:
            affirmed.add(key)
    return Stances(frozenset(affirmed), frozenset(negated))


def _bare(rows: Iterable[tuple[str, ...]], iris: Iris) -> set[Bare]:
    nodes = (map(NamedNode, row) for row in rows)
    return {Bare(iris.actor_name(s), local(p), iris.actor_name(o)) for s, p, o in nodes}


def _rows(touched: Iterable[Bare], iris: Iris) -> str:
    quads = _quads(touched, iris)
    return " ".join(f"({one.subject} {one.predicate} {one.object})" for one in quads)


def _quads(found: Iterable[Bare], iris: Iris) -> list[Quad]:
    return [one.quad(iris) for one in sorted(found, key=lambda one: one.key)]
