"""Which of a sentence's times is that of an event."""

from __future__ import annotations

from spacy.tokens import Token

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.times import TimeExpression, Times
from juntagraph.graph.extraction.times_syntax import VERBS, above, clause_of, is_background, is_future

BOUND = frozenset({"poss", "compound", "amod", "nummod", "nmod"})


def when_of(trigger: Token, times: Times) -> list[str]:
    """EDTF dates of the event that a verb or noun names, several for "in 2020 and 2021"; none rather than a wrong one.

    In this order: times that hang on the trigger; those of a clause that happens at the same time; the date that the
    whole stretch of text is about.
    """
    sentence = trigger.sent
    near = [t for t in times.within(sentence.start_char, sentence.end_char) if t.edtf]
    found = _own(trigger, near) or _borrowed(trigger, near)
    if found:
        return list(dict.fromkeys(str(t.edtf) for t in found))
    return _from_context(trigger, times)


def _own(trigger: Token, near: list[TimeExpression]) -> list[TimeExpression]:
    return [t for t in near if _belongs(t, trigger)]


def _belongs(time: TimeExpression, trigger: Token) -> bool:
    head, governor = trigger.doc[time.head], trigger.doc[time.governor]
    if governor == trigger:
        return True
    path = list(above(governor))
    is_bound = head.dep_ in BOUND or (head.lower_ == "of" and governor.pos_ not in VERBS)
    if trigger.pos_ in VERBS:
        return path[-1] == trigger and not is_bound
    if trigger in path[:-1]:
        return not is_bound or path[0] == trigger
    if governor.pos_ not in VERBS and trigger.i < head.i and governor in list(above(trigger))[:-1]:
        return True
    return path[-1] == clause_of(trigger) and not is_bound and path[-1].lemma_ in table("times")["attaching"]["light"]


def _borrowed(trigger: Token, near: list[TimeExpression]) -> list[TimeExpression]:
    """Times of the clauses with which the trigger's happens, the closest first."""
    here, seen = trigger, {trigger}
    while (other := _simultaneous(here, near)) is not None and other not in seen:
        found = _own(other, near)
        if found:
            return found
        seen.add(other)
        here = other
    return []


def _simultaneous(verb: Token, near: list[TimeExpression]) -> Token | None:
    """The verb whose clause happens when this one's does."""
    words = table("times")["attaching"]
    head = verb.head
    if verb.pos_ not in VERBS or head == verb or head.pos_ not in VERBS:
        return None
    if verb.dep_ == "conj":
        return head
    if verb.dep_ in ("xcomp", "pcomp", "ccomp") and head.lemma_ in words["together"]:
        return head
    if verb.dep_ == "ccomp" and head.lemma_ in words["announcing"]:
        return head
    if verb.dep_ == "advcl":
        marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
        if marks & set(words["same_time"]) or (verb.tag_ == "VBG" and not marks):
            return head
    return None


def _from_context(trigger: Token, times: Times) -> list[str]:
    stretch = times.context_at(trigger.idx)
    if stretch is None or is_future(trigger) or is_background(trigger):
        return []
    verb = clause_of(trigger)
    if verb != trigger and verb.lemma_ not in table("times")["attaching"]["light"]:
        return []
    return [stretch[1]]
