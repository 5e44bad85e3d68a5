"""What an expression of time means: from its words, the publication date and the date spoken of, to EDTF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from juntagraph.graph.extraction.times_anchor import Anchor, Reading, away, distance, is_coarser, is_exact, nearest
from juntagraph.graph.extraction.times_calendar import Moment, weekday_after, weekday_on_or_before
from juntagraph.graph.extraction.times_grammar import Found, number, value
from juntagraph.ontology.errors import InvalidDataError


def read(found: Found, anchor: Anchor, language: str = "en") -> Reading | str | None:
    """What an expression means: a reading, EDTF text for what is no moment ("199X"), None when it cannot be told."""
    try:
        meant = _READERS[found.reads](found.words, anchor)
    except InvalidDataError:  # 31 June, or a year beyond the calendar
        return None
    if not isinstance(meant, Reading):
        return meant
    return _signed(meant, value("sign", found.words["sign"], language) if "sign" in found.words else "")


def _signed(meant: Reading, sign: str) -> Reading:
    """The reading under its preposition; one of a range says nothing new."""
    if sign == "about":
        return replace(meant, approximate=True)
    if meant.kind == "interval" or not sign:
        return meant
    return Reading(meant.start, None) if sign == "since" else Reading(None, meant.end)


def _point(moment: Moment | None) -> Reading | None:
    return Reading(moment, moment) if moment else None


def _iso(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    return _point(Moment(int(words["year"]), int(words["month_number"]), number(words["day"])))


def _date(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    if "last_year" in words:
        return _point(Moment(int(words["last_year"]), 12, 31))
    if "nth_digits" in words:
        spoken = anchor.last("month")
        return _point(Moment(spoken.year, spoken.month, number(words["nth_digits"]))) if spoken else None
    month, of_month = _month_and_day(words)
    if "year" in words:
        return _point(Moment(int(words["year"]), month, of_month))
    return _point(nearest(month, of_month, anchor, since=_is_since(words)))


def _is_since(words: Mapping[str, str]) -> bool:
    return words.get("sign", "").lower().endswith("since")


def _month_and_day(words: Mapping[str, str]) -> tuple[int, int | None]:
    if "feast" in words:
        month, of_month = value("feast", words["feast"])
        return month, of_month or None
    return value("month", words["month"]), number(words["day"]) if "day" in words else None


def _range(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    last = _last_of_range(words, anchor)
    if last is None:
        return None
    month = value("month", words["month"]) if "month" in words else last.month
    start = Moment(int(words.get("year", last.year)), month, number(words["day"]) if "day" in words else None)
    if start.first > last.first and "year" not in words:
        start = replace(start, year=start.year - 1)
    return Reading(start, last) if start.first < last.first else None


def _last_of_range(words: Mapping[str, str], anchor: Anchor) -> Moment | None:
    of_month = number(words["day2"]) if "day2" in words else None
    if "short_year" in words:  # 1977-78
        return Moment(int(words["year"][:2] + words["short_year"]))
    if "month2" not in words and "month" not in words:
        return Moment(int(words["year2"]))
    month = value("month", words.get("month2", words.get("month", "")))
    if "year2" in words:
        return Moment(int(words["year2"]), month, of_month)
    return nearest(month, of_month, anchor)


def _shifted_month(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    month, shift = value("month", words["month"]), value("shift", words["shift"])
    if shift in ("same", "following", "preceding"):
        spoken = anchor.last()
        return _point(Moment(spoken.year + {"following": 1, "preceding": -1}.get(shift, 0), month)) if spoken else None
    if anchor.published is None:
        return None
    if "year_word" in words:
        return _point(Moment(anchor.published.year + {"last": -1, "next": 1, "this": 0}[shift], month))
    return _point(_beside(month, shift, anchor.published))


def _beside(month: int, shift: str, published: Moment) -> Moment:
    """Last November, next July: the nearest one that is not the month of publication itself."""
    now, year = published.month or 1, published.year
    if shift == "this":
        return Moment(year, month)
    if shift == "last":
        return Moment(year if month < now else year - 1, month)
    return Moment(year if month > now else year + 1, month)


def _bare_month(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    return _point(nearest(value("month", words["month"]), None, anchor, since=_is_since(words)))


def _day_word(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    return _point(anchor.today.plus(value("day_word", words["day_word"]), "day")) if anchor.today else None


def _weekday(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    weekday, shift = value("weekday", words["weekday"]), _shift(words)
    base = anchor.last("day") if shift in ("same", "following", "preceding") else anchor.today
    if base is None:
        return None
    if shift in ("following", "next") or (anchor.future and shift in ("", "this")):
        return _point(weekday_after(weekday, base.first))
    before = base.plus(-1, "day") if shift in ("last", "preceding") else base
    return _point(weekday_on_or_before(weekday, before.first)) if before else None


def _weekday_range(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    """ "From Monday to Wednesday": the last such days, or the next where the sentence looks ahead."""
    if anchor.today is None:
        return None
    first, last = (value("weekday", words[name]) for name in ("weekday", "weekday2"))
    if anchor.future:
        start = weekday_after(first, anchor.today.first)
        return Reading(start, weekday_after(last, start.first)) if start else None
    end = weekday_on_or_before(last, anchor.today.first)
    return Reading(weekday_on_or_before(first, end.first), end) if end and first != last else None


def _shift(words: Mapping[str, str]) -> str:
    return str(value("shift", words["shift"])) if "shift" in words else ""


def _shifted_period(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    unit = value("period", words["period"])
    if not unit:
        return None
    if "side" in words:
        steps, base = (-1 if words["side"].lower() == "before" else 1), anchor.last(unit)
    else:
        shift = _shift(words)
        steps = {"last": -1, "preceding": -1, "next": 1, "following": 1}.get(shift, 0)
        base = anchor.published if shift in ("last", "next", "this") else anchor.last(unit)
    if base is None or is_coarser(base.unit, unit):
        return None
    return _point(base.at(unit).plus(steps, unit))


def _distance(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    direction = value("direction", words["direction"]) if "direction" in words else "later"
    step = distance(words)
    if step is None:
        return None
    sign = 1 if direction in ("later", "after") else -1
    bases = (anchor.published,) if direction == "ago" else anchor.spoken
    found = (away(base, sign * step[0], step[1], exact=is_exact(words)) for base in bases if base)
    return _point(next((m for m in found if m and _has_come(m, anchor)), None))


def _has_come(moment: Moment, anchor: Anchor) -> bool:
    """Whether a moment may be that of a past event."""
    return anchor.future or anchor.published is None or moment.first <= anchor.published.last


def _same_day(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    """By nightfall: of the day that the text spoke of last."""
    return _point(anchor.last("day"))


def _decade(words: Mapping[str, str], anchor: Anchor) -> str:
    digits = next(part for part in words["decade"].split() if part[0].isdigit())
    return f"{digits[:3]}X"


def _year(words: Mapping[str, str], anchor: Anchor) -> Reading | None:
    return _point(Moment(int(words["year"])))


def _nothing(words: Mapping[str, str], anchor: Anchor) -> None:
    return None


_READERS: dict[str, Callable[[Mapping[str, str], Anchor], Reading | str | None]] = {
    "iso": _iso,
    "range": _range,
    "date": _date,
    "shifted_month": _shifted_month,
    "bare_month": _bare_month,
    "distance": _distance,
    "day_word": _day_word,
    "weekday": _weekday,
    "weekday_range": _weekday_range,
    "shifted_period": _shifted_period,
    "same_day": _same_day,
    "decade": _decade,
    "duration": _nothing,
    "year": _year,
}
"""How each kind of expression that the lexicon knows is read."""
