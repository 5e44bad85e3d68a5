"""What an analyst is asked about: pairs that rules cannot tell apart, with what documents say of each side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import Claim
from juntagraph.graph.store import Selection, Store, StoredActor
from juntagraph.graph.views.ranks import held
from juntagraph.ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: names, class, country, ranks and posts, documents, and words of some claims."""

    end: End
    label: str
    type: str
    country: str | None
    names: tuple[str, ...]
    roles: tuple[str, ...]
    documents: tuple[str, ...]
    quotes: tuple[str, ...]


def open_pairs(store: Store) -> list[Judgement]:
    """The pairs that rules are unsure of and no analyst judged, the likeliest first. `store` is read as it is below."""
    every = store.judgements()
    judged = {frozenset((one.left, one.right)) for one in every if not one.by_rule}
    known = store.canon()
    found = [
        one for one in every
        if one.by_rule and one.verdict is Verdict.UNSURE and frozenset((one.left, one.right)) not in judged
        and known.of(one.left.actor, one.left.document) != known.of(one.right.actor, one.right.document)
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-(one.score or 0.0), one.left, one.right))


def side(store: Store, end: End, actors: Iterable[StoredActor], quotes: int = 3) -> Side:
    """What documents say of one end; `store` and `actors` are those below resolution."""
    claims = [
        one for one in store.claims(Selection(actor=end.actor)) if end.document is None or one.document == end.document
    ]  # fmt: skip
    known = next((one for one in actors if one.actor.id == end.actor), None)
    told = [one for one in claims if vocabulary().relation(one.relation).family not in ("rank", "post")]
    return Side(
        end=end,
        label=known.actor.label if known else end.actor,
        type=known.actor.type if known else "",
        country=known.country if known else None,
        names=known.names if known else (),
        roles=tuple(str(one) for one in held(claims, {end.actor})),
        documents=_documents(end, claims, known),
        quotes=_quotes(told or claims, quotes),
    )


def _documents(end: End, claims: Sequence[Claim], known: StoredActor | None) -> tuple[str, ...]:
    if end.document is not None:
        return (end.document,)
    return tuple(sorted({one.document for one in claims} | set(known.mentions if known else ())))


def _quotes(claims: Sequence[Claim], number: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.evidence.quote for one in claims))[:number]
