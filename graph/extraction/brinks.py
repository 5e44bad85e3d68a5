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
    if deed.dep_ == "pcomp" and near.lower_ in words["near"].get(link.lower_, ()):
        return _verb(near)
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
    """ "calls for his arrest", "fears of an attack", "is imminent", "put off arresting him": not done yet."""
    link, words = deed.head, table("factuality")["untrue"]
    if _delayed(deed):
        return True
    if deed.pos_ != "NOUN":
        return False
    wished = link.head.lemma_.lower() in {**words["calls"], **words["fears"]}.get(link.lower_, ())
    return called(deed, words["pending"]) or (deed.dep_ == "pobj" and link.head.pos_ == "NOUN" and wished)


def _delayed(deed: Token) -> bool:
    """ "put off sanctioning him", "his appointment was postponed"."""
    verb, words = deed.head, table("factuality")["untrue"]
    late = f"{verb.lemma_.lower()} off" if any(c.lower_ == "off" for c in verb.children) else verb.lemma_.lower()
    own = deed.tag_ == "VBG" and deed.dep_ == "xcomp"
    thing = deed.dep_ in {"dobj", "nsubjpass"} and deed.lemma_.lower() in words["blockable"]
    return (own or thing) and late in words["delaying"]


def imagined(deed: Token) -> bool:
    """ "In his novel, rebels kill the president", "in a drill, troops arrested him"."""
    ways = (c for c in deed.lefts if c.dep_ == "prep" and c.lower_ == "in")
    things = (o for c in ways for o in c.children if o.dep_ == "pobj")
    return any(o.lemma_.lower() in table("factuality")["untrue"]["fiction"] for o in things)


def called(noun: Token, words: Container[str]) -> bool:
    """Whether a deed is said to be one of these: "the arrest was a rumour"."""
    verb = noun.head
    said = child(verb, "attr", "acomp") if noun.dep_ == "nsubj" and verb.lemma_ in {"be", "remain", "seem"} else None
    return said is not None and said.lemma_.lower() in words


def _verb(part: Token) -> Token | None:
    verb = part.head
    known = verb.lemma_.lower() in {*table("factuality")["brink"]["standing"], *table("factuality")["brink"]["missed"]}
    return verb if known and part.i > verb.i else None
