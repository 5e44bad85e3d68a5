"""Who stands at the two ends of a claim on the page.

Posts, ranks and other texts are attributes of the person, not actors. A party that the text does not name becomes a
participant of its own, `not stated`, beside the known one, so that no claim with a known actor is without a line.
Only a claim that names no actor at all has none; the table, which lists every claim, shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from juntagraph.graph.claims import Actor, Claim, digest
from juntagraph.graph.rendering.style import relation_rows

TEXT_TYPES = frozenset({"Post", "Rank", "Text"})
"""Classes whose members are words, not actors."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One end of a line. `kind` is `actor`, `text` (a post, rank or matter) or `unstated`.

    `owner` is the key of the actor beside which a text or unstated party is drawn.
    """

    key: str
    label: str
    type: str
    kind: str = "actor"
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """Parallel claims as one line: same ends, same family, same direction (symmetric relations have none)."""

    source: Participant
    target: Participant
    family: str
    symmetric: bool

    @property
    def key(self) -> str:
        """Names the bundle in a link, the same whatever else the page holds."""
        return digest(self.source.key, self.target.key, self.family, str(self.symmetric))[:10]


def bundle(claim: Claim) -> Bundle | None:
    """The line that a claim belongs to; None when it names no actor."""
    relation = relation_rows([claim.relation])[claim.relation]
    family, symmetric = relation["family"], relation["symmetric"]
    subject, object = _end(claim.subject), _end(claim.object)
    if (subject is None or subject.kind == "text") and (object is None or object.kind == "text"):
        return None
    ends = _beside(subject, object, f"{family}/subject"), _beside(object, subject, f"{family}/object")
    if symmetric and ends[0].key > ends[1].key:
        ends = ends[1], ends[0]
    return Bundle(*ends, family, symmetric)


def participants(edges: Iterable[Bundle]) -> dict[str, Participant]:
    """Each participant once, by key; the first of several labels counts."""
    found: dict[str, Participant] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            found.setdefault(end.key, end)
    return dict(sorted(found.items()))


def _end(actor: Actor | None) -> Participant | None:
    if actor is None:
        return None
    return Participant(actor.id, actor.label, actor.type, "text" if actor.type in TEXT_TYPES else "actor")


def _beside(end: Participant | None, other: Participant | None, role: str) -> Participant:
    """The end itself, tied to its owner if it is a text, or an unstated party beside the other end."""
    owner = other.key if other else ""
    if end is None:
        return Participant(f"unstated/{role}/{owner}", "", "Actor", "unstated", owner)
    return replace(end, owner=owner) if end.kind == "text" else end
