"""Times of parsed sentences, and which of them is that of an event."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.documents.composing import Block, compose
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction.parse import parse
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.times import Times, find_times
from juntagraph.graph.extraction.times_attachment import when_of
from juntagraph.graph.extraction.times_context import date_context

PUBLISHED = "2025-08-15"  # a Friday


def timed(*paragraphs: str, published: str | None = PUBLISHED) -> tuple[Doc, Times]:
    text, segments = compose(map(Block, paragraphs))
    document = Document("d", text, date=published, segments=segments)
    doc = parse(document)
    return doc, find_times(doc, published, date_context(document))


def when(trigger: str, *paragraphs: str, published: str | None = PUBLISHED) -> list[str]:
    doc, times = timed(*paragraphs, published=published)
    (token,) = (token for token in doc if token.lower_ == trigger)
    return when_of(token, times)


@pytest.mark.parametrize(
    ("trigger", "text", "dates"),
    [
        ("arrested", "Soldiers arrested the president on Monday.", ["2025-08-11"]),
        ("arrested", "On 26 July 2023 soldiers arrested the president in the palace.", ["2023-07-26"]),
        ("release", "The court will release the general on Monday.", ["2025-08-18"]),
        ("took", "Goita took power through coups in 2020 and 2021.", ["2020", "2021"]),
        ("coups", "Goita took power through coups in 2020 and 2021.", ["2020", "2021"]),
        ("took", "Bainimarama took power in a 2006 coup.", ["2006"]),
        ("coup", "Prosecutors investigate him over Wednesday's failed coup.", ["2025-08-13"]),
        ("investigate", "Prosecutors investigate him over Wednesday's failed coup.", []),
        ("plagued", "Violence has plagued Mali since 2012.", ["2012/.."]),
        ("remain", "The decree allows him to remain in charge until at least 2030.", ["../2030"]),
        ("dismissed", "He dismissed the general on 29 July and named a colonel.", ["2025-07-29"]),
        ("named", "He dismissed the general on 29 July and named a colonel.", ["2025-07-29"]),
        ("meeting", "A meeting took place on Monday.", ["2025-08-11"]),
        ("custody", "The minister was taken into custody on 28 June.", ["2025-06-28"]),
        ("depose", "Congress voted on Monday to depose the president.", ["2025-08-11"]),
        ("condemned", "He condemned the arrest of officers who had mutinied in May.", []),
        ("suspended", "The parties have quarrelled since June, when he suspended parliament.", ["2025-06"]),
        ("driven", "He was seized on 28 June, one day after officers were driven back.", ["2025-06-27"]),
        ("postponed", "A court has postponed the hearing until 7 September.", []),
        ("sacked", "The minister was sacked.", []),
        ("prisoner", "Last Wednesday General Adam Roe was a prisoner.", ["2025-08-13"]),
        ("marched", "They will march again, as on Monday, when thousands marched in the capital.", ["2025-08-11"]),
        ("meet", "Envoy Maria Lopez to meet rebel leader Adam Roe on Monday", ["2025-08-18"]),
        ("arrest", "The 4 March arrest of Adam Roe by soldiers was condemned.", ["2025-03-04"]),
        ("arrested", "Soldiers arrested him from Monday to Wednesday.", ["2025-08-11/2025-08-13"]),
        ("arrested", "Soldiers arrested him on 12.05.2021.", ["2021-05-12"]),
        ("arrested", "Soldiers arrested him on May Day.", ["2025-05-01"]),
        ("arrested", "Soldiers arrested him on Easter Sunday.", []),
        ("arrested", "IN MAY SOLDIERS ARRESTED TOM BARO AND HIS BROTHER IN THE CAPITAL.", ["2025-05"]),
        ("arrested", "ON MARCH 4 SOLDIERS ARRESTED TOM BARO AND HIS BROTHER.", ["2025-03-04"]),
    ],
)
def test_dates_of_events(trigger: str, text: str, dates: list[str]) -> None:
    assert when(trigger, text) == dates


def test_relative_dates_stay_relative_without_publication() -> None:
    assert when("arrested", "Soldiers arrested the president on Monday.", published=None) == []
    assert when("arrested", "Soldiers arrested the president on 1 May 2020.", published=None) == ["2020-05-01"]


def test_story_runs_on_from_sentence_to_sentence() -> None:
    story = "On 15 May 1979 he led a mutiny. Two weeks later soldiers freed him. On 4 June they toppled the general."
    assert when("freed", story) == ["1979-05-29"]
    assert when("toppled", story) == ["1979-06-04"]


def test_chronology_dates_its_foreground_only() -> None:
    entries = (
        "18 August 2020. Soldiers arrest the president, who had ignored them.",
        "19 August. The army seizes Kati.",
    )
    assert when("arrest", *entries) == ["2020-08-18"]
    assert when("ignored", *entries) == []
    assert when("seizes", *entries) == ["2020-08-19"]
    assert when("punish", "1 May. It begins.", "2 May. The army will punish the rebels.") == []


def test_dateline_is_no_date_of_an_event() -> None:
    assert when("toppled", "ACCRA, Aug 12 - Soldiers have toppled the president.") == []


def test_numbers_and_verbs_are_no_dates() -> None:
    _, times = timed("They may march 20 kilometres to free 2000 prisoners. He will march to May Street.")
    assert [time.edtf for time in times.expressions if time.edtf] == []


def test_times_of_the_corpus_are_edtf_at_their_words(corpus_dir: Path) -> None:
    documents = [item for item in read([corpus_dir]) if isinstance(item, Document)]
    for document in documents[:4]:
        times = find_times(parse(document), document.date, date_context(document))
        assert times.expressions
        for time in times.expressions:
            assert time.span.of(document.text).strip()
            for edtf in filter(None, (time.edtf, time.date)):
                bounds(edtf)


WORDS = [
    "a",
    "b.",
    "\n",
    "-",
    "0",
    "29",
    "on",
    "Monday",
    "2020",
    "May",
    "after",
    "a day",
    "since",
    "was",
    "arrested",
    "which",
]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_text_gives_times_without_failing(text: str) -> None:
    doc = parse(Document("d", text, date=PUBLISHED))
    times = find_times(doc, PUBLISHED)
    for token in doc:
        for date in when_of(token, times):
            bounds(date)
