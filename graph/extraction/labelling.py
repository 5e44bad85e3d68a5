"""What a verb calls its object, however the parser hangs it: "called the moves a coup", "held the army responsible"."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.parsed import Token


def labels(verb: Token) -> Iterator[Token]:
    """The predicate of the object: a small clause, an "as" phrase, or the words right of the object."""
    objects = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    for c in verb.children:
        if c.dep_ in {"oprd", "attr", "acomp", "ccomp", "xcomp"}:
            yield c
        elif c.lower_ == "as":
            yield from c.children
        elif c.dep_ in {"dative", "iobj"} and c.pos_ != "ADP":  # "branded the general a criminal"
            yield from (o for o in objects if o.i > c.i)
    for obj in objects:
        yield from (c for c in obj.children if c.i > obj.i and c.dep_ in {"npadvmod", "amod", "appos", "attr"})
