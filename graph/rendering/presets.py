"""The views that the page offers besides the whole: only accusations, only alliances, only what is contested."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from juntagraph.graph.claims import Claim
from juntagraph.graph.rendering.style import relation_rows, style

Holds = Callable[[Claim], bool]


def views(claims: Sequence[Claim]) -> dict[str, Holds]:
    """Each view with what belongs to it; the page's script asks the same of the claims."""
    disputed = contested(claims)
    named: Mapping[str, Mapping[str, Any]] = style()["presets"]
    return {name: _rule(rule) for name, rule in named.items()} | {"contested": lambda one: one.statement in disputed}


def contested(claims: Sequence[Claim]) -> set[str]:
    """Statements that some claim affirms and another denies."""
    sides: dict[str, set[str]] = {}
    for claim in claims:
        sides.setdefault(claim.statement, set()).add(claim.polarity)
    return {statement for statement, held in sides.items() if len(held) > 1}


def _rule(rule: Mapping[str, Any]) -> Holds:
    families, statuses = frozenset(rule["families"]), frozenset(rule["statuses"])
    return lambda claim: (
        claim.status in statuses or relation_rows([claim.relation])[claim.relation]["family"] in families
    )
