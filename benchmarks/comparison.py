"""Compare claim records with gold claims: precision, recall and F1; status, source and time of what was found.

Strict asks for the same relation, subject, object and polarity, lenient for a relation of the same family. Each claim
is matched at most once. Optional gold claims are neither missed when absent nor wrong when found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import networkx as nx

from benchmarks.names import accepted, same_name, same_text
from juntagraph.ontology.vocabulary import vocabulary

Record = Mapping[str, Any]
Same = Callable[[Record, Record], bool]
T = TypeVar("T")
TEXTS = {"holdsPost", "hasRank"}
"""Relations whose object is the text of a post or rank."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Claims found right, claims that gold asks for, claims that the system made."""

    found: int = 0
    gold: int = 0
    system: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.gold + other.gold, self.system + other.system)

    @property
    def precision(self) -> float:
        """Share of the system's claims that are right; 0 without any."""
        return self.found / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold claims that were found; 0 without any."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.gold + self.system
        return 2 * self.found / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The tallies, and those of the fields of strictly matched claims, whose `precision` is the share that is right."""

    strict: Tally = Tally()
    lenient: Tally = Tally()
    status: Tally = Tally()
    source: Tally = Tally()
    when: Tally = Tally()

    def __add__(self, other: Comparison) -> Comparison:
        return Comparison(
            self.strict + other.strict,
            self.lenient + other.lenient,
            self.status + other.status,
            self.source + other.source,
            self.when + other.when,
        )


def compare(gold: Sequence[Record], system: Sequence[Record]) -> Comparison:
    """Compare the claims of one document; what the system repeats counts once."""
    unique = list({_key(claim): claim for claim in system}.values())
    strict, lenient = _match(gold, unique, _strictly), _match(gold, unique, _leniently)
    found = [(gold[i], unique[j]) for i, j in strict.items()]
    return Comparison(
        strict=_tally(gold, unique, strict),
        lenient=_tally(gold, unique, lenient),
        status=_agreeing(found, _same_status),
        source=_agreeing(found, _same_source),
        when=_agreeing([pair for pair in found if pair[0].get("when")], _same_time),
    )


def strictly_right(gold: Sequence[Record], system: Sequence[Record]) -> set[int]:
    """The places of the system's claims that gold has, optional ones with them; each gold claim counts once."""
    return set(_match(gold, system, _strictly).values())


def _key(claim: Record) -> tuple[str | None, ...]:
    parties = (label(claim.get(role)) for role in ("subject", "object", "source"))
    return (*parties, *(claim.get(name) for name in ("predicate", "polarity", "status", "when")))


def label(actor: Mapping[str, str] | None) -> str | None:
    """The label of an actor of a claim record; None where the claim names nobody."""
    return None if actor is None else actor["label"]


def _match(gold: Sequence[Record], system: Sequence[Record], same: Same) -> dict[int, int]:
    """The largest one-to-one matching; among such, the one with most required claims and most agreement."""
    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, wanted in enumerate(gold):
        for j, got in enumerate(system):
            if same(wanted, got):
                agreement = _same_status(wanted, got) + _same_source(wanted, got) + _same_time(wanted, got)
                graph.add_edge(("gold", i), ("system", j), weight=agreement + 10 * (not wanted.get("optional")))
    pairs = nx.max_weight_matching(graph, maxcardinality=True)
    return {at["gold"]: at["system"] for at in (dict(pair) for pair in pairs)}


def _tally(gold: Sequence[Record], system: Sequence[Record], pairs: Mapping[int, int]) -> Tally:
    optional = sum(bool(gold[i].get("optional")) for i in pairs)
    required = sum(not claim.get("optional") for claim in gold)
    return Tally(len(pairs) - optional, required, len(system) - optional)


def _agreeing(pairs: Sequence[tuple[Record, Record]], same: Same) -> Tally:
    return Tally(sum(same(wanted, got) for wanted, got in pairs), len(pairs), len(pairs))


def _strictly(gold: Record, system: Record) -> bool:
    return bool(gold["predicate"] == system["predicate"]) and _same_parties(gold, system)


def _leniently(gold: Record, system: Record) -> bool:
    relation = vocabulary().relation
    same_family = relation(gold["predicate"]).family == relation(system["predicate"]).family
    return same_family and _same_parties(gold, system)


def _same_parties(gold: Record, system: Record) -> bool:
    if gold["polarity"] != system["polarity"]:
        return False
    wanted, got = _parties(gold, accepted), _parties(system, label)
    same_object = same_text if gold["predicate"] in TEXTS else same_name
    if same_name(got[0], wanted[0]) and same_object(got[1], wanted[1]):
        return True
    symmetric = vocabulary().relation(gold["predicate"]).symmetric
    return symmetric and same_name(got[0], wanted[1]) and same_name(got[1], wanted[0])


def _parties(claim: Record, read: Callable[[Any], T]) -> tuple[T, T]:
    return read(claim["subject"]), read(claim["object"])


def _same_status(gold: Record, system: Record) -> bool:
    return bool(gold["status"] == system["status"])


def _same_source(gold: Record, system: Record) -> bool:
    return same_name(label(system["source"]), accepted(gold["source"]))


def _same_time(gold: Record, system: Record) -> bool:
    return bool(gold.get("when") == system["when"])
