"""Deeds that the words around them take back: done instead, voted down, blocked, retracted or told by mistake."""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

AGAINST = frozenset({"vote", "decide", "argue", "warn", "caution", "advise", "counsel", "rule"})


def taken_back(one: Token) -> bool:
    """Whether a deed, or the clause or phrase that it stands in, is told as not done."""
    return any(way(one) for way in (falsely, instead, _against, _retracted, _blocked))


def falsely(verb: Token) -> bool:
    """ "wrongly accused of", "was falsely reported to have", "mistakenly announced the arrest"."""
    words = table("factuality")["untrue"]
    above = verb.head if verb.dep_ in {"xcomp", "ccomp", "dobj"} else verb.head.head
    told = verb.dep_ in {"xcomp", "ccomp", "pcomp", "pobj"}
    told = told or (verb.dep_ == "dobj" and above.lemma_.lower() in words["announcing"])
    return told and any(c.lower_ in words["falsely"] for c in above.children)


def instead(verb: Token) -> bool:
    """ "rather than arming them", "rather than condemn it", "instead of arming them", "far from arming them"."""
    prep, own = verb.head, [c for c in verb.lefts if c.lower_ == "than" and c.dep_ == "mark"]
    if own:
        return any(t.lower_ == "rather" for c in (verb, verb.head) for t in c.children)
    than = prep.lower_ == "than" and any(t.lower_ == "rather" for t in prep.children)
    far = prep.lower_ == "from" and prep.head.lower_ == "far"
    return verb.dep_ in {"pcomp", "pobj"} and (
        than or any(t.lower_ == "instead" for t in prep.children) or (far and verb.dep_ == "pcomp")
    )


def _against(verb: Token) -> bool:
    """ "voted against extending it", "warned them against attacking": not done."""
    prep = verb.head
    return verb.dep_ == "pcomp" and prep.lower_ == "against" and prep.head.lemma_.lower() in AGAINST


def _retracted(clause: Token) -> bool:
    """ "retracted its report that he had been killed"."""
    tale, words = clause.head, table("factuality")["untrue"]
    told = clause.dep_ in {"acl", "ccomp"} and tale.lemma_.lower() in words["tales"] and tale.dep_ == "dobj"
    return told and tale.head.lemma_.lower() in {"retract", "disown", "recant", "withdraw"}


def _blocked(noun: Token) -> bool:
    """ "his promotion was blocked", "vetoed sanctions", "withdrew the nomination": nothing came of it."""
    words = table("factuality")["untrue"]
    whose = noun.dep_ in {"dobj", "nsubjpass"} and noun.lemma_.lower() in words["blockable"]
    return whose and noun.head.lemma_.lower() in words["blocking"] and child(noun.head, "neg") is None
