"""The plain parse says what spaCy's says, on real documents and on any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from support.gold import gold_document

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.parse import pipeline
from juntagraph.graph.extraction.parsed import Doc, plain
from juntagraph.graph.extraction.parsed_token import COPIED

WORDS = st.sampled_from(
    ["Sow", "said", "that", "the", "junta", ",", "which", "had", "fled", '"', "\n\n", ".", "и", "-"]
)
PLACES = st.integers(0, 11)


def compare(theirs: SpacyDoc, ours: Doc) -> None:
    assert len(ours) == len(theirs)
    assert ours.text == theirs.text
    for token, one in zip(theirs, ours, strict=True):
        assert [getattr(one, name) for name in COPIED] == [getattr(token, name) for name in COPIED]
        assert [one.head.i, one.left_edge.i, one.right_edge.i] == [token.head.i, token.left_edge.i, token.right_edge.i]
    branches(theirs, ours)
    assert [(one.start, one.end, one.text) for one in ours.sents] == [(s.start, s.end, s.text) for s in theirs.sents]


def branches(theirs: SpacyDoc, ours: Doc) -> None:
    for token, one in zip(theirs, ours, strict=True):
        for name in ("children", "lefts", "rights", "subtree", "ancestors"):
            assert [t.i for t in getattr(one, name)] == [t.i for t in getattr(token, name)], name


def spans(theirs: SpacyDoc, ours: Doc) -> None:
    """All spans of up to five tokens within a sentence."""
    for sent in theirs.sents:
        for start in range(sent.start, sent.end):
            for end in range(start + 1, min(start + 6, sent.end + 1)):
                span, one = theirs[start:end], ours[start:end]
                assert (one.root.i, one.text, one.sent.start) == (span.root.i, span.text, sent.start)
                found = ours.covering(span.start_char, span.end_char)
                assert found
                assert (found.start, found.end) == (start, end)


@pytest.fixture(scope="module")
def documents(corpus_dir: Path) -> list[Document]:
    return [gold_document(path) for path in sorted(corpus_dir.glob("*.md"))[:6]]


def test_documents_come_out_as_they_were(documents: list[Document]) -> None:
    for doc in pipeline().pipe(document.text for document in documents):
        ours = plain(doc)
        compare(doc, ours)
        spans(doc, ours)


@given(st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=40)))
@settings(max_examples=100)
def test_any_text_comes_out_as_it_was(text: str) -> None:
    doc = pipeline()(text)
    compare(doc, plain(doc))
    spans(doc, plain(doc))


@given(
    st.lists(WORDS, min_size=2, max_size=12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=6)
)
@settings(max_examples=100)
def test_a_tree_stays_whole_when_tokens_are_hung_elsewhere(words: list[str], moves: list[tuple[int, int]]) -> None:
    words = [word for word in words if word.strip()] or ["a"]
    heads = [0, *range(len(words) - 1)]
    made = SpacyDoc(pipeline().vocab, words=words, heads=heads, deps=["dep"] * len(words))
    ours = plain(made)
    for one, other in moves:
        token, head = ours[one % len(words)], ours[other % len(words)]
        if token is head:
            continue
        if token.is_ancestor(head):  # what is above takes its place
            heads[head.i] = head.i if heads[token.i] == token.i else heads[token.i]
        heads[token.i] = head.i
        token.hang(head, "conj")
    ours.survey()
    branches(SpacyDoc(pipeline().vocab, words=words, heads=heads, deps=["dep"] * len(words)), ours)
    for token in ours:
        below = [token, *(t for t in ours if token.is_ancestor(t))]
        assert (token.left_edge.i, token.right_edge.i) == (min(t.i for t in below), max(t.i for t in below))


def test_trees_with_crossing_branches_keep_their_order() -> None:
    words = ["a", "b", "c", "d"]
    doc = SpacyDoc(pipeline().vocab, words=words, heads=[2, 1, 1, 0], deps=["dep", "ROOT", "dep", "dep"])
    ours = plain(doc)
    assert not ours.projective
    branches(doc, ours)
    assert (ours[2].left_edge.i, ours[2].right_edge.i) == (0, 3)  # d hangs on a, which hangs on c


def test_places_beyond_the_text_are_errors_and_slices_end_with_it() -> None:
    doc = plain(pipeline()("Soldiers seized power."))
    assert doc[2:99].text == "power."
    assert doc[3:1].text == ""
    assert doc.covering(10, 99) is None
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor()
