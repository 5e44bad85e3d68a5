"""What a cue governs: its complements in the parse (ClearNLP labels), named as in the cue lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.parsed import Token

Complement = tuple[str, Token]
"""A frame and the head of what fills it."""

CLAUSES = frozenset({"ccomp", "xcomp", "acl"})
VERBAL = frozenset({"VERB", "AUX"})
DUMMIES = frozenset({"it", "there"})
_MARKS = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"})


def _puts_somewhere(prep: Token) -> bool:
    """ "put Sow at the head of a council", other than "put the toll at six"."""
    return prep.head.lemma_ == "put" and prep.lower_ == "at" and not any(t.like_num for t in prep.subtree)


def complements(cue: Token) -> Iterator[Complement]:
    """What the cue governs, from left to right."""
    for child in cue.children:
        dep = child.dep_
        if dep in CLAUSES:
            yield clause_frame(child), child
        elif dep == "dobj":
            yield "obj", child
        elif dep in ("nsubjpass", "csubjpass"):
            if child.lower_ not in DUMMIES or not any(c.dep_ == "ccomp" for c in cue.rights):
                yield "passive", child
        elif dep == "oprd":
            yield "clause", child
        elif dep == "parataxis" or (dep == "conj" and _goes_on(cue, child)):
            yield "quote", child
        elif dep == "advcl":
            mark = next((c.lower_ for c in child.lefts if c.dep_ == "mark"), "")
            if mark in ("that", "for"):  # "sure that he left", "called for him to leave"
                yield mark, child
        elif dep == "prep" and not _puts_somewhere(child):
            yield from _prepositional(child)


def _goes_on(cue: Token, conjunct: Token) -> bool:
    """Whether a conjunct belongs to what was said, as its present tense shows: "said he was home and is free"."""
    if cue.tag_ != "VBD" or conjunct.pos_ not in VERBAL:
        return False
    finite = next((c for c in conjunct.lefts if c.dep_ in ("aux", "auxpass")), conjunct)
    return finite.tag_ in ("VBZ", "VBP", "MD") and not any(c.dep_ in ("nsubj", "nsubjpass") for c in conjunct.lefts)


def _prepositional(prep: Token) -> Iterator[Complement]:
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield prep.lower_, child


def clause_frame(clause: Token) -> str:
    """Whether a clause is finite, an infinitive, a gerund or has no verb."""
    marks = [c for c in clause.lefts if c.dep_ in _MARKS]
    if any(c.tag_ == "TO" for c in marks):
        return "inf"
    if clause.pos_ not in VERBAL:
        return "that" if marks or clause.dep_ == "ccomp" else "clause"
    if clause.tag_ == "VBG" and not any(c.dep_ in ("aux", "nsubj") for c in marks):
        return "ing"
    return "that"


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has "to": it does not say that anything was said."""
    return verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.lefts)
