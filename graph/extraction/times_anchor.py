"""What relative dates are measured from, and what a reading of an expression is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from juntagraph.graph.extraction.times_calendar import Moment, moment_of
from juntagraph.graph.extraction.times_grammar import number, value

Kind = Literal["point", "interval", "duration"]
_LEAP = 9  # years within which every day of the calendar comes, 29 February too
EXACT_DAYS = 31  # "seven weeks ago" is counted in weeks, not to the day


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative dates are measured from.

    `published` is the day of publication; `spoken` the past dates that the text spoke of, the latest first, and `told`
    those that the same paragraph tells a story by; `future` whether the sentence speaks of what is to come, `current`
    whether of what still holds ("has been held since June").
    """

    published: Moment | None = None
    spoken: tuple[Moment, ...] = ()
    told: tuple[Moment, ...] = ()
    future: bool = False
    current: bool = False

    def last(self, unit: str = "year") -> Moment | None:
        """The last date spoken of that is at least as exact as a unit."""
        return next((date for date in self.spoken if not is_coarser(date.unit, unit)), None)

    @property
    def today(self) -> Moment | None:
        """The publication date where it is exact to the day."""
        return self.published if self.published and self.published.day else None


@dataclass(frozen=True, slots=True)
class Reading:
    """First and last moment (the same for a point), each None when open; `approximate` for "around"."""

    start: Moment | None
    end: Moment | None
    approximate: bool = False

    @property
    def kind(self) -> Kind:
        """Whether it is a point or an interval."""
        return "point" if self.start == self.end else "interval"

    @property
    def edtf(self) -> str:
        """The reading as EDTF."""
        if self.start == self.end:
            return f"{self.start}{'~' if self.approximate else ''}"
        return f"{self.start or '..'}/{self.end or '..'}"

    @property
    def unsigned(self) -> str:
        """The same without a preposition that opens it: 2014-06 for "since June"."""
        return self.edtf if self.start and self.end else str(self.start or self.end)


def is_coarser(unit: str, than: str) -> bool:
    """Whether a unit is longer than another."""
    order = ("day", "month", "year")
    return order.index(unit) > order.index(than)


def nearest(month: int, of_month: int | None, anchor: Anchor, *, since: bool = False) -> Moment | None:
    """The month or day that a text without a year means.

    Told from the date that the paragraph spoke of, where that lies more than a year back: the next one after it, but
    `since` looks back from there. Else the last one up to publication, or the next where the sentence looks ahead.
    """
    told = None if anchor.current else next((date for date in anchor.told if date.month), None)
    if told and since:
        return _up_to(told, month, of_month)
    if told and (anchor.published is None or (anchor.published.first - told.first).days > 366):
        return _after(told, month, of_month)
    if anchor.published is None:
        return None
    if anchor.future:
        return _after(anchor.published, month, of_month)
    return _up_to(anchor.published, month, of_month)


def _after(base: Moment, month: int, of_month: int | None) -> Moment | None:
    years = (moment_of(year, month, of_month) for year in range(base.year, base.year + _LEAP))
    return next((m for m in years if m and m.last >= base.first), None)


def _up_to(base: Moment, month: int, of_month: int | None) -> Moment | None:
    years = (moment_of(year, month, of_month) for year in range(base.year, base.year - _LEAP, -1))
    return next((m for m in years if m and m.first <= base.last), None)


def distance(words: Mapping[str, str]) -> tuple[int, str] | None:
    """How far: a count of days, months or years; hours stay within the day. None for "days" without a number."""
    unit = "day" if "short" in words else value("unit", words["unit"])
    if unit == "hour" or "short" in words:
        return 0, "day"
    count = number(words["count"]) if "count" in words else None
    if count is None:
        return None
    times, plain = {"week": (7, "day"), "fortnight": (14, "day"), "decade": (10, "year")}.get(unit, (1, unit))
    return count * times, plain


def is_exact(words: Mapping[str, str]) -> bool:
    """Whether a distance in days is meant to the day."""
    return "rough" not in words and "period" not in words


def away(base: Moment, count: int, unit: str, *, exact: bool = True) -> Moment | None:
    """The moment at a distance: to the day for a few days or weeks, to the month for more."""
    if unit == "day" and (abs(count) > EXACT_DAYS or not exact):
        moved = base.plus(count, "day")
        return moved.at("month") if moved else None
    if count == 0:
        return base
    return None if is_coarser(base.unit, unit) else base.at(unit).plus(count, unit)
