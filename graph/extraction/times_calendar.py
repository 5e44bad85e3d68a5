"""Years, months and days as texts name them, and steps between them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from juntagraph.ontology.errors import InvalidDataError


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month of it or a day of that; its text is EDTF.

    >>> str(Moment(2020, 8)), str(Moment(2020, 8, 18).plus(14, "day"))
    ('2020-08', '2020-09-01')

    Raises InvalidDataError for a day that the calendar does not have.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise InvalidDataError(f"no such day: {self.year}-{self.month}-{self.day}") from error

    def __str__(self) -> str:
        return "-".join(f"{part:02}" for part in (f"{self.year:04}", self.month, self.day) if part is not None)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def unit(self) -> str:
        """How exact it is: "day", "month" or "year"."""
        return "day" if self.day else "month" if self.month else "year"

    def at(self, unit: str) -> Moment:
        """The same, no more exact than `unit`."""
        if unit == "year":
            return Moment(self.year)
        return Moment(self.year, self.month) if unit == "month" else self

    def plus(self, count: int, unit: str) -> Moment | None:
        """The moment so many units later, as exact as the unit.

        None when this one is less exact than the unit, and beyond the years 1 to 9999.
        """
        if unit == "year":
            return moment_of(self.year + count)
        if self.month is None:
            return None
        if unit == "month":
            months = self.year * 12 + self.month - 1 + count
            return moment_of(months // 12, months % 12 + 1)
        return _days_after(self.first, count) if self.day else None


def moment_of(year: int, month: int | None = None, day: int | None = None) -> Moment | None:
    """The moment, None where the calendar has no such day."""
    try:
        return Moment(year, month, day)
    except InvalidDataError:
        return None


def _days_after(of: date, count: int) -> Moment | None:
    try:
        return day(of + timedelta(days=count))
    except OverflowError:
        return None


def day(of: date) -> Moment:
    """A day of the calendar as a moment."""
    return Moment(of.year, of.month, of.day)


def moment(edtf: str) -> Moment | None:
    """The moment that plain EDTF names, qualifiers aside; None for an interval, a season or unspecified digits.

    Raises InvalidDataError for a day that the calendar does not have.
    """
    parts = edtf.rstrip("~?%").split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3 or (len(parts) == 2 and int(parts[1]) > 12):
        return None
    return Moment(*map(int, parts))


def weekday_on_or_before(weekday: int, of: date) -> Moment | None:
    """The last such weekday (Monday is 1) up to a day, that day included."""
    return _days_after(of, -((of.isoweekday() - weekday) % 7))


def weekday_after(weekday: int, of: date) -> Moment | None:
    """The next such weekday after a day."""
    return _days_after(of, (weekday - of.isoweekday() - 1) % 7 + 1)
