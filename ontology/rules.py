"""Rules over a whole dataset that SHACL cannot say, since it sees no named graphs: one SPARQL query in `rules/` each.

A query selects the `node` that breaks the rule and the `value` by which it does. Its head says what should hold
(`# message:`) and how bad it is if it does not (`# severity:`). The vocabulary stands in the graph `vocabulary:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from juntagraph.ontology.findings import Finding, Severity
from juntagraph.ontology.terms import JG, PREFIXES

VOCABULARY: Final = JG.removesuffix("#")
_PREFIXES: Final = {**dict(PREFIXES), "vocabulary": VOCABULARY}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by name; `query` selects the nodes that break it."""

    name: str
    message: str
    severity: Severity
    query: str


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the folder, by name."""
    folder = files("juntagraph.ontology").joinpath("rules")
    found = [one for one in folder.iterdir() if one.name.endswith(".rq")]
    read = (_rule(one.name.removesuffix(".rq"), one.read_text(encoding="utf-8")) for one in found)
    return tuple(sorted(read, key=lambda rule: rule.name))


def broken_rules(store: Store) -> Iterator[Finding]:
    """What breaks a rule in a dataset that holds the vocabulary in its graph."""
    for rule in rules():
        rows = store.query(rule.query, prefixes=_PREFIXES, use_default_graph_as_union=True)
        assert isinstance(rows, QuerySolutions), f"{rule.name} is no SELECT"
        for node, value in dict.fromkeys((str(row["node"]), str(row["value"])) for row in rows):
            yield finding(rule.severity, rule.name, rule.message, node, value)


def finding(severity: Severity, rule: str, message: str, node: str, value: str | None) -> Finding:
    """A finding that names the node and the rule; terms are in N-Triples syntax."""
    found = f"; found {_shown(value)}" if value and value != node else ""
    return Finding(severity, f"{rule} broken: {message}{found}", _shown(node))


def add_vocabulary(store: Store) -> None:
    """Put the vocabulary into its graph."""
    source = files("juntagraph.ontology").joinpath("juntagraph.ttl").read_bytes()
    store.load(source, format=RdfFormat.TURTLE, to_graph=NamedNode(VOCABULARY))


def _rule(name: str, query: str) -> Rule:
    head = dict(_heads(query.splitlines()))
    return Rule(name, head["message"], Severity(head["severity"]), query)


def _heads(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        key, colon, value = line.removeprefix("# ").partition(": ")
        if line.startswith("# ") and colon:
            yield key, value


def _shown(term: str) -> str:
    """An IRI without brackets; a literal as one short line."""
    plain = term[1:-1] if term.startswith("<") else term
    return plain if len(plain) <= 120 else plain[:119] + "…"
