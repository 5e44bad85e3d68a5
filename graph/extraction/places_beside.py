"""Places beside a participle or adjective: of whom it is said."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction import subjects
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, is_passive, prepositional

PERFORMING = frozenset({"announce", "declare", "proclaim", "decree", "order", "pronounce"})
HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
COUPS = frozenset({"coup", "putsch", "takeover", "revolution", "mutiny", "uprising", "revolt"})


def modified(trigger: Token) -> Iterator[Token]:
    """Of whom a participle or adjective before the noun says it: "the jailed leader", "the slain judge, Ana Paz"."""
    if trigger.dep_ == "amod":
        yield trigger.head
        yield from (c for c in trigger.head.children if c.dep_ == "appos")
        if trigger.head.dep_ == "compound":  # "the assassinated candidate Ana Roe"
            yield trigger.head.head


def struck(trigger: Token) -> Iterator[Token]:
    """The deed that somebody falls in, which stands for who does it: "killed in a Togolese raid"."""
    if is_passive(trigger) or child(trigger, "dobj") is None:
        deeds = table("control")["strikes"]
        yield from (o for o in prepositional(trigger, "in", "during") if o.lemma_.lower() in deeds)


def coupmaker(verb: Token) -> Iterator[Token]:
    """Who leads the coup in which somebody falls: "was ousted in a coup led by Roe", "in Roe's coup"."""
    joined = (c for c in verb.children if c.dep_ == "conj")
    for coup in (o for one in (verb, *joined) for o in prepositional(one, "in", "by", "during")):
        if coup.lemma_.lower() in COUPS:
            leading = (c for c in coup.children if c.dep_ == "acl" and c.lemma_.lower() in table("control")["light"])
            yield from (o for holder in (coup, *leading) for o in prepositional(holder, "by"))
            yield from (c for c in coup.lefts if c.dep_ == "poss")


def fallen(leading: Token) -> Iterator[Token]:
    """Who falls in the coup that somebody leads: "fell to a coup led by Roe", "was ousted in a coup led by Roe"."""
    coup = leading.head
    above = coup.head.head if coup.dep_ == "pobj" and coup.head.lower_ in {"to", "in", "by", "during"} else None
    if leading.dep_ == "acl" and above is not None and above.pos_ == "VERB":
        if above.dep_ == "conj" and not _falls(above):
            above = above.head
        if _falls(above):
            yield from (t for t in [subjects.surface_subject(above)] if t is not None)


def _falls(verb: Token) -> bool:
    """Whether a verb says that its subject loses power."""
    unseats = verb.lemma_.lower() in {"overthrow", "oust", "topple", "depose", "unseat", "dethrone", "remove"}
    return verb.lemma_.lower() in {"fall", "lose", "succumb"} or (unseats and is_passive(verb))


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


def announcer(trigger: Token) -> Iterator[Token]:
    """Who does a thing by saying so: "the general announced on television that the constitution was suspended"."""
    verb = trigger
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    said = verb.head
    small = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)  # "declared the president deposed"
    if small or verb.dep_ != "ccomp" or said.lemma_.lower() not in PERFORMING or not is_passive(trigger):
        return
    found = subjects.surface_subject(said)
    if found is not None and found.lemma_.lower() not in table("membership")["speakers"]:
        yield found


def beside_comma(trigger: Token) -> Iterator[Token]:
    """Of whom a phrase between commas is said: "President Roe, in power since 1961, fled"."""
    prep = trigger.head
    before = trigger.doc[prep.i - 2] if prep.dep_ == "prep" and prep.i > 1 and prep.nbor(-1).text == "," else None
    if before is not None:
        yield next((t for t in (before, *before.ancestors) if t.dep_ in HEADS), before)
    elif prep.head.lemma_ == "be":
        yield from (s for s in [subjects.surface_subject(prep.head)] if s is not None)
