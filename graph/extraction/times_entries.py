"""Time expressions as they are found in a parsed text: read one after the other, and placed in the parse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Doc, Span, Token
from juntagraph.graph.extraction.times_anchor import Anchor, Reading, away, distance, is_exact
from juntagraph.graph.extraction.times_calendar import Moment, moment
from juntagraph.graph.extraction.times_context import Stretch
from juntagraph.graph.extraction.times_grammar import Found, bare, scan
from juntagraph.graph.extraction.times_reading import read
from juntagraph.graph.extraction.times_syntax import clause_of, governor_of, is_clausal, is_current, is_future

MODIFIERS = frozenset({"poss", "compound", "amod", "nummod", "nmod"})
_LONGEST_HEAD = 200  # characters in which a dateline is looked for
_DELAY = 3  # days between writing and publication
_IN_YEAR = re.compile(r"\s+in\s+[12]\d{3}\b")
_DATELINE = re.compile(r"[^\W\d_][^\d.!?]{1,50},?\s+")  # "BRIDGETOWN, OCT 22 -": the day of writing, not of an event
_DASH = re.compile(r"\s*(?:\([^)]{1,30}\)\s*)?[-–—]")
_LONGEST_PARAGRAPH = 5000  # characters looked back for its beginning
_REMEMBERED = 12  # dates spoken of before, to which "the next day" or "that year" may refer


@dataclass(frozen=True, slots=True)
class Entry:
    """An expression, its tokens, what it means, and the token that it belongs to."""

    found: Found
    tokens: Span
    meaning: Reading | str | None
    governor: int

    @property
    def point(self) -> Moment | None:
        """The year, month or day that it names, None for an interval."""
        return self.meaning.start if isinstance(self.meaning, Reading) and self.meaning.kind == "point" else None


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A date that the text spoke of, and where it does so; None where it only describes a noun."""

    date: Moment
    at: int | None


def entries(doc: Doc, published: Moment | None, context_at: Callable[[int], Stretch | None]) -> Iterator[Entry]:
    """The expressions in their order, each read after those before it."""
    text, spoken = doc.text, list[_Spoken]()
    published = _written(text, published) or published
    for found, tokens in _expressions(doc, text):
        spoken = [*_opening(context_at(found.start), spoken), *spoken]
        governor = doc[governor_of(tokens)]
        anchor = _anchor(published, spoken, _paragraph(text, found.start), tokens, governor)
        entry = Entry(found, tokens, read(found, anchor), governor.i)
        yield entry
        if entry.point and not anchor.future and _direction(found) not in ("after", "before"):
            told = found.start if is_clausal(governor) else None  # "the murder of 1982" starts no story
            aside = governor.dep_ == "acl" and entry.point.unit == "year"
            place = 1 if aside else 0  # "Roe, toppled in 2006, watched from abroad. That August …": no story of 2006
            spoken = [*spoken[:place], _Spoken(entry.point, told), *spoken[place:]][:_REMEMBERED]


def _written(text: str, published: Moment | None) -> Moment | None:
    """The day of a dateline at the head of a text, from which "today" counts: "MOSCOW, Aug. 23 -", out on the 24th."""
    heads = (found for found in scan(text[:_LONGEST_HEAD]) if _is_dateline(text, found)) if published else iter(())
    said = (read(found, Anchor(published, (), ())) for found in heads)
    days = (r.start for r in said if isinstance(r, Reading) and r.kind == "point" and r.start and r.start.unit == "day")
    near = (d for d in days if published and abs((d.first - published.first).days) <= _DELAY)
    return next(near, None)


def _expressions(doc: Doc, text: str) -> Iterator[tuple[Found, Span]]:
    for found in scan(text):
        tokens = doc.covering(found.start, found.end)
        core = doc.covering(found.core, found.end)
        if tokens is None or core is None or _is_dateline(text, found):
            continue
        if core.root.dep_ in MODIFIERS and core.root.head.i >= core.end:
            found, tokens = bare(found), core
        if _is_time(found, tokens):
            yield found, tokens


