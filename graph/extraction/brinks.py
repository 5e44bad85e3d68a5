"""Deeds that were near and did not come, or have not yet: "on the verge of seizing it", "came close to killing him"."""

from __future__ import annotations

from collections.abc import Container

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child


def brink(deed: Token) -> Token | None:
    """The verb of whoever stands on the brink of a deed: "are" in "are on the verge of seizing it"; None elsewhere."""
    link, words = deed.head, table("factuality")["brink"]
    if deed.dep_ not in {"pcomp", "pobj"} or link.dep_ != "prep" or child(deed, *SUBJECTS) is not None:
        return None
    near = link.nbor(-1) if link.head.pos_ == "VERB" and link.i else link.head  # "came near to recognising it"
    if near.pos_ in {"ADJ", "ADV"} and deed.dep_ == "pcomp":
        return _verb(near) if near.lower_ in words["near"].get(link.lower_, ()) else None
    place = near.head
    if near.dep_ != "pobj" or link.lower_ != "of" or near.lower_ not in words["places"].get(place.lower_, ()):
        return None
    return _verb(place) if place.lower_ != "within" or deed.dep_ == "pcomp" else None


def missed(deed: Token) -> bool:
    """ "came close to killing him": they did not."""
    verb = brink(deed)
    return verb is not None and verb.lemma_.lower() in table("factuality")["brink"]["missed"]


def nearly(trigger: Token) -> bool:
    """ "was nearly arrested", "no longer backs him": he was not, she does not."""
    near = any(c.lower_ in {"nearly", "almost"} and c.dep_ == "advmod" for c in trigger.children)
    longer = (c for c in trigger.children if c.lower_ == "longer")
    return near or any(g.lower_ == "no" for c in longer for g in c.children)


def to_come(deed: Token) -> bool:
    """ "calls for his arrest", "fears of an attack": nobody has done it."""
    link, words = deed.head, table("factuality")["untrue"]
    wished = link.head.lemma_.lower() in {**words["calls"], **words["fears"]}.get(link.lower_, ())
    if deed.pos_ == "NOUN" and called(deed, words["pending"]):
        return True  # "his arrest seemed imminent"
    return deed.dep_ == "pobj" and deed.pos_ == "NOUN" and link.head.pos_ == "NOUN" and wished


def called(noun: Token, words: Container[str]) -> bool:
    """Whether a deed is said to be one of these: "the arrest was a rumour"."""
    verb = noun.head
    said = child(verb, "attr", "acomp") if noun.dep_ == "nsubj" and verb.lemma_ in {"be", "remain", "seem"} else None
    return said is not None and said.lemma_.lower() in words


def _verb(part: Token) -> Token | None:
    verb = part.head
    known = verb.lemma_.lower() in {*table("factuality")["brink"]["standing"], *table("factuality")["brink"]["missed"]}
    return verb if known and part.i > verb.i else None
