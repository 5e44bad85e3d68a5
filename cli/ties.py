"""Accusations and alliances, with the claims for and against each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from juntagraph.cli.asking import claims_of, published_claims
from juntagraph.cli.columns import actor_or_none, claim_records, party, voices
from juntagraph.cli.command import command
from juntagraph.cli.matrix import emit_matrix, matrix_options
from juntagraph.cli.options import Asked, any_actor, list_options
from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.claims import Claim
    from juntagraph.graph.views.ties import Accusation, Alliance

Tie = TypeVar("Tie", "Accusation", "Alliance")


def _quotes(record: Record, key: str) -> list[str]:
    """The words of the claims under a key, each once."""
    return list(dict.fromkeys(one["quote"] for one in record[key]))


_WORDS = Column("Words", lambda record: _quotes(record, "claims"), ratio=3)
_DENIED = Column("Denied by", lambda record: voices(record["denials"]), ratio=3)
_WHEN = Column("When", lambda record: sorted({one["when"] for one in record["claims"] if one["when"]}))
_ACCUSATIONS = (
    _WHEN,
    Column("Accuser", lambda record: party(record["accuser"]), ratio=2),
    Column("Does", "relation"),
    Column("Accused", lambda record: party(record["accused"]), ratio=2),
    Column("Of", "about", ratio=2),
    Column("Status", "status"),
    _WORDS,
    _DENIED,
)
_ALLIANCES = (
    _WHEN,
    Column("One", "one", ratio=2),
    Column("Other", "other", ratio=2),
    Column("Tie", lambda record: sorted({one["predicate"] for one in record["claims"]})),
    Column("Status", "status"),
    _WORDS,
    _DENIED,
    Column("Against it", lambda record: _quotes(record, "hostile"), ratio=3),
)


@command(
    "accusations",
    ("accusations", "who accuses, prosecutes or condemns whom, of what, and who denies it"),
    ("accusations mara --format jsonl", "those that Mara makes or faces, with every claim"),
    ("accusations --matrix --format csv > accusations.csv", "accusers against accused, for a spreadsheet"),
)
@any_actor
@matrix_options
@list_options()
def accusations(actor: str | None, matrix: bool, cells: str, asked: Asked, format: str, limit: int | None) -> None:
    """List who accuses whom of what, and who denies it.

    All accusations, or those that involve ACTOR. An accusation is a speech act: it says nothing of whether its
    content is true. (unnamed) stands where the text names nobody.
    """
    from juntagraph.graph.views.matrices import accusation_matrix
    from juntagraph.graph.views.ties import accusations as listed

    found = _found(listed, asked, actor)
    if matrix:
        return emit_matrix(accusation_matrix(found), cells, format)
    return emit(map(_accusation, capped(found, limit, "accusations")), format, _ACCUSATIONS)


@command(
    "alliances",
    ("alliances", "who is allied with, backs, aids or belongs with whom"),
    ("alliances russia --status confirmed --status asserted", "the firm ones of Russia"),
    ("alliances --at 2024-09 --matrix", "who stood with whom in September 2024, as a matrix"),
)
@any_actor
@matrix_options
@list_options()
def alliances(actor: str | None, matrix: bool, cells: str, asked: Asked, format: str, limit: int | None) -> None:
    """List who stands with whom, and what speaks against it.

    All alliances, or those of ACTOR. Hostile claims between the same two actors, such as a rupture, stand beside the
    alliance.
    """
    from juntagraph.graph.views.matrices import alliance_matrix
    from juntagraph.graph.views.ties import alliances as listed

    found = _found(listed, asked, actor)
    if matrix:
        return emit_matrix(alliance_matrix(found), cells, format)
    return emit(map(_alliance, capped(found, limit, "alliances")), format, _ALLIANCES)


def _found(
    listed: Callable[[list[Claim], Callable[[Claim], bool]], list[Tie]], asked: Asked, actor: str | None
) -> list[Tie]:
    """The ties with a claim that is asked for, each with all that had been published against it."""
    from juntagraph.graph.store import EVERYTHING

    with opened() as store:
        kept = {claim.id for claim in claims_of(store, asked, actor)}
        return listed(published_claims(store, asked, EVERYTHING), lambda claim: claim.id in kept)


def _accusation(one: Accusation) -> dict[str, Any]:
    return {
        "accuser": actor_or_none(one.accuser),
        "relation": one.relation,
        "accused": actor_or_none(one.accused),
        "about": list(one.about),
        "status": one.status.value,
        "claims": claim_records(one.claims),
        "content": claim_records(one.content),
        "denials": claim_records(one.denials),
    }


def _alliance(one: Alliance) -> dict[str, Any]:
    return {
        "one": actor_or_none(one.one),
        "other": actor_or_none(one.other),
        "status": one.status.value,
        "claims": claim_records(one.claims),
        "denials": claim_records(one.denials),
        "hostile": claim_records(one.hostile),
    }
