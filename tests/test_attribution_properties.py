"""Attribution holds on any text: capitals, tables, scripts, broken quotations, and never grows faster than the text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from juntagraph.graph.extraction.attribution import attributions, outermost, to_attribution
from juntagraph.graph.extraction.attribution_quotes import quotations
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange, covering
from juntagraph.graph.extraction.parse import pipeline
from juntagraph.graph.extraction.parsed import Doc, plain

PIECES = [
    "He said", "that", "the army", "General Sy", "denied", "according to", "the source", "reportedly", "accused of",
    '"', "“", "”", "''", ",", ".", ":", "\n", "\n\n", " - ", "—", "(AFP)", "who", "was said to", "seems", "in a poll",
    "claimed responsibility for", "MALI", "| 12 | 7 |", "10:30", "the claim that", "and", "told AFP", "?", "É", "سوريا",
    "政变", "\u200b", "http://a.b/c:d", "@user", "#coup", "arrested", "them", "asked whether", "the alleged plotters",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.text(max_size=60),
)


def ordered(pieces: Sequence[TokenRange], length: int) -> bool:
    """Whether pieces are in order, apart from each other, not empty and inside the document."""
    edges = [edge for piece in pieces for edge in piece]
    return edges == sorted(edges) and all(0 <= start < end <= length for start, end in pieces)


def check(doc: Doc, found: Sequence[AttributionSpans]) -> None:
    assert [a.cue_head for a in found] == sorted(a.cue_head for a in found)
    for place, spans in enumerate(found):
        assert spans.cue
        assert spans.content
        assert all(ordered(part, len(doc)) for part in (spans.cue, spans.content))
        assert all(0 <= start < end <= len(doc) for start, end in spans.source)
        assert (spans.source_head is None) == (not spans.source)
        assert any(start <= spans.cue_head < end for start, end in spans.cue)
        assert not any(start <= spans.cue_head < end for start, end in spans.content)
        if spans.parent is not None:
            assert spans.parent != place
            assert found[spans.parent] in covering(found, spans.cue_head)
        to_attribution(doc, spans)


@given(texts)
@settings(max_examples=150)
def test_any_text_gives_well_formed_attributions(text: str) -> None:
    doc = plain(pipeline()(text))
    check(doc, attributions(doc))


@given(texts)
@settings(max_examples=100)
def test_quotations_are_apart_and_in_order(text: str) -> None:
    doc = plain(pipeline().make_doc(text))
    found = quotations(doc)
    edges = [edge for quote in found for edge in quote]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(doc) for start, end in found)


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', "said", ": x", "“", "He said\n\n\n“"])
def test_odd_documents(text: str) -> None:
    doc = plain(pipeline()(text))
    check(doc, attributions(doc))


def test_a_document_without_a_parse_has_no_cues() -> None:
    doc = plain(pipeline().make_doc("He said that the plot had failed, according to the army."))
    assert attributions(doc) == []


def test_parents_form_no_circle() -> None:
    text = "Sy, he said, believes, as officials claim, that the army, sources say, denied it. " * 3
    found = attributions(plain(pipeline()(text)))
    for spans in found:
        steps, above = 0, spans
        while above.parent is not None:
            above, steps = found[above.parent], steps + 1
            assert steps <= len(found)
    assert outermost(found)


def test_documents_in_a_row_give_what_each_gives_alone() -> None:
    """Nothing leaks from one paragraph into another, however many there are."""
    doc = pipeline()('"We hold him," said General Sy, who accused the minister of plotting a coup. He denied it.\n')
    alone = len(attributions(plain(doc)))
    assert alone > 1
    assert len(attributions(plain(SpacyDoc.from_docs([doc] * 40)))) == 40 * alone
