"""Places beside a participle or adjective: of whom it is said."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction import subjects
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, is_passive, prepositional


def modified(trigger: Token) -> Iterator[Token]:
    """Of whom a participle or adjective before the noun says it: "the jailed leader", "the slain judge, Ana Paz"."""
    if trigger.dep_ == "amod":
        yield trigger.head
        yield from (c for c in trigger.head.children if c.dep_ == "appos")


def struck(trigger: Token) -> Iterator[Token]:
    """The deed that somebody falls in, which stands for who does it: "killed in a Togolese raid"."""
    if is_passive(trigger) or child(trigger, "dobj") is None:
        deeds = table("control")["strikes"]
        yield from (o for o in prepositional(trigger, "in", "during") if o.lemma_.lower() in deeds)


def described(adjective: Token) -> Iterator[Token]:
    """Of whom a predicate says it: "is close to", "was seen as close to", "an officer close to", "Lind, close to"."""
    above = adjective.head
    if adjective.dep_ == "amod" and above.lower_ == "as":
        verb = above.head
        found = [subjects.patient(verb) if verb.dep_ == "acl" else subjects.surface_subject(verb)]
    elif adjective.dep_ == "oprd" and above.pos_ == "VERB":
        found = [subjects.patient(above)]
    else:
        found = [subjects.agent(adjective), above.head if above.dep_ == "appos" else None]
    yield from (one for one in found if one is not None)