def _opening(stretch: Stretch | None, spoken: list[_Spoken]) -> Iterator[_Spoken]:
    """The date of a stretch, spoken of where it begins."""
    first = moment(stretch.edtf.split("/")[0]) if stretch else None
    known = any(stretch is not None and s.at is not None and s.at >= stretch.span.start for s in spoken)
    if first and stretch and not known:
        yield _Spoken(first, stretch.span.start)


def _anchor(published: Moment | None, spoken: list[_Spoken], paragraph: int, tokens: Span, governor: Token) -> Anchor:
    told = tuple(s.date for s in spoken if s.at is not None and s.at > paragraph)
    dates = tuple(s.date for s in spoken)
    return Anchor(published, dates, told, future=is_future(tokens.root), current=is_current(governor))


def _paragraph(text: str, offset: int) -> int:
    return text.rfind("\n", max(0, offset - _LONGEST_PARAGRAPH), offset)


def _is_dateline(text: str, found: Found) -> bool:
    line = text[text.rfind("\n", max(0, found.start - 60), found.start) + 1 : found.start]
    return bool(_DATELINE.fullmatch(line) and _DASH.match(text, found.end))


def _is_time(found: Found, tokens: Span) -> bool:
    """Whether the words are a time here: "to march 20" is hardly a date, and 2000 may count villages."""
    if found.reads == "weekday" and _is_feast(tokens):
        return False
    if tokens.text.lower().endswith("this day") and _IN_YEAR.match(tokens.doc.text, found.end):
        return False  # "on this day in 1968"
    month = found.words.get("month", "")
    if month.islower() and month in table("times")["verbs"]["months"] and not tokens.doc.text.islower():
        return False  # "opened fire on the march", "may"
    if found.reads != "year":
        return True
    year = tokens[-1]
    if year.dep_ == "nummod" and year.head.tag_ in ("NNS", "NNPS"):
        return year.ent_type_ == "DATE" and not year.text.endswith("00")
    return year.ent_type_ == "DATE" or "sign" in found.words or year.head.tag_ == "NN"


def _is_feast(tokens: Span) -> bool:
    """Whether a weekday is part of the name of a day of its own: "Good Friday", "Bloody Sunday"."""
    words = table("times")["feast_words"]["words"]
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    return tokens[0].lower_ in words or (before is not None and before.lower_ in words)


def _direction(found: Found) -> str:
    return found.words.get("direction", "").lower()


def linked(entry: Entry, around: Sequence[Entry]) -> Entry:
    """What "a day after …" means by the dates beside it, which are among `around`.

    It is measured from the event named there ("eight days after the putsch of 6 August he …"), or gives that event its
    date from the main one ("seized on 28 June, a day after officers were driven back").
    """
    step = distance(entry.found.words) if _direction(entry.found) in ("after", "before") else None
    event = _event_after(entry.tokens[-1])
    if step is None or event is None:
        return entry
    main = clause_of(event.head)
    others = [e for e in around if e is not entry and e.point]
    inside = [e for e in others if event.is_ancestor(e.tokens.root)]
    beside = [e for e in others if e not in inside and clause_of(e.tokens.root) == main]
    if not inside and not beside and step[0] == 0:  # "hours after the attack": still the day that the text spoke of
        return replace(entry, governor=main.i)
    count = step[0] if (_direction(entry.found) == "after") == bool(inside) else -step[0]
    base = next((e.point for e in (*inside, *beside) if e.point), None)
    moved = away(base, count, step[1], exact=is_exact(entry.found.words)) if base else None
    return replace(entry, meaning=Reading(moved, moved) if moved else None, governor=(main if inside else event).i)


def _event_after(marker: Token) -> Token | None:
    """The verb or noun of the event that "after" or "before" introduces."""
    if marker.dep_ == "mark":
        return marker.head
    return next((child for child in marker.children if child.dep_ in ("pobj", "pcomp")), None)
