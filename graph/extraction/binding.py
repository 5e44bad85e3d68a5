"""Whom a pronoun cannot, or most likely does, stand for by its place in the clause (principle B and its kin)."""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts


def told_beside(owner: Token) -> tuple[Token, ...]:
    """ "Roe and Sow, one of her advisers": she is neither of the two."""
    noun = owner.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        noun = noun.head.head
    first = noun.head
    while first.dep_ == "conj":
        first = first.head
    return tuple(conjuncts(first)) if noun.dep_ == "appos" else ()


def is_punished(owner: Token, other: Token) -> bool:
    """ "jailed Roe for his part in it": Roe's part."""
    prep, verb = owner.head.head, other.head
    told = owner.dep_ == "poss" and owner.head.dep_ == "pobj" and prep.lower_ in {"for", "over"}
    return (
        told
        and other.dep_ in {"dobj", "nsubjpass", "dative"}
        and verb.is_ancestor(prep)
        and (verb.lemma_.lower() in table("factuality")["grounds"]["verbs"])
    )


def sharing(verb: Token) -> Token:
    """The verb whose subject a joined verb shares: "denied it and condemned them"."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        if any(c.dep_ in SUBJECTS for c in verb.children):
            break
        verb = verb.head
    return verb


def fights(noun: Token) -> bool:
    """ "The guerrillas demanded …. They …": no mere voices."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in table("actors")["groups"]["armed"]


def controlled(verb: Token) -> bool:
    """Whether somebody else than the subject above acts: "urged them to hold him", "let him hold them"."""
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return own or any(c.dep_ in {"dobj", "dative"} and c.i < verb.i for c in verb.head.children)
