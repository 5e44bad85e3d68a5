"""The times that a document speaks of, as EDTF, each with the word of the sentence that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from juntagraph.graph.claims import Span
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.times_anchor import Kind, Reading
from juntagraph.graph.extraction.times_calendar import moment
from juntagraph.graph.extraction.times_context import Stretch
from juntagraph.graph.extraction.times_entries import Entry, entries, linked

_AROUND = 8  # expressions before and after one that may be of its sentence


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
    frame = Times((), tuple(context))
    found = list(entries(doc, moment(published) if published else None, frame.context_at))
    placed = (linked(entry, found[max(0, i - _AROUND) : i + _AROUND]) for i, entry in enumerate(found))
    return Times(tuple(map(_expression, placed)), frame.context)


def _expression(entry: Entry) -> TimeExpression:
    meaning = entry.meaning if isinstance(entry.meaning, Reading) else None
    text = meaning.edtf if meaning else entry.meaning if isinstance(entry.meaning, str) else None
    kind: Kind = meaning.kind if meaning else "interval" if text else "point"
    return TimeExpression(
        span=Span(entry.found.start, entry.found.end),
        edtf=text,
        date=meaning.unsigned if meaning else text,
        kind="duration" if entry.found.reads == "duration" else kind,
        reads=entry.found.reads,
        head=entry.tokens.root.i,
        governor=entry.governor,
    )


def _start(expression: TimeExpression) -> int:
    return expression.span.start
