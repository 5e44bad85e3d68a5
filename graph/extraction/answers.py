"""Refusals that do not say whose demand they refuse: the demand that stands before them tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.participants import PERSONS

REACH = 60  # tokens back to the demand
ANSWERED = frozenset({"demandsOf", "expels", "threatens"})
BODIES = frozenset({"State", "Government", "Junta"})


def answered(analysis: Analysis, proposals: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, with the demander as object of each refusal that names none.

    "The union told the minister to go; he refused": the minister rejects the union.
    """
    demands = [p for p in proposals if p.relation in ANSWERED and p.subject is not None]
    return [_answer(p, demands) if _open(p) else p for p in proposals]


def _open(proposal: Proposal) -> bool:
    if proposal.relation != "rejects" or proposal.subject is None:
        return False
    return proposal.object is None or proposal.object.type == "Text"


def _answer(refusal: Proposal, demands: Sequence[Proposal]) -> Proposal:
    near = [d for d in demands if 0 < refusal.trigger - d.trigger <= REACH and d.subject != refusal.subject]
    addressed = [d for d in near if _addresses(d.object, refusal.subject)]
    found = addressed or ([d for d in near if d.object is None] if refusal.object is None else near)
    if not found:
        return refusal
    return replace(refusal, object=max(found, key=lambda d: d.trigger).subject, rule=f"{refusal.rule}.answer")


def _addresses(addressee: Entity | None, answering: Entity | None) -> bool:
    """Whether the demand was put to who answers, or to the state or body for which that party speaks."""
    if addressee is None or answering is None:
        return False
    if addressee == answering:
        return True
    shared = addressee.country is not None and addressee.country == answering.country
    return shared and addressee.type in BODIES and answering.type in BODIES and not {addressee.type} & PERSONS
