"""Subjects that a verb does not have itself: agents, controllers, antecedents, what coordination leaves out."""

from __future__ import annotations

from juntagraph.graph.extraction import syntax
from juntagraph.graph.extraction.attribution_frames import VERBAL
from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

HOPS = 6  # steps up the tree in search of a subject: more are parse errors
STRAY = frozenset({"npadvmod", "dep", "nmod", "dobj", "appos"})  # labels that a misread subject gets


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive. The parse takes "he's said" for one: with an object or a clause it is "has"."""
    if not syntax.is_passive(verb):
        return _asked(verb)
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.lefts)
    return not (short and child(verb, "dobj", "ccomp", "prep") is not None and child(verb, "agent") is None)


def _asked(verb: Token) -> bool:
    """Whether a past tense without subject is a participle that the tagger missed: "when asked whether"."""
    return verb.tag_ == "VBD" and verb.dep_ == "advcl" and child(verb, "nsubj", "csubj", "dobj") is None


def agent(verb: Token) -> Token | None:
    """Who does it, in a passive: "said by officials"."""
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def inherited(verb: Token, hops: int = HOPS) -> Token | None:
    """The subject that a verb without its own takes from above, at most so many steps up."""
    for left in range(hops - 1, -1, -1):
        above, dep = verb.head, verb.dep_
        if above.i == verb.i:
            return _misparsed(verb)
        if dep == "relcl":
            return above
        if dep == "acl":
            return _author(above, left)
        if dep == "xcomp":
            controller = child(above, "dobj")
            if controller is not None and in_class("controllers", above.lemma_):
                return controller
        elif dep == "pcomp":
            above = above.head
        elif dep not in ("conj", "advcl", "ccomp", "aux", "dep"):
            return None
        if above.pos_ not in VERBAL:
            return child(above, "poss") or _governing(above, left)
        subject = child(above, "nsubj", "nsubjpass", "csubj")
        if subject is not None:
            return subject
        verb = above
    return None


def _author(noun: Token, hops: int) -> Token:
    """Who speaks in "issued a statement saying": the issuer, but the noun in "a statement saying … was read"."""
    if noun.dep_ == "dobj" and in_class("vehicles", noun.lemma_):
        return child(noun.head, "nsubj") or inherited(noun.head, hops) or noun
    return noun


def _governing(noun: Token, hops: int) -> Token | None:
    """The subject of the clause that a noun stands in: "months since announcing it, Smith had …"."""
    for _ in range(hops):
        if noun.pos_ in VERBAL:
            return child(noun, "nsubj", "nsubjpass") or inherited(noun, hops)
        noun = noun.head
    return None


def _misparsed(verb: Token) -> Token | None:
    """A name right before or behind a verb that got no subject ("…, said General Smith")."""
    for token in (*reversed(list(verb.lefts)), *verb.rights):
        if token.dep_ in STRAY and (token.ent_type_ == "PERSON" or token.pos_ == "PRON"):
            return token
    return None
