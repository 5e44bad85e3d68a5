"""The claims of the store."""

from __future__ import annotations

from juntagraph.cli.asking import claims_of
from juntagraph.cli.columns import emit_claims
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, any_actor, list_options
from juntagraph.cli.settings import opened


@command(
    "claims",
    ("claims goita", "all that is claimed of Goïta, and all that is put to him"),
    ("claims dembele --status denied --status rumoured", "what is denied or rumoured about Dembele"),
    ("claims --relation detains --since 2025-08 --format csv > arrests.csv", "arrests since August 2025 as a table"),
)
@any_actor
@list_options()
def claims(actor: str | None, asked: Asked, format: str, limit: int | None) -> None:
    """List claims: all, or those that involve ACTOR.

    That is, those in which ACTOR takes part or is the source.
    """
    with opened() as store:
        found = claims_of(store, asked, actor)
    emit_claims(found, format, limit)
