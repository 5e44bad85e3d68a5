"""The claims as a NetworkX graph: actors as nodes, statements that a policy counts as edges.

Researchers need not know claims to use it: what the policy does not count is not an edge, so that
degree, PageRank and the rest speak of ties that reports affirm, not of rumours and denials.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.reasoning.accepted import STATUSES, Policy
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.choices import chosen
from juntagraph.graph.views.statements import Statement, statements

__all__ = ["Policy", "network", "simple_signed"]


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which statements count: those with a claim of these statuses that none denies, if `undenied` is asked for.

    `anyone` holds relation and object of the denials that name no subject: they stand against every subject.
    """

    statuses: frozenset[Status]
    undenied: bool = False
    anyone: frozenset[tuple[str, str]] = frozenset()

    def admits(self, statement: Statement) -> bool:
        if self.undenied and self.denied(statement):
            return False
        return any(claim.status in self.statuses for claim in statement.claims)

    def denied(self, statement: Statement) -> bool:
        return bool(statement.denying) or (bool(self.anyone) and self._denied_of_anyone(statement))

    def support(self, statement: Statement) -> tuple[Claim, ...]:
        return tuple(claim for claim in statement.affirming if claim.status in self.statuses)

    def _denied_of_anyone(self, statement: Statement) -> bool:
        ends = (statement.subject, statement.object) if statement.relation.symmetric else (statement.object,)
        return all((statement.subject, statement.object)) and any(
            end is not None and (statement.relation.name, end.id) in self.anyone for end in ends
        )


def network(
    claims: Iterable[Claim], policy: str | Iterable[Status] = Policy.DEFAULT, *, signed: bool = False
) -> nx.MultiDiGraph[str]:
    """The claims as a graph whose edges are the statements that `policy` counts.

    `policy` is a `Policy` (see there; `everything` also has the statements that are only denied) or a set of
    statuses: then a statement counts if a claim of it has one of them, denied or not. `signed` leaves out relations
    that are neither ties nor hostile.

    Nodes are actor ids with `label`, `type`, `posts`, `ranks` (tuples of text) and `claims`: those without a
    second actor, such as a post held or a detention by nobody named. Edges go from subject to object, of a
    symmetric relation from the lower id to the higher; their key is the relation, their data `relation`,
    `family`, `sign` (1 tie, -1 hostile, 0 neither), `symmetric`, `claims` (all of the statement, the denials
    among them), `statuses` (claims by status), `weight` (the affirming claims that count) and `tie` (whether
    there are any). `graph["left_out"]` counts the statements between actors that the policy does not count.
    """
    claims = list(claims)
    rule = _rule(policy, claims)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(policy=_name(policy), left_out={"denied": 0, "too loose": 0})
    for statement in statements(claims):
        if signed and statement.relation.sign == 0 and len(statement.actors) == 2:
            continue
        _add(graph, statement, rule)
    return graph


def simple_signed(graph: nx.MultiDiGraph[str]) -> nx.Graph[str]:
    """The ties of `network` as one edge a pair, for analyses of signed graphs.

    Each tie is one vote. Edges have `positive`, `negative` and `neutral` (numbers of ties), `weight` (their
    sum), `sign` (1 or -1 as more ties are positive or negative, 0 when neither are more) and `statuses`
    (affirming and denying claims by status). Nobody is tied to itself.
    """
    simple: nx.Graph[str] = nx.Graph(**graph.graph)
    simple.add_nodes_from(graph.nodes(data=True))
    for subject, object_, data in graph.edges(data=True):
        if data["tie"] and subject != object_:
            _count(simple, subject, object_, data["sign"], data["statuses"])
    for _, _, data in simple.edges(data=True):
        data["sign"] = (data["positive"] > data["negative"]) - (data["positive"] < data["negative"])
    return simple


def _rule(policy: str | Iterable[Status], claims: Iterable[Claim]) -> _Rule:
    if not isinstance(policy, str):
        return _Rule(frozenset(policy))
    by = chosen(Policy, policy)
    if by is Policy.EVERYTHING:
        return _Rule(frozenset(Status))
    agentless = (claim for claim in claims if claim.subject is None and negates(claim))
    anyone = frozenset((claim.relation, claim.object.id) for claim in agentless if claim.object)
    return _Rule(STATUSES[by], undenied=True, anyone=anyone)


def _name(policy: str | Iterable[Status]) -> str:
    return str(policy) if isinstance(policy, str) else ", ".join(sorted(policy))


def _add(graph: nx.MultiDiGraph[str], statement: Statement, rule: _Rule) -> None:
    between = len(statement.actors) == 2
    if not rule.admits(statement):
        graph.graph["left_out"]["denied" if rule.denied(statement) else "too loose"] += between
        return
    for actor in statement.actors:
        if actor.id not in graph:
            graph.add_node(actor.id, label=actor.label, type=actor.type, posts=(), ranks=(), claims=())
    if between:
        _add_edge(graph, statement, rule.support(statement))
    else:
        _describe(graph, statement)


def _add_edge(graph: nx.MultiDiGraph[str], statement: Statement, support: tuple[Claim, ...]) -> None:
    subject, object_ = statement.actors
    relation = statement.relation
    graph.add_edge(
        subject.id,
        object_.id,
        key=relation.name,
        relation=relation.name,
        family=relation.family,
        sign=relation.sign,
        symmetric=relation.symmetric,
        claims=statement.claims,
        statuses=dict(Counter(claim.status.value for claim in statement.claims)),
        weight=len(support),
        tie=bool(support),
    )


def _describe(graph: nx.MultiDiGraph[str], statement: Statement) -> None:
    kept = {"post": "posts", "rank": "ranks"}.get(statement.relation.family)
    for actor in statement.actors:
        node = graph.nodes[actor.id]
        node["claims"] += statement.claims
        if kept and statement.object and statement.affirming:
            node[kept] += (statement.object.label,)


def _count(simple: nx.Graph[str], one: str, other: str, sign: int, statuses: dict[str, int]) -> None:
    if not simple.has_edge(one, other):
        simple.add_edge(one, other, positive=0, negative=0, neutral=0, weight=0, statuses={})
    data = simple.edges[one, other]
    data[{1: "positive", -1: "negative", 0: "neutral"}[sign]] += 1
    data["weight"] += 1
    data["statuses"] = dict(Counter(data["statuses"]) + Counter(statuses))
