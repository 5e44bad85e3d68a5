"""Names that stand alone and head what is told of their bearers, as in a list of who is who."""

from __future__ import annotations

from juntagraph.graph.extraction.parsed import Token

VERBS = frozenset({"VERB", "AUX"})


def headed_by(noun: Token) -> Token | None:
    """ "Ana Roe, interior minister. The only civilian led …": the name before, of whom the sentence goes on to tell."""
    start = noun.sent.start
    if start == 0 or noun.dep_ not in {"nsubj", "nsubjpass"} or noun.left_edge.i != start:
        return None
    before = noun.doc[start - 1].sent
    told = any(t.pos_ in VERBS and t.dep_ not in {"acl", "amod"} for t in before)
    name = before.root
    return name if name.ent_type_ == "PERSON" and name.pos_ == "PROPN" and not told else None
