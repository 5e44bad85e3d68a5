"""EDTF dates as first and last day, so that claims can be put in order and kept by period.

Reads the Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) as far as reports
need it: level 0, and of level 1 qualifiers (`?`, `~`, `%`), unspecified digits (`202X`), seasons and open intervals.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from juntagraph.ontology.errors import InvalidDataError

_DATE = re.compile(
    r"(?P<year>[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?)?[?~%]?"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of each season code; winter ends with its year, as an EDTF year holds all its seasons."""

Bounds = tuple[date | None, date | None]


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> Bounds:
    """First and last day that `edtf` allows, both included; None where it is open or unknown.

    >>> [str(day) for day in bounds("2020-02~")]
    ['2020-02-01', '2020-02-29']
    >>> bounds("2012/..")
    (datetime.date(2012, 1, 1), None)

    Qualifiers do not widen a date. Raises InvalidDataError for text that is no such date.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _dates(edtf, edtf)
    lower = None if first in ("", "..") else _dates(first, edtf)[0]
    upper = None if last in ("", "..") else _dates(last, edtf)[1]
    if lower and upper and lower > upper:
        raise _unreadable(edtf)
    return lower, upper


def overlaps(when: str, since: str | None = None, until: str | None = None) -> bool:
    """Whether `when` may share a day with the period from the start of `since` to the end of `until`.

    >>> overlaps("2020-08-18", since="2020", until="2021-05"), overlaps("2012/..", until="2011")
    (True, False)
    """
    first, last = bounds(when)
    start = bounds(since)[0] if since else None
    end = bounds(until)[1] if until else None
    return (last is None or start is None or start <= last) and (first is None or end is None or first <= end)


def sort_key(when: str | None) -> tuple[date, date]:
    """Orders dates by first day, then last; an open start comes first, no or no readable date last.

    >>> sorted(["2021", None, "2020-08-18", "../2030"], key=sort_key)
    ['../2030', '2020-08-18', '2021', None]
    """
    try:
        first, last = bounds(when) if when else (date.max, None)
    except InvalidDataError:
        first, last = date.max, None
    return first or date.min, last or date.max


def _dates(text: str, whole: str) -> tuple[date, date]:
    found = _DATE.fullmatch(text)
    if not found:
        raise _unreadable(whole)
    try:
        return _first(found), _last(found)
    except ValueError:  # no such day in the calendar
        raise _unreadable(whole) from None


def _first(found: re.Match[str]) -> date:
    year = int(found["year"].replace("X", "0")) or 1  # Python's dates have no year 0
    month, day = _part(found["month"]), _part(found["day"])
    start, _ = _months(month, day)
    return date(year, start, day or 1)


def _last(found: re.Match[str]) -> date:
    year = int(found["year"].replace("X", "9"))
    month, day = _part(found["month"]), _part(found["day"])
    _, end = _months(month, day)
    return date(year, end, day or monthrange(year, end)[1])


def _part(digits: str | None) -> int | None:
    return None if digits in (None, "XX") else int(digits or 0)


def _months(month: int | None, day: int | None) -> tuple[int, int]:
    if month is None:
        return 1, 12
    return _SEASONS.get(month, (month, month)) if day is None else (month, month)


def _unreadable(edtf: str) -> InvalidDataError:
    return InvalidDataError(f"not a date: {edtf!r}", hint="write EDTF such as 2020, 2020-08-18, 2020-08~ or 2012/..")
