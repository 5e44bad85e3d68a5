"""Who belongs to whom: the facts that owners, "of" phrases and titles give, in the order of the mentions."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.belonging_associates import associates, siblings, titled_associates
from juntagraph.graph.extraction.belonging_members import members_of, of_body, own_party, singled_out, titled_members
from juntagraph.graph.extraction.belonging_parts import organs, parts_of_owner
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.mentions import Mention


def belonging(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """What a mention says of belonging by its owner and its "of" phrase."""
    token = analysis.doc[mention.head]
    yield from siblings(analysis, mention)
    if mention.kind == "nominal":
        yield from associates(analysis, token, entities)
        yield from members_of(analysis, token, entities)
        yield from organs(analysis, token, entities)
        yield from own_party(analysis, token)
    if mention.kind == "name" and entities:
        yield from titled_associates(analysis, mention, entities[0])
        yield from titled_members(analysis, mention, entities[0])
        yield from of_body(analysis, token, entities[0], mention)
        yield from singled_out(analysis, token, entities[0])
        yield from parts_of_owner(analysis, token, entities[0])
