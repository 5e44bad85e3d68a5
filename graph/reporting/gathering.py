"""From claims to a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.reasoning.agreement import Kind, agreements
from juntagraph.graph.reporting.citing import Citations
from juntagraph.graph.reporting.dossier import Dossier, Line, Section
from juntagraph.graph.reporting.lines import Lines
from juntagraph.graph.reporting.text import plain
from juntagraph.graph.store import StoredActor
from juntagraph.graph.views.holding import intervals
from juntagraph.graph.views.ties import accusations, alliances
from juntagraph.graph.views.timeline import timeline

_STANDING = ("rank", "post", "standing")


def dossier(
    known: StoredActor | Actor, claims: Iterable[Claim], documents: Mapping[str, Document], *, as_of: str | None = None
) -> Dossier:
    """The dossier of an actor from all claims of a store (not only its own: those of others may deny them).

    `documents` by id give titles, dates and addresses; `as_of` is the day up to which the claims are known, for the
    heading. Sections: ranks and posts over time, command and membership, ties, accusations by and against it with
    what is denied, conflicts, timeline.
    """
    actor = known if isinstance(known, Actor) else known.actor
    claims = list(claims)
    own = [claim for claim in claims if _involves(claim, actor)]
    cited = Citations(documents)
    dates = {name: document.date for name, document in documents.items()}
    lines = Lines(cited, intervals(own, dates, claims))
    sections = (
        Section("Ranks and posts", lines.standing(own, actor, ("rank", "post")), "None is told."),
        Section("Command and membership", lines.standing(own, actor, ("standing",)), "None is told."),
        Section("Ties", _ties(lines, claims, actor), "None is told."),
        Section("Accusations faced", _faced(lines, claims, actor), "None is told."),
        Section("Accusations made", _made(lines, claims, actor), "None is told."),
        Section("Conflicting claims", _conflicts(lines, own), "No claims contradict each other."),
        Section("Timeline", _timeline(lines, own, actor), "Nothing else is told."),
    )
    day = plain(as_of) if as_of else None
    return Dossier(plain(actor.label), _facts(known), sections, cited.all(), day, actor)


def _involves(claim: Claim, actor: Actor) -> bool:
    return actor.id in {party.id for party in (claim.subject, claim.object, claim.source) if party}


def _facts(known: StoredActor | Actor) -> tuple[tuple[str, str], ...]:
    actor = known if isinstance(known, Actor) else known.actor
    facts = {"type": actor.type, "id": actor.id}
    if isinstance(known, StoredActor):
        facts |= {
            "also called": "; ".join(name for name in known.names if name != actor.label),
            "country": known.country or "",
            "gender": known.gender or "",
            "elsewhere": "; ".join(known.identifiers),
            "mentioned in": ", ".join(known.mentions),
        }
    return tuple((name, plain(value)) for name, value in facts.items() if value)


def _ties(lines: Lines, claims: Sequence[Claim], actor: Actor) -> tuple[Line, ...]:
    found = (one for one in alliances(claims) if actor.id in (one.one.id, one.other.id))
    return tuple(lines.alliance(one, actor) for one in found)


def _faced(lines: Lines, claims: Sequence[Claim], actor: Actor) -> tuple[Line, ...]:
    return tuple(lines.accusation(one) for one in accusations(claims) if one.accused and one.accused.id == actor.id)


def _made(lines: Lines, claims: Sequence[Claim], actor: Actor) -> tuple[Line, ...]:
    return tuple(lines.accusation(one) for one in accusations(claims) if one.accuser and one.accuser.id == actor.id)


def _conflicts(lines: Lines, own: Sequence[Claim]) -> tuple[Line, ...]:
    return tuple(map(lines.conflict, agreements(own, (Kind.CONTRADICTS, Kind.DIVERGES))))


def _timeline(lines: Lines, own: Sequence[Claim], actor: Actor) -> tuple[Line, ...]:
    entries = (one for one in timeline(own, actor) if one.when or one.statement.relation.family not in _STANDING)
    return tuple(map(lines.entry, entries))
