"""The times that a document speaks of, as EDTF, each with the word of the sentence that it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from juntagraph.graph.claims import Span
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.times_calendar import Moment, moment
from juntagraph.graph.extraction.times_context import Stretch
from juntagraph.graph.extraction.times_grammar import Found, scan
from juntagraph.graph.extraction.times_reading import Anchor, Kind, Reading, away, distance, is_exact, read
from juntagraph.graph.extraction.times_syntax import clause_of, governor_of, is_clausal, is_current, is_future

_DATELINE = re.compile(r"[^\W\d_][^\d.!?]{1,50},?\s+")  # "BRIDGETOWN, OCT 22 -": the day of writing, not of an event
_DASH = re.compile(r"\s*(?:\([^)]{1,30}\)\s*)?[-–—]")
_REMEMBERED = 12  # dates spoken of before, to which "the next day" or "that year" may refer


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, and what they mean as EDTF (None for a duration, or when it cannot be told).

    `date` is the same without its preposition: 2014-06 for "since June". `reads` is the kind of expression (the
    lexicon's), `head` the token through which the words hang on the sentence, `governor` the token they hang on.
    """

    span: Span
    edtf: str | None
    date: str | None
    kind: Kind
    reads: str
    head: int
    governor: int


@dataclass(frozen=True, slots=True)
class Times:
    """The time expressions of a document in the order of the text, and the dates that whole stretches are about."""

    expressions: tuple[TimeExpression, ...] = ()
    context: tuple[Stretch, ...] = ()

    def within(self, start: int, end: int) -> Sequence[TimeExpression]:
        """The expressions that begin in this range of characters."""
        first = bisect_left(self.expressions, start, key=_start)
        return self.expressions[first : bisect_left(self.expressions, end, key=_start)]

    def context_at(self, offset: int) -> Stretch | None:
        """The stretch with a date of its own around a character."""
        last = bisect_right(self.context, offset, key=lambda stretch: stretch.span.start) - 1
        return self.context[last] if last >= 0 and offset < self.context[last].span.end else None


def find_times(doc: Doc, published: str | None, context: Sequence[Stretch] = ()) -> Times:
    """All time expressions of a parsed document.

    `published` is the publication date (EDTF): without it, what is relative to it has no EDTF. `context` holds
    the stretches with a date of their own, as `date_context` finds them.
    """
    times = Times((), tuple(context))
    entries = list(_entries(doc, moment(published) if published else None, times))
    linked = (_linked(entry, entries) for entry in entries)
    return Times(tuple(entry.expression for entry in linked), times.context)


@dataclass(frozen=True, slots=True)
class _Entry:
    found: Found
    tokens: Tokens
    meaning: Reading | str | None
    governor: int

    @property
    def date(self) -> str | None:
        if not isinstance(self.meaning, Reading):
            return self.meaning
        bound = self.meaning.start or self.meaning.end
        return self.meaning.edtf if self.meaning.start and self.meaning.end else str(bound)

    @property
    def point(self) -> Moment | None:
        return self.meaning.start if isinstance(self.meaning, Reading) and self.meaning.kind == "point" else None

    @property
    def expression(self) -> TimeExpression:
        meaning = self.meaning
        kind: Kind = meaning.kind if isinstance(meaning, Reading) else "interval" if meaning else "point"
        return TimeExpression(
            Span(self.found.start, self.found.end),
            meaning.edtf if isinstance(meaning, Reading) else meaning,
            self.date,
            "duration" if self.found.reads == "duration" else kind,
            self.found.reads,
            self.tokens.root.i,
            self.governor,
        )


def _entries(doc: Doc, published: Moment | None, times: Times) -> Iterator[_Entry]:
    """The expressions in their order, each read after those before it."""
    text = doc.text
    spoken: list[tuple[int, Moment]] = []
    for found in scan(text):
        tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
        if tokens is None or not _is_time(found, tokens):
            continue
        line = text[text.rfind("\n", 0, found.start) + 1 : found.start]
        if _DATELINE.fullmatch(line) and _DASH.match(text, found.end):
            continue
        stretch = times.context_at(found.start)
        if stretch and (not spoken or spoken[0][0] < stretch.span.start):
            spoken = [*_start_of(stretch), *spoken]
        paragraph = text.rfind("\n", 0, found.start)
        near = sum(at > paragraph for at, _ in spoken)
        governor = doc[governor_of(tokens)]
        anchor = Anchor(
            published, tuple(m for _, m in spoken), near, future=is_future(tokens.root), current=is_current(governor)
        )
        entry = _Entry(found, tokens, read(found, anchor), governor.i)
        if entry.point and not anchor.future and found.words.get("direction") not in ("after", "before"):
            told = found.start if is_clausal(governor) else -1  # "the murder of 1982" starts no narrative
            spoken = [(told, entry.point), *spoken][:_REMEMBERED]
        yield entry


def _start_of(stretch: Stretch) -> Iterator[tuple[int, Moment]]:
    first = moment(stretch.edtf.split("/")[0])
    if first:
        yield stretch.span.start, first


def _is_time(found: Found, tokens: Tokens) -> bool:
    """Whether the words are a time here: "may" and "march" are months in capitals only, 2000 may count villages."""
    month = found.words.get("month", "")
    if month.islower() and month in table("times")["capitals"]["months"]:
        return False
    if found.reads != "year":
        return True
    year = tokens[-1]
    counted = year.dep_ == "nummod" and year.head.tag_ in ("NNS", "NNPS")
    return year.ent_type_ == "DATE" or (not counted and ("sign" in found.words or year.head.tag_ == "NN"))


def _linked(entry: _Entry, entries: Sequence[_Entry]) -> _Entry:
    """ "A day after …": measured from the event named there, or giving that event its date from the main one."""
    words, step = entry.found.words, distance(entry.found.words) if entry.found.reads == "distance" else None
    marker = entry.tokens[-1]
    event = _event_after(marker)
    if step is None or event is None or words.get("direction", "").lower() not in ("after", "before"):
        return entry
    sign = 1 if words["direction"].lower() == "after" else -1
    inside = [e for e in entries if e is not entry and e.point and event.is_ancestor(e.tokens.root)]
    main = clause_of(event.head)
    beside = [e for e in entries if e is not entry and e.point and clause_of(e.tokens.root) == main and e not in inside]
    known, steps, governor = (inside, sign, main) if inside else (beside, -sign, event)
    if not known and step[0] == 0:  # "hours after the attack": still the day that the text spoke of
        return _Entry(entry.found, entry.tokens, entry.meaning, main.i)
    moved = away(known[0].point, steps * step[0], step[1], exact=is_exact(words)) if known and known[0].point else None
    return _Entry(entry.found, entry.tokens, Reading(moved, moved) if moved else None, governor.i)


def _event_after(marker: Token) -> Token | None:
    """The verb or noun of the event that "after" or "before" introduces."""
    if marker.dep_ == "mark":
        return marker.head
    return next((child for child in marker.children if child.dep_ in ("pobj", "pcomp")), None)


def _start(expression: TimeExpression) -> int:
    return expression.span.start
