"""Who acts by an order, a leave, a letter or somebody's word: "a decree from the king dismissing him"."""

from __future__ import annotations

from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, prepositional

ASKED = {
    **dict.fromkeys(("call", "press", "lean", "prevail"), ("on", "upon")),
    "appeal": ("to", "on"),
    "plead": ("with",),
}
"""Verbs of asking, and what stands before whom they ask: "appealed to the army to leave"."""

PAPERS = frozenset(
    "decree order edict ruling communique ultimatum law resolution bill declaration proclamation motion "
    "letter warrant verdict instruction measure".split()
)
ISSUING = frozenset("issue sign adopt pass announce approve promulgate enact deliver make give vote".split())


def asked(verb: Token) -> Token | None:
    """Whom somebody asks to do something: "called on the army to leave"."""
    behind = ASKED.get(verb.lemma_.lower())
    return next(prepositional(verb, *behind), None) if behind else None


def given(verb: Token, head: Token) -> Token | None:
    """ "gave him a week to fire the minister": it is he who is to fire him."""
    infinitive = verb.dep_ in {"advcl", "acl", "relcl"} and any(c.lower_ == "to" for c in verb.lefts)
    if not infinitive or head.lemma_ not in {"give", "grant", "allow"}:
        return None
    timed = any(t.ent_type_ in {"DATE", "TIME"} for t in head.subtree if head.i < t.i < verb.i)
    return child(head, "dative", "dobj") if timed else None


def decreed(verb: Token) -> Token | None:
    """ "a decree from the king dismissing him": it is the king who dismisses."""
    paper = verb.head
    if verb.tag_ != "VBG" or verb.dep_ not in {"acl", "advcl"} or verb.doc[verb.left_edge.i - 1].text == ",":
        return None
    if verb.dep_ == "advcl":
        paper = child(verb.head, "dobj") or verb.head
    if paper.dep_ == "pobj" and paper.head.lower_ in {"from", "by", "of"}:
        paper = paper.head.head
    if paper.lemma_.lower() not in PAPERS:
        return None
    return child(paper, "poss") or next(prepositional(paper, "from", "by"), None) or _issuer(paper)


def _issuer(paper: Token) -> Token | None:
    """ "The junta issued a decree dissolving parliament", "a law banning it was passed by the assembly"."""
    verb = paper.head
    if verb.lemma_.lower() not in ISSUING:
        return None
    if paper.dep_ == "nsubjpass":
        return next(prepositional(verb, "by"), None)
    while paper.dep_ == "dobj" and child(verb, "nsubj") is None and verb.dep_ == "conj":
        verb = verb.head
    return child(verb, "nsubj") if paper.dep_ == "dobj" else None


def letter(verb: Token) -> bool:
    """ "sent a letter to the premier threatening to quit": the writer threatens, not the premier."""
    to = verb.head.head
    sent = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "pobj" and to.lower_ == "to"
    return sent and to.head.lemma_ in {"letter", "message", "note", "statement", "memo", "telegram", "send", "write"}


def said_of(verb: Token) -> Token | None:
    """ "Togo, which Accra says armed the rebels": it is Togo that armed them."""
    says = verb.head
    gap = any(c.dep_ == "dobj" and c.tag_ in {"WDT", "WP"} for c in says.lefts)
    if verb.dep_ != "ccomp" or says.dep_ != "relcl" or not gap or child(verb, "mark") is not None:
        return None
    return says.head
