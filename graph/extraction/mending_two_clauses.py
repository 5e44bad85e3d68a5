"""Mends two clauses joined by "and", where the parser takes the subject of the second for an object of the first."""

from __future__ import annotations

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
HELP = frozenset({"aux", "auxpass", "neg"})


def mend_two_clauses(verb: Token) -> None:
    """Give the verb of a second clause its own subject."""
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or verb.head.pos_ != "VERB" or verb.head.i > verb.i:
        return
    if verb.dep_ in {"conj", "advcl"}:
        _own_subject(verb)
    elif verb.dep_ == "ccomp":
        _split_subject(verb)


def _own_subject(verb: Token) -> None:
    """ "The army held Roe and rebels killed Sow": the rebels killed, whom the army does not hold."""
    first = verb.head
    opening = min((c.i for c in verb.lefts if c.dep_ in HELP), default=verb.i)
    if any(c.dep_ in {*SUBJECTS, "mark"} for c in verb.lefts) or not _finite(verb, opening):
        return
    things = (c for r in first.rights for c in (r, *r.rights) if c.dep_ in {"dobj", "pobj"})  # "fired on the crowd and"
    parties = (c for thing in things for c in thing.rights if c.dep_ == "conj")
    party = next((c for c in parties if c.right_edge.i == opening - 1), None)
    joint = (
        next((c for c in party.head.rights if c.lower_ == "and" and c.i < party.i), None) if party is not None else None
    )
    if party is not None and joint is not None:
        _give(party, joint, verb, first)


def _finite(verb: Token, opening: int) -> bool:
    """A past form or an auxiliary: "the officers held in Lome" have no clause of their own."""
    return verb.tag_ != "VBN" or opening < verb.i


def _split_subject(verb: Token) -> None:
    """ "The junta dissolved the house and protesters marched", all taken for what the junta "dissolved"."""
    first, both = verb.head, next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if both is None or "that" in (frames_of("verb", first.lemma_.lower()) or ()) or both.left_edge.i != first.i + 1:
        return
    party = next((c for c in both.rights if c.dep_ == "conj" and c.i < verb.i), None)
    joint = next((c for c in both.rights if c.lower_ == "and" and party is not None and c.i < party.i), None)
    if party is None or joint is None or any(c.dep_ == "mark" for c in verb.lefts):
        return
    both.hang(first, "dobj")
    _give(party, joint, verb, first)


def _give(party: Token, joint: Token, verb: Token, first: Token) -> None:
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    joint.hang(first, "cc")
    verb.hang(first, "conj")
    party.hang(verb, "nsubjpass" if passive else "nsubj")
