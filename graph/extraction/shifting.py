"""What a deed becomes under words of trying or planning: "tried to overthrow" is an attempt, "planned to" a plot."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, prepositional

TALKS = frozenset({"contact", "talk", "discussion", "meeting", "discuss"})


def shifted(relation: str, trigger: Token) -> str:
    """What the relation becomes where its trigger stands."""
    control, shift = table("control"), table("factuality")["shift"]
    words = {t.lemma_.lower() for t in shifters(trigger) if not _wanted(trigger, t)}
    if words & set(control["plot"]):
        return str(shift["plot"].get(relation, relation))
    tried = any(t.lemma_.lower() in control["attempt"] or _failed(t) or _foiled(t) for t in _staged(trigger))
    if tried and relation == "plotsAgainst" and trigger.pos_ == "NOUN":
        return "attemptsCoupAgainst"  # "his role in the failed coup"
    if relation == "plotsAgainst" and _foiled(trigger):
        return "attemptsCoupAgainst"  # "a counter-coup by Roe failed"
    hedged = tried or _failed(trigger) or _foiled(trigger)
    if words & set(control["attempt"]) or hedged:
        return str(shift["attempt"].get(relation, relation))
    before = trigger.doc[max(trigger.i - 8, trigger.sent.start) : trigger.i]
    # "in contact with officers about ousting him"
    talked = trigger.dep_ == "pcomp" and trigger.head.lower_ == "about" and any(t.lemma_ in TALKS for t in before)
    if relation in {"overthrows", "seizesPowerIn"} and (talked or aims(trigger)):
        return str(shift["plot"][relation])
    return relation


def _wanted(trigger: Token, above: Token) -> bool:
    """ "senators who want the premier removed": a demand of what others shall do."""
    return above.lemma_ == "want" and trigger.dep_ == "ccomp" and any(c.dep_ == "nsubjpass" for c in trigger.children)


def _failed(deed: Token) -> bool:
    beside = (c for c in deed.children if c.dep_ != "conj")
    return any(c.lower_ in table("factuality")["hedges"]["attempt"] for c in beside)


def _foiled(noun: Token) -> bool:
    """ "a coup by Roe was put down", "crushed the coup", "the coup failed": it overthrew nobody."""
    hedges, over = table("factuality")["hedges"], noun.head
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in hedges["coups"]:
        return False
    if noun.dep_ == "nsubj":
        fell = over.lemma_.lower() in table("factuality")["untrue"]["fell"]
        return fell and child(over, "neg") is None and child(over, "xcomp") is None  # but "failed to bring peace"
    aimed = over.dep_ in {"xcomp", "advcl", "acl", "relcl"} and any(c.lower_ == "to" for c in over.lefts)
    if aimed and over.head.lemma_.lower() not in {"manage", "help"}:
        return False  # "failed to prevent the coup", "vowed to defeat it"
    verb = " ".join([over.lemma_.lower(), *(c.lower_ for c in over.children if c.dep_ == "prt")])
    return noun.dep_ in {"dobj", "nsubjpass"} and verb in hedges["crushing"] and child(over, "neg") is None


def _staged(trigger: Token) -> Iterator[Token]:
    """The deed that somebody brings about or has a part in: "led the failed putsch", "his role in the coup attempt"."""
    if trigger.pos_ == "VERB":
        yield from (c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"})
        if trigger.dep_ == "acl":
            yield trigger.head
    elif trigger.pos_ == "NOUN":
        yield from prepositional(trigger, "in")
        if trigger.dep_ == "dobj" and trigger.head.lemma_.lower() in {"take", "play", "have"}:
            yield from prepositional(trigger.head, "in")  # where the parse hangs the phrase on the verb


def endangered(relation: str, trigger: Token) -> bool:
    """Whether a seizure or killing is only aimed at: "a raid meant to seize the president"."""
    meant = {t.lemma_.lower() for t in shifters(trigger)} & (set(table("control")["plot"]) - {"want"})
    return relation in {"detains", "abducts", "attacks"} and bool(meant)


def shifters(trigger: Token) -> Iterator[Token]:
    """The words above a trigger that may make a try or a plan of it."""
    if trigger.dep_ == "ccomp" and trigger.head.lemma_ == "have" and trigger.head.dep_ == "xcomp":
        yield from shifters(trigger.head)  # "conspired to have him shot"
    above = governor(trigger)
    fronted = trigger.dep_ == "ccomp" and trigger.i < above.i  # "They killed him, they wanted to rule"
    below = trigger.dep_ in {"xcomp", "acl", "pcomp", "ccomp", "dobj", "pobj"} and not fronted
    if below or above != trigger.head:
        yield above
    wanted = trigger.head.lower_ == "in" and trigger.head.head.lemma_.lower() in {"want", "seek", "try"}
    if trigger.dep_ in {"pcomp", "pobj"} and not wanted and trigger.head.lower_ not in {"over", "for"}:  # "tried for"
        yield trigger.head.head
    joined = trigger.head if trigger.dep_ == "conj" and trigger.tag_ in {"VB", "VBG"} else None
    if joined is not None and joined.dep_ in {"xcomp", "acl", "pcomp"} and joined.tag_ == trigger.tag_:
        yield from shifters(joined)


def governor(verb: Token) -> Token:
    """The head of an infinitive; the word before it where that plans or tries and the parser hung it elsewhere."""
    first = verb.left_edge
    if verb.dep_ != "advcl" or first.lower_ != "to" or first.i <= verb.sent.start:
        return verb.head
    before, control = first.nbor(-1), table("control")
    planning = before.lemma_.lower() in {*control["plot"], *control["attempt"]}
    return before if planning and before.is_ancestor(verb) is False and before.tag_ in {"VBG", "NN"} else verb.head


def aims(trigger: Token) -> bool:
    """Whether an infinitive tells what something else is done for: "massed troops to overthrow the king"."""
    has_to = any(c.dep_ == "aux" and c.lower_ == "to" for c in trigger.children)
    declares = trigger.lemma_.lower() in table("control")["declaring"]  # who goes on air to declare it has done it
    clause = trigger.dep_ in {"advcl", "acl"} or (
        trigger.dep_ == "relcl" and not any(t.tag_ == "WP" for t in trigger.lefts)
    )
    return has_to and clause and not declares and not _singles_out(trigger)


def _singles_out(trigger: Token) -> bool:
    """ "was the first to be hit", "the only officer to back the coup": it was done, and by whom is what is told."""
    noun = trigger.head
    words = {noun.lower_, *(c.lower_ for c in noun.lefts if c.dep_ == "amod")}
    chance = noun.lemma_.lower() in {"candidate", "contender", "choice", "favourite", "nominee", "option", "hope"}
    past = noun.dep_ == "attr" and noun.head.tag_ == "VBD" and not chance
    return past and bool(words & {"first", "last", "only", "second", "third", "latest"})
