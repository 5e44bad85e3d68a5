"""Profiles of actors, read from the graphs of the documents that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from pyoxigraph import NamedNode

from juntagraph.graph.actors.gathering import company, role_names, settings
from juntagraph.graph.actors.profiles import Profile
from juntagraph.graph.claims import Actor
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import ALT_LABEL, GENDER, LABEL, SAME_AS, TYPE, jg, local
from juntagraph.ontology.vocabulary import vocabulary

Answer = Callable[[str], Results]
_MANY = 400
"""Terms in one query."""

# A second VALUES, of properties, would have Oxigraph read all triples of these properties.
_SAID = """SELECT ?document ?actor ?property ?value WHERE {
  VALUES ?actor { %s }
  GRAPH ?document { ?actor ?property ?value }
  FILTER(?property IN (rdf:type, rdfs:label, skos:altLabel, foaf:gender, jg:country, owl:sameAs))
}"""
_ROLES = """SELECT DISTINCT ?document ?actor ?label WHERE {
  VALUES ?actor { %s }
  GRAPH ?document { ?claim jg:subject ?actor ; jg:relation ?relation ; jg:object ?role . ?role rdfs:label ?label }
  FILTER(?relation IN (jg:hasRank, jg:holdsPost))
}"""
_BESIDE = """SELECT ?document ?other ?class WHERE {
  VALUES ?document { %s }
  GRAPH ?document { ?other rdfs:label ?label ; a ?class }
}"""
_STATES = """SELECT ?document ?country (COUNT(?mention) AS ?mentions) WHERE {
  VALUES ?document { %s }
  GRAPH ?document { ?state a jg:State ; jg:country ?country . OPTIONAL { ?state jg:mention ?mention } }
} GROUP BY ?document ?country"""

_Said = dict[str, list[str]]
_Key = tuple[str, str]


def profiles(ask: Answer, actors: Iterable[str], iris: Iris) -> list[Profile]:
    """A profile of each of these actors in each document that names it; posts, ranks and other texts have none."""
    nodes = [str(iris.actor(name)) for name in sorted(set(actors))]
    said = _said(ask, nodes)
    acting = {key: one for key, one in said.items() if _is_actor(one)}
    roles = _grouped(ask, _ROLES, nodes)
    documents = sorted({f"<{document}>" for document, _ in acting})
    beside, states = _beside(ask, documents), _settings(ask, documents)
    return [
        _profile(key, one, roles[key], beside[key[0]], states.get(key[0], ()), iris) for key, one in acting.items()
    ]  # fmt: skip


def _said(ask: Answer, nodes: Sequence[str]) -> dict[_Key, _Said]:
    found: defaultdict[_Key, _Said] = defaultdict(lambda: defaultdict(list))
    for document, actor, name, value in _rows(ask, _SAID, nodes):
        found[document, actor][name].append(value)
    return {key: one for key, one in found.items() if one.keys() >= {TYPE.value, LABEL.value}}


def _is_actor(said: _Said) -> bool:
    return any(vocabulary().is_a(local(NamedNode(one)), "Actor") for one in said[TYPE.value])


def _grouped(ask: Answer, query: str, nodes: Sequence[str]) -> defaultdict[_Key, set[str]]:
    found: defaultdict[_Key, set[str]] = defaultdict(set)
    for document, actor, value in _rows(ask, query, nodes):
        found[document, actor].add(value)
    return found


def _beside(ask: Answer, documents: Sequence[str]) -> defaultdict[str, list[tuple[str, str]]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for document, other, kind in _rows(ask, _BESIDE, documents):
        found[document].append((other, local(NamedNode(kind))))
    return found


def _settings(ask: Answer, documents: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[tuple[str | None, int]]] = defaultdict(list)
    for document, country, mentions in _rows(ask, _STATES, documents):
        found[document].append((country, int(mentions) or 1))
    return {document: settings(states) for document, states in found.items()}


def _rows(ask: Answer, query: str, nodes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(nodes), _MANY):
        yield from ask(query % " ".join(nodes[start : start + _MANY])).texts()


def _profile(
    key: _Key, said: _Said, roles: set[str], beside: list[tuple[str, str]], setting: tuple[str, ...], iris: Iris
) -> Profile:
    document, node = key
    actor = Actor(iris.actor_name(NamedNode(node)), min(said[LABEL.value]), min(map(_class, said[TYPE.value])))
    near = company((iris.actor_name(NamedNode(other)), kind) for other, kind in beside)
    return Profile(
        document=iris.document_name(NamedNode(document)),
        actor=actor,
        names=tuple(sorted(said.get(ALT_LABEL.value, ()))),
        roles=role_names(roles, said.get(ALT_LABEL.value, ())),
        gender=_only(said.get(GENDER.value, ())),
        country=_only(said.get(jg("country").value, ())),
        identifiers=frozenset(said.get(SAME_AS.value, ())),
        near=near - {actor.id},
        setting=setting,
    )


def _class(node: str) -> str:
    return local(NamedNode(node))


def _only(values: Sequence[str]) -> str | None:
    return min(values) if values else None
