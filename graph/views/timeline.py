"""What is claimed of one actor, in the order in which it is said to have happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.views.statements import Statement, statements


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One statement at one time: `when` is EDTF, None where no document dates it; its claims may contradict."""

    when: str | None
    statement: Statement


def timeline(claims: Iterable[Claim], actor: Actor | None) -> list[TimelineEntry]:
    """Every statement with the actor, where one is given, as subject, object or source of a claim, dated ones first.

    A statement that documents date differently has an entry for each date.
    """
    dated: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        if actor is None or actor.id in {party.id for party in (claim.subject, claim.object, claim.source) if party}:
            dated[claim.when].append(claim)
    order = sorted(dated, key=lambda when: (sort_key(when), when or ""))
    return [TimelineEntry(when, statement) for when in order for statement in statements(dated[when])]
