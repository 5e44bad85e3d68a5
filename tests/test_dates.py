"""EDTF dates against the reference implementation (PyPI edtf) and the standard's own examples."""

from __future__ import annotations

from datetime import date, timedelta
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from juntagraph.graph.claims.dates import bounds, overlaps, sort_key
from juntagraph.ontology.errors import InvalidDataError

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))
PRECISIONS = st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"])
QUALIFIERS = st.sampled_from(["", "?", "~", "%"])
SIMPLE = st.builds(lambda day, form, mark: day.strftime(form) + mark, DAYS, PRECISIONS, QUALIFIERS)
VAGUE = st.builds(
    lambda day, mask: mask.format(y=day.strftime("%Y"), m=day.strftime("%m")),
    DAYS,
    st.sampled_from(["{y:.3}X", "{y:.2}XX", "{y}-XX", "{y}-{m}-XX", "{y}-XX-XX", "{y}-21", "{y}-23", "{y}-24"]),
)


def reference(edtf: str) -> tuple[date, date]:
    parsed = parse_edtf(edtf)
    return _day(parsed.lower_strict()), _day(parsed.upper_strict())


def _day(moment: struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@settings(max_examples=40, deadline=None)  # the reference takes some 20 ms a date
@given(SIMPLE | VAGUE)
def test_dates_agree_with_the_reference(edtf: str) -> None:
    assert bounds(edtf) == reference(edtf)


@given(SIMPLE, SIMPLE)
def test_intervals_span_from_first_to_last(one: str, other: str) -> None:
    first, last = sorted((one, other), key=bounds)
    assert bounds(f"{first}/{last}") == (bounds(first)[0], bounds(last)[1])


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2012/..", date(2012, 1, 1), None),
        ("../2030", None, date(2030, 12, 31)),
        ("/2020", None, date(2020, 12, 31)),
        ("2020-06/2020-08", date(2020, 6, 1), date(2020, 8, 31)),
        ("202X-02", date(2020, 2, 1), date(2029, 2, 28)),
        ("2021-05-24T16:30:00Z", date(2021, 5, 24), date(2021, 5, 24)),
    ],
)
def test_open_and_long_dates(edtf: str, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "soon", "2020-13", "2021-02-30", "0000", "2021/2020", "٢٠٢٠", "2020\n", "2020-21-01"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidDataError, match="not a date"):
        bounds(text)


@given(DAYS, DAYS, DAYS)
def test_a_day_is_in_a_period_when_it_lies_between(day: date, one: date, other: date) -> None:
    since, until = sorted((one, other))
    assert overlaps(str(day), str(since), str(until)) == (since <= day <= until)


@given(DAYS, st.integers(1, 5000))
def test_an_open_interval_reaches_everything_after_it(start: date, days: int) -> None:
    later, earlier = start + timedelta(days), start - timedelta(days)
    assert overlaps(f"{start}/..", since=str(later))
    assert not overlaps(f"{start}/..", until=str(earlier))


@given(st.lists(SIMPLE | st.none() | st.just("unreadable"), max_size=8))
def test_undated_comes_last(dates: list[str | None]) -> None:
    ordered = sorted(dates, key=sort_key)
    known = [when for when in ordered if when not in (None, "unreadable")]
    assert ordered[: len(known)] == known
    assert [bounds(when)[0] for when in known if when] == sorted(bounds(when)[0] for when in known if when)  # type: ignore[type-var]  # closed dates
