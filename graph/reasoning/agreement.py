"""How claims agree: which corroborate, contradict, diverge from or supersede each other. None is dropped for it.

A store keeps the same relations in its graph `jg:agreement` (see `graph.store.agreement`, which defines them).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from juntagraph.graph.claims import Claim
from juntagraph.graph.store.agreement import Agreement, Copies, Kind, all_agreements
from juntagraph.graph.store.told import Circumstances, told

__all__ = ["Agreement", "Circumstances", "Kind", "agreements"]


def agreements(
    claims: Iterable[Claim],
    kinds: Collection[Kind] = tuple(Kind),
    *,
    documents: Mapping[str, Circumstances] | None = None,
    copies: Copies = (),
) -> list[Agreement]:
    """How these claims stand to each other, in the order of the claims.

    `documents` by id tell when and by whom they were published, without which nothing supersedes; `copies` are pairs
    of them with the same text, which do not corroborate each other. Claims of what is only planned or feared, and
    pairs whose times exclude each other, stand in no relation. Of claims that differ in words and document alone,
    a few stand for all.
    """
    found = all_agreements(told(claims, documents or {}), copies)
    return [one for one in found if one.kind in kinds]
