"""The ranks and posts of an actor over time, as documents give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from juntagraph.graph.claims import Claim
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.store.derived import negates
from juntagraph.ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Held:
    """A rank or post: `when` are the EDTF dates that documents give it, `documents` those that do."""

    kind: str  # "rank", "post"
    label: str
    when: tuple[str, ...]
    documents: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.label} ({', '.join(self.when)})" if self.when else self.label


def held(claims: Iterable[Claim], actors: Collection[str]) -> list[Held]:
    """What claims affirm these ids to hold, dated ones first and in order, then by label."""
    found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        family = vocabulary().relation(claim.relation).family
        mine = claim.subject is not None and claim.subject.id in actors
        if mine and claim.object and family in ("rank", "post") and not negates(claim):
            found[family, claim.object.label].append(claim)
    made = (_held(family, label, some) for (family, label), some in found.items())
    return sorted(made, key=lambda one: (sort_key(one.when[0] if one.when else None), one.kind, one.label))


def _held(family: str, label: str, claims: list[Claim]) -> Held:
    dates = {one.when for one in claims if one.when}
    documents = {one.document for one in claims}
    return Held(family, label, tuple(sorted(dates, key=lambda when: (sort_key(when), when))), tuple(sorted(documents)))
