"""Expressions of time are found in plain text and read as EDTF against the dates that they are measured from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juntagraph.graph.claims import Span
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.documents.composing import Block, compose
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.times_anchor import Anchor, Reading
from juntagraph.graph.extraction.times_calendar import Moment, moment, weekday_after, weekday_on_or_before
from juntagraph.graph.extraction.times_context import date_context
from juntagraph.graph.extraction.times_grammar import scan
from juntagraph.graph.extraction.times_reading import read

PUBLISHED = Moment(2025, 8, 15)  # a Friday
WORDS = [
    "on", "in", "since", "until", "by", "before", "after", "the", "last", "next", "this", "that", "same", "following",
    "Monday", "Friday", "day", "days", "week", "month", "year", "years", "ago", "later", "earlier", "2", "12", "31",
    "3rd", "May", "Feb.", "Christmas", "Eve", "1999", "2020", "1990s", "today", "two", "a", "few", "night", "of",
    "to", "and", "from", "between", "within", "Sunday's", "30", "29", "about", "early",
]  # fmt: skip


def edtf(
    words: str, *spoken: Moment, told: bool = True, future: bool = False, published: Moment | None = PUBLISHED
) -> str | None:
    (found,) = scan(words)
    meaning = read(found, Anchor(published, spoken, spoken if told else (), future=future))
    return meaning.edtf if isinstance(meaning, Reading) else meaning


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on 26 July 2023", "2023-07-26"),
        ("July 26, 2023", "2023-07-26"),
        ("on Wednesday the twenty-sixth of July 2023", "2023-07-26"),
        ("2023-07-26", "2023-07-26"),
        ("in July 2023", "2023-07"),
        ("since 2012", "2012/.."),
        ("until at least 2030", "../2030"),
        ("around August 2020", "2020-08~"),
        ("between 2011 and 2015", "2011/2015"),
        ("from 1971 until 1979", "1971/1979"),
        ("on the night of 12 to 13 March 2020", "2020-03-12/2020-03-13"),
        ("June to August 2020", "2020-06/2020-08"),
        ("in the late 1990s", "199X"),
        ("on the last day of 1981", "1981-12-31"),
        ("on New Year's Eve 2019", "2019-12-31"),
        ("AUG. 21, 1991", "1991-08-21"),
        ("for six years", None),
        ("on 31 June 2020", None),
    ],
)
def test_dates_that_stand_alone(words: str, meant: str | None) -> None:
    assert edtf(words, published=None) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("on Monday", "2025-08-11"),
        ("on Friday", "2025-08-15"),
        ("last Friday", "2025-08-08"),
        ("last Sunday", "2025-08-10"),
        ("next Friday", "2025-08-22"),
        ("yesterday", "2025-08-14"),
        ("overnight", "2025-08-15"),
        ("by last night", "../2025-08-14"),
        ("on 26 July", "2025-07-26"),
        ("on 26 December", "2024-12-26"),
        ("in May", "2025-05"),
        ("since 1 August", "2025-08-01/.."),
        ("last November", "2024-11"),
        ("in March of last year", "2024-03"),
        ("next July", "2026-07"),
        ("earlier this month", "2025-08"),
        ("last year", "2024"),
        ("nine days ago", "2025-08-06"),
        ("less than three weeks ago", "2025-07"),
        ("three months ago", "2025-05"),
        ("sixty years ago", "1965"),
        ("this week", None),
    ],
)
def test_dates_measured_from_publication(words: str, meant: str | None) -> None:
    assert edtf(words) == meant
    if meant:
        assert edtf(words, published=None) is None


def test_dates_to_come() -> None:
    assert edtf("on Monday", future=True) == "2025-08-18"
    assert edtf("in May", future=True) == "2026-05"


@pytest.mark.parametrize(
    ("words", "spoken", "meant"),
    [
        ("two days later", Moment(2020, 8, 31), "2020-09-02"),
        ("a day earlier", Moment(2020, 3, 1), "2020-02-29"),
        ("the next day", Moment(2020, 12, 31), "2021-01-01"),
        ("the night before", Moment(2020, 12, 31), "2020-12-30"),
        ("the same night", Moment(2020, 8, 18), "2020-08-18"),
        ("hours later", Moment(2020, 8, 18), "2020-08-18"),
        ("eighteen years later", Moment(1969), "1987"),
        ("the following month", Moment(1988, 12), "1989-01"),
        ("in November of that year", Moment(1986, 2), "1986-11"),
        ("that December", Moment(1967, 4, 21), "1967-12"),
        ("on the 6th", Moment(2024, 8, 5), "2024-08-06"),
        ("two days later", Moment(2020, 8), None),
        ("days later", Moment(2020, 8, 18), None),
    ],
)
def test_dates_measured_from_the_date_spoken_of(words: str, spoken: Moment, meant: str | None) -> None:
    assert edtf(words, spoken) == meant
    assert edtf(words) is None


def test_years_follow_the_story_that_a_paragraph_tells() -> None:
    assert edtf("on 4 June", Moment(1979, 5, 15)) == "1979-06-04"
    assert edtf("in January", Moment(1979, 5, 15)) == "1980-01"
    assert edtf("since March", Moment(1979, 5, 15)) == "1979-03/.."
    assert edtf("on 4 June", Moment(1979, 5, 15), told=False) == "2025-06-04"


def test_a_later_date_never_passes_publication() -> None:
    assert edtf("a year later", Moment(2025, 8, 14), Moment(1980, 9, 12)) == "1981"


@pytest.mark.parametrize("words", ["the junta may fall", "1,500 men", "20.5 per cent", "on the second floor", "daily"])
def test_what_is_no_time(words: str) -> None:
    assert [found for found in scan(words) if found.reads not in ("bare_month",)] == []


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.booleans())
def test_whatever_is_read_is_edtf(text: str, future: bool) -> None:
    end = 0
    for found in scan(text):
        assert end <= found.start < found.end
        end = found.end
        meaning = read(
            found, Anchor(PUBLISHED, (Moment(2020, 2, 29), Moment(1, 1), Moment(9999, 12, 31)), future=future)
        )
        if meaning is not None:
            bounds(meaning.edtf if isinstance(meaning, Reading) else meaning)


@given(st.integers(1, 7), st.dates(date(1900, 1, 8), date(2100, 1, 1)))
def test_weekdays_lie_within_a_week(weekday: int, of: date) -> None:
    before, after = weekday_on_or_before(weekday, of), weekday_after(weekday, of)
    assert before
    assert after
    assert before.first.isoweekday() == after.first.isoweekday() == weekday
    assert before.first <= of < after.first == before.first + timedelta(days=7)


def test_steps_beyond_the_calendar_lead_nowhere() -> None:
    assert Moment(9999, 12, 31).plus(1, "day") is Moment(1).plus(-1, "year") is Moment(2, 1).plus(-24, "month") is None
    assert weekday_on_or_before(7, date(1, 1, 1)) is None
    assert edtf("a million years ago") is None
    assert edtf("on 29 February") == "2024-02-29"


def test_moments_are_written_and_read_alike() -> None:
    for text in ("0987", "2020", "2020-08", "2020-08-18"):
        assert str(moment(text)) == text
    assert moment("2020-08~") == Moment(2020, 8)
    assert moment("2012/..") is moment("199X") is moment("2020-22") is None


def chronology(*blocks: str, published: str | None = "1998-03-12") -> list[str | None]:
    text, segments = compose(Block(b.lstrip("#"), "heading" if b.startswith("#") else "paragraph") for b in blocks)
    document = Document("d", text, date=published, segments=segments)
    dated = {stretch.span: stretch.edtf for stretch in date_context(document)}
    return [dated.get(Span(s.span.start, s.span.end)) for s in segments]


def test_entries_of_a_chronology_have_their_dates() -> None:
    assert chronology(
        "Ten months.", "25 May 1997 Junior officers storm a prison.", "1 June. Rebels are invited.", "19:00. Shots.",
        "December Koroma waits.", "6 February 1998: the offensive.", "It is over.",
    ) == [None, "1997-05-25", "1997-06-01", "1997-06-01", "1997-12", "1998-02-06", None]  # fmt: skip


def test_sections_below_a_date_have_it_until_the_next_heading() -> None:
    blocks = (
        "# 18 August 2020",
        "Soldiers mutiny.",
        "They arrest the president.",
        "# Reactions",
        "ECOWAS condemns it.",
    )
    assert chronology(*blocks) == ["2020-08-18", "2020-08-18", "2020-08-18", None, None]


def test_updates_are_dated_back_from_publication_over_midnight() -> None:
    blocks = ("22:20 BANGKOK - Tanks.", "23:00 - A broadcast.", "00:30 - Arrests.", "09:20 - A speech.", "No time.")
    assert chronology(*blocks, published="2006-09-20") == ["2006-09-19", "2006-09-19", "2006-09-20", "2006-09-20", None]
    assert chronology(*blocks, published=None) == [None] * 5


def test_prose_that_begins_with_a_date_is_no_chronology() -> None:
    assert chronology("On 26 July 2023 soldiers struck.", "In 2020 they had failed.") == [None, None]
    assert chronology("26 July 2023: soldiers struck.", "They won.") == [None, None]
