"""Stretches of a document with a date of their own: entries of a chronology, sections under a date, running updates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from juntagraph.graph.claims import Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.times_anchor import Anchor, Reading, nearest
from juntagraph.graph.extraction.times_calendar import Moment, moment
from juntagraph.graph.extraction.times_grammar import scan
from juntagraph.graph.extraction.times_reading import read

_LONGEST = 60  # characters within which the date of an entry stands
_OPENING = re.compile(r"[\W_]*")
_DELIMITER = re.compile(r"\s*(?:[.:,;|)\]–—-]|\n|$|(?=\s[A-Z“\"]))")
_DATED = frozenset({"date", "range", "iso", "bare_month", "year"})
_FEWEST_UPDATES = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that is about one date; `running` when it reports what happens as it is written."""

    span: Span
    edtf: str
    running: bool = False


@dataclass(frozen=True, slots=True)
class _Stamp:
    """How a segment begins: with a date, with an hour and minute, or with neither."""

    date: str | None = None
    minutes: int | None = None
    continues: bool = False


def date_context(document: Document) -> list[Stretch]:
    """The dated stretches of a document, in order.

    A segment that begins with a date has that date, and so have those after it that begin with an hour. Segments below
    a heading that is a date have it until the next heading. Updates that begin with nothing but an hour are dated back
    from the publication date, on which the last of them was written.
    """
    stamps = list(_stamps(document))
    if sum(1 for stamp in stamps if stamp.date) > 1 or _has_dated_heading(document, stamps):
        return list(_entries(document, stamps))
    return list(_updates(document, stamps))


def _has_dated_heading(document: Document, stamps: list[_Stamp]) -> bool:
    return any(s.date and segment.kind == "heading" for s, segment in zip(stamps, document.segments, strict=True))


def _stamps(document: Document) -> Iterator[_Stamp]:
    published = moment(document.date) if document.date else None
    spoken = _titled(document)
    for segment in document.segments:
        head = document.text[segment.span.start : min(segment.span.end, segment.span.start + _LONGEST)]
        opening = _OPENING.match(head)
        head = head[opening.end() if opening else 0 :]
        reading = _leading(head, Anchor(published, told=(spoken,) if spoken else ()))
        spoken = reading.start if reading and reading.start else spoken
        yield _Stamp(reading.edtf, None) if reading else _hour(head)


def _titled(document: Document) -> Moment | None:
    """The year, and perhaps the day, that a heading opens with or holds: "Peru, 5 April 1992: a chronology"."""
    first = document.segments[0] if document.segments else None
    if first is None or first.kind not in ("heading", "title") or len(document.segments) < _FEWEST_UPDATES:
        return None
    head = document.text[first.span.start : first.span.end]
    meant = (read(found, Anchor()) for found in scan(head) if "year" in found.words)
    return next((m.start for m in meant if isinstance(m, Reading) and m.start), None)


def _leading(head: str, anchor: Anchor) -> Reading | None:
    """The date that a text begins with, when something marks it off from the sentence."""
    found = next(scan(head), None)
    if found is None or found.start > 0 or found.reads not in _DATED or "sign" in found.words:
        return _leading_month(head, anchor) if found is None else None
    reading = read(found, anchor)
    return reading if isinstance(reading, Reading) and _DELIMITER.match(head, found.end) else None


def _leading_month(head: str, anchor: Anchor) -> Reading | None:
    """A bare month, which elsewhere needs a preposition."""
    word = re.match(r"\w+", head)
    month = table("times")["month"].get(word[0].lower()) if word and word[0][0].isupper() else None
    meant = nearest(month, None, anchor) if month and word and _DELIMITER.match(head, word.end()) else None
    return Reading(meant, meant) if meant else None


def _hour(head: str) -> _Stamp:
    found = _clock().match(head)
    if not found:
        return _Stamp()
    if found["hour"] is None:
        return _Stamp(continues=True)
    return _Stamp(minutes=int(found["hour"]) * 60 + int(found["minute"] or found["minutes"]), continues=True)


@cache
def _clock() -> re.Pattern[str]:
    clock = table("times")["clock"]
    words = "|".join(map(re.escape, clock["words"]))
    zones = "|".join(map(re.escape, clock["zones"]))
    hour = rf"(?P<hour>[01]\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)|(?P<minutes>[0-5]\d)(?=\s*(?:{zones})))"
    return re.compile(rf"(?:[A-Z]+\s?\d*,?\s)?(?:{hour}|(?:{words})\b)", re.IGNORECASE)


def _entries(document: Document, stamps: list[_Stamp]) -> Iterator[Stretch]:
    current: str | None = None
    section: str | None = None
    for segment, stamp in zip(document.segments, stamps, strict=True):
        if segment.kind in ("heading", "title"):
            section = stamp.date
        current = stamp.date or (current if stamp.continues else None)
        dated = current or section
        if dated:
            yield Stretch(segment.span, dated)


def _updates(document: Document, stamps: list[_Stamp]) -> Iterator[Stretch]:
    """Each step back over midnight between two updates is a day before."""
    published = moment(document.date) if document.date else None
    timed = [(s.span, t.minutes) for s, t in zip(document.segments, stamps, strict=True) if t.minutes is not None]
    if len(timed) < _FEWEST_UPDATES or published is None or published.day is None:
        return
    midnights = sum(later[1] < earlier[1] for earlier, later in pairwise(timed))
    before = -1
    for span, minutes in timed:
        midnights -= minutes < before
        before = minutes
        dated = published.plus(-midnights, "day")
        if dated:
            yield Stretch(span, str(dated), running=True)
