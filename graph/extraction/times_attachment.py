"""Which of a sentence's times is that of an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.times import TimeExpression, Times
from juntagraph.graph.extraction.times_entries import MODIFIERS
from juntagraph.graph.extraction.times_syntax import (
    VERBS,
    above,
    clause_of,
    is_background,
    is_clausal,
    is_future,
    is_told,
)

ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "oprd"})
YEARS = frozenset({"year"})
DAYS = frozenset({"weekday", "day_word"})
OFFICE = frozenset({"power", "office", "charge"})
LATER = frozenset({"later", "subsequently", "eventually", "afterwards", "then", "since"})
_DEEPEST = 6  # clauses that a time is sought through


def when_of(trigger: Token, times: Times) -> list[str]:
    """EDTF dates of the event that a verb or noun names, several for "in 2020 and 2021"; none rather than a wrong one.

    In this order: times that hang on the trigger; those of a clause that happens at the same time; the date that the
    whole stretch of text is about.
    """
    sentence = trigger.sent
    there = times.within(sentence.start_char, sentence.end_char)
    near = [t for t in there if t.edtf]
    if any(not t.edtf and trigger.doc[t.governor] is trigger for t in there) and trigger.dep_ == "conj":
        return _dates(trigger, near)  # "came home in 2016, and last week they accused him": not in 2016
    told = (w for w in _same_time(trigger, near) if not _is_next_deed(trigger, w, near))
    found = next((dates for word in told if (dates := _dates(word, near))), [])
    return found or _from_context(trigger, times)


def _is_next_deed(trigger: Token, before: Token, near: Sequence[TimeExpression]) -> bool:
    """ "seized power in 1971, survived nine plots and was deposed": none of it need be of that year."""
    listed = trigger.dep_ == "conj" and before.i < trigger.i and before.pos_ in VERBS and trigger.pos_ in VERBS
    years = [t for t in near if before.idx < t.span.start and t.reads in YEARS]
    between = [t for t in years if t.span.start < trigger.idx]
    later = any(c.lower_ in LATER for c in trigger.lefts)
    goes_on = later or len(years) > len(between) or _many(trigger, before)  # to a year of its own, or through much
    return listed and goes_on and any(_belongs(time, before) for time in between)


def _many(trigger: Token, before: Token) -> bool:
    """ "seized power in 1971, survived nine plots and was deposed": much came between."""
    between = [t for t in trigger.doc[before.i + 1 : trigger.i] if t.dep_ == "conj" and t.pos_ in VERBS]
    return any(c.dep_ == "nummod" for verb in between for thing in verb.rights for c in thing.children)


def own_dates(word: Token, times: Times) -> list[str]:
    """EDTF dates that hang on a word itself: "who led the navy until May", "aide to the premier in 1997"."""
    sentence = word.sent
    return _dates(word, [t for t in times.within(sentence.start_char, sentence.end_char) if t.edtf])


def _dates(word: Token, near: Sequence[TimeExpression]) -> list[str]:
    """What the times of a word say, each once."""
    opened = _time_over(word, near)
    if opened is not None:
        return [opened.date] if opened.date else []
    mine = [time for time in near if _belongs(time, word) and not _is_moved_to(time, word)]
    days = [time for time in mine if time.reads in DAYS and word.doc[time.governor] is word]
    years = [time for time in mine if time.reads in YEARS and word.doc[time.governor] is not word]
    own = [str(time.edtf) for time in mine if not (days and time in years)]  # "held on Friday over the raid in 2008"
    return list(dict.fromkeys(own)) or list(_by_event(word, near))


def _by_event(word: Token, near: Sequence[TimeExpression]) -> Iterator[str]:
    """An interval from or to a dated event: "suspended since the coups of 2022"."""
    for prep in word.children:
        if prep.dep_ == "prep" and prep.lower_ in ("since", "until"):
            events = [child.i for child in prep.children if child.dep_ == "pobj"]
            dates = (time.date for time in near if time.governor in events and time.kind == "point")
            yield from (f"{date}/.." if prep.lower_ == "since" else f"../{date}" for date in dates if date)
        elif prep.dep_ == "advcl" and any(c.lower_ == "until" for c in prep.lefts):  # "until he was retired in 2023"
            dates = (time.date for time in near if time.governor == prep.i and time.kind == "point")
            yield from (f"../{date}" for date in dates if date)


def _is_moved_to(time: TimeExpression, verb: Token) -> bool:
    """Whether a date is that to which something is put off, not that of putting it off."""
    words = table("times")
    return verb.lemma_ in words["attaching"]["moving"] and verb.doc[time.head].lower_ in words["future"]["prepositions"]


def _time_over(verb: Token, near: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time that a clause explains: "since June, when he suspended parliament"."""
    if verb.dep_ not in ("relcl", "acl", "advcl") or not any(c.lower_ == "when" for c in verb.children):
        return None
    place = verb.head.idx
    return next((time for time in near if time.span.start <= place < time.span.end), None)


def _belongs(time: TimeExpression, word: Token) -> bool:
    doc = word.doc
    head, governor = doc[time.head], doc[time.governor]
    if governor == word:
        return True
    if head.lower_ == "since" and governor.lower_ == "in" and any(c.lower_ in OFFICE for c in governor.children):
        return word.lower_ in OFFICE  # "General Sow, in office since May, met them"
    path = list(above(governor))
    is_bound = head.dep_ in MODIFIERS or (head.lower_ == "of" and governor.pos_ not in VERBS)
    if is_clausal(word) and any(noun.lemma_.lower() in table("control")["part"] for noun in path[:-1]):
        return False  # "sentenced for their role in a coup in 2022"
    if is_clausal(word):
        return path[-1] == word and not is_bound and _is_adjunct(time, path)
    if word in path[:-1]:
        return not is_bound
    follows = word.i < head.i and governor.pos_ not in VERBS
    return follows and governor in list(above(word))[:-1]


def _is_adjunct(time: TimeExpression, path: list[Token]) -> bool:
    """Whether a time below nouns is that of the verb over them: parsers hang the last phrase on the last noun."""
    nouns = path[:-1]
    if any(noun.dep_ in ("appos", "nsubj", "nsubjpass") for noun in nouns):
        return False
    return time.reads in DAYS or not any(noun.lemma_.lower() in table("times")["attaching"]["events"] for noun in nouns)


def _same_time(trigger: Token, near: Sequence[TimeExpression]) -> Iterator[Token]:
    """The trigger and the words whose events happen when its does, the closest first."""
    here: Token | None = trigger
    for _ in range(_DEEPEST):
        if here is None:
            return
        yield here
        yield from _below(here)
        here = _over(here)


def _below(word: Token) -> Iterator[Token]:
    """What a word's event lies in.

    Infinitives ("conspired to have him shot in November"), events that are its means ("took power in a 2006 coup"),
    and the clause by which an event was done ("the coup by which he took power in 1969").
    """
    words = table("times")
    for child in word.children:
        if child.dep_ == "relcl" and _is_within(child, words["attaching"]["means"]):
            yield child
    if is_clausal(word):
        yield from _below_verb(word, words)


def _below_verb(verb: Token, words: Mapping[str, Any]) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "xcomp" and verb.lemma_ not in words["future"]["lemmas"]:
            yield child
            yield from _below_verb(child, words)
        elif child.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words["attaching"]["staging"]:
            if child.lemma_.lower() in words["attaching"]["events"]:  # "led the 2015 putsch"
                yield child
                yield from (c for c in child.children if c.dep_ == "relcl")  # "led the coup that toppled him in 2021"
        elif child.dep_ == "prep" and child.lower_ in words["attaching"]["means"]:
            yield from (noun for noun in child.children if noun.lemma_.lower() in words["attaching"]["events"])


def _over(word: Token) -> Token | None:
    words = table("times")["attaching"]
    if not is_clausal(word):
        return _light_verb(word, words["light"])
    head = word.head
    if word.dep_ == "relcl" and (_is_within(word, words["means"]) or any(c.lower_ == "when" for c in word.children)):
        return head
    if word.dep_ == "acl" and word.lemma_ in words["staging"] and head.lemma_.lower() in words["events"]:
        return head  # "the 2015 putsch led by"
    if word.dep_ == "pcomp" and head.lower_ in words["means"]:
        return head.head
    if head == word or head.pos_ not in VERBS:
        return None
    if word.dep_ == "conj" or (word.dep_ == "ccomp" and head.lemma_ in words["announcing"]):
        return head
    if word.dep_ in ("xcomp", "ccomp") and head.lemma_ in words["together"]:
        return head
    return head if word.dep_ == "advcl" and _is_simultaneous(word, words["same_time"]) else None


def _light_verb(noun: Token, light: Sequence[str]) -> Token | None:
    """The verb that only says that a noun's event happens: "staged a coup", "a meeting took place"."""
    outer = noun.head if noun.dep_ == "pobj" else noun
    verb = clause_of(noun)
    if (noun.dep_ in ARGUMENTS or outer.dep_ == "prep") and outer.head == verb and verb.lemma_ in light:
        return verb
    given = (c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in light)
    return next(given, None)


def _is_within(clause: Token, means: Sequence[str]) -> bool:
    """ "A letter in which he pledged loyalty", "a coup by which he took power"."""
    preps = (c for c in clause.children if c.dep_ == "prep" and c.lower_ in means)
    return any(obj.lower_ == "which" for prep in preps for obj in prep.children)


def _is_simultaneous(clause: Token, same_time: Sequence[str]) -> bool:
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    if marks & set(same_time):
        return True
    return not any(c.dep_ == "mark" for c in clause.children) and (
        clause.tag_ == "VBG" or any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
    )


def _from_context(trigger: Token, times: Times) -> list[str]:
    """The date of the stretch, for what it tells as happening then."""
    stretch = times.context_at(trigger.idx)
    if stretch is None:
        return []
    words = table("times")["attaching"]
    verb = trigger if is_clausal(trigger) else _light_verb(trigger, words["light"])
    if verb is None or is_future(verb) or is_background(verb, running=stretch.running) or not is_told(verb):
        return []
    return [] if any(c.lower_ in words["vague"] for c in verb.children) else [stretch.edtf]
