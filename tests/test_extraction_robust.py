"""Extraction holds on any text: no exception, exact quotes, the same claims each time, and long texts in parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from juntagraph.graph.claims import Claim, Extraction, Polarity, Span, Status
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction.extract import extract, extract_all
from juntagraph.graph.extraction.parts import LONGEST, parts
from juntagraph.ontology.vocabulary import vocabulary

PIECES = [
    "Soldiers arrested", "General Amara Sylla", "GEN AMARA SYLLA", "was detained", "denied", "that", "he", "she",
    "the junta", "the government", "President", "former Prime Ministers", "of Guinea", "in Bamako", "said", "told AFP",
    "reportedly", "accused of plotting against", "overthrew", "in 2020 and 2021", "since 2012", "until at least 2030",
    "on Monday", "dozens of", "at least 20", "about", "rumoured to be involved", "dissolved", "parties", "ties with",
    "who", "and", "or", "not", "if", "to", "by", "for", "will", "no", "(", ")", "[", "]", '"', "“", "”", "'", "«", "»",
    "—", "-", ".", ",", ":", ";", "?!", "...", "\n", "\n\n", "\t", "\r\n", "| 12 | 7 |", "|---|", "#coup", "@user",
    "# Title", "* item", "<b>", "{{x}}", "%s", "http://a.b/c?d=e", "سوريا", "اعتقل الجيش", "政变", "переворот", "É",
    "e\u0301", "😀", "👩🏽‍✈️", "\u200b", "\u202e", "\u00a0", "\x00", "\x1b[31m", "\ufeff", "DOZENS OF SOLDIERS ARRESTED",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=80)
SENTENCES = (
    "The junta arrested General Amara Sylla in Conakry in 2021.",
    "The opposition accused the government of plotting against the Republican Union.",
    "A close associate of Mr Sylla denied that he had been detained.",
    "Guinea severed ties with France.",
)
FILLER = "Notwithstanding thunderstorms, greengrocers advertised extraordinarily inexpensive watermelons."


def well_formed(document: Document, extraction: Extraction) -> None:
    """What holds of the extraction of every text."""
    assert extraction.document == document.id
    assert len({claim.id for claim in extraction.claims}) == len(extraction.claims)
    known = {actor.actor.id for actor in extraction.actors}
    for claim in extraction.claims:
        quoted(document, claim)
        consistent(claim)
        assert {one.id for one in (claim.subject, claim.object, claim.source) if one} <= known
    spans = [s for a in extraction.attributions for part in (a.source, a.cue, a.content) for s in part]
    spans += [span for actor in extraction.actors for span in actor.mentions]
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)


def quoted(document: Document, claim: Claim) -> None:
    span = claim.evidence.span
    assert claim.document == document.id
    assert claim.evidence.quote == document.text[span.start : span.end]
    assert claim.evidence.quote.strip()


def consistent(claim: Claim) -> None:
    """Relation, participants, status, polarity and source go together."""
    ends = [one.type if one else None for one in (claim.subject, claim.object)]
    assert vocabulary().fits(claim.relation, *ends), (claim.relation, ends)
    assert claim.rule
    if claim.status is Status.DENIED:
        assert claim.polarity is Polarity.NEGATED
        assert claim.source is not None
    if claim.status is Status.ASSERTED:
        assert claim.source is None


@given(texts)
@settings(max_examples=60)
@example("")
@example(" \n\t ")
@example("GEN AMARA SYLLA DENIED THAT HE WAS DETAINED BY THE JUNTA IN 2021")
@example('))) General ((( “Sylla” "denied" ”that“ [he was] \'detained')
@example("| Actor | Arrested |\n|---|---|\n| the junta | at least 20 soldiers |")
@example("#coup #Bamako @army arrested 😀😀 generals 👩🏽‍✈️ https://t.co/x")
@example("arrested " * 60)
def test_any_text_gives_well_formed_claims(text: str) -> None:
    document = Document("any", text)
    well_formed(document, extract(document))


@given(texts, st.sampled_from(["2021-09-05", "2021-09", "2021", None]), st.none() | st.text(max_size=20))
@settings(max_examples=12)
def test_the_same_text_gives_the_same_claims(text: str, date: str | None, title: str | None) -> None:
    document = Document("same", f"{text}\n{SENTENCES[0]}", title=title, date=date)
    first, second = extract_all([document, replace(document)])
    assert first == second
    assert first.claims


@given(texts)
@settings(max_examples=12)
def test_what_stands_beside_a_document_changes_nothing_in_it(text: str) -> None:
    document, other = Document("one", SENTENCES[0]), Document("other", text)
    assert list(extract_all([other, document, other]))[1] == extract(document)


def long_document(segmented: bool) -> Document:
    """A text of two parts, with the same claims at its beginning and at its end."""
    middle = [FILLER] * (LONGEST // len(FILLER))
    blocks = [*SENTENCES, *middle, *SENTENCES]
    starts = [0, *accumulate(len(block) + 1 for block in blocks)]
    spans = [Span(start, start + len(block)) for start, block in zip(starts, blocks, strict=False)]
    return Document("long", "\n".join(blocks), segments=tuple(map(Segment, spans)) if segmented else ())


@pytest.mark.parametrize("segmented", [True, False], ids=["segments", "one block"])
def test_a_long_document_keeps_its_offsets(segmented: bool) -> None:
    document = long_document(segmented)
    split = parts(document)
    assert len(split) > 1
    assert "".join(part.text for _, part in split) == document.text
    assert all(document.text.startswith(part.text, offset) for offset, part in split)
    extraction = extract(document)
    well_formed(document, extraction)
    short = extract(Document("long", "\n".join(SENTENCES)))
    assert {claim.evidence.quote for claim in short.claims} <= {claim.evidence.quote for claim in extraction.claims}
    mentioned = [span for actor in extraction.actors for span in actor.mentions]
    sylla = [span.of(document.text) for span in mentioned if "Sylla" in span.of(document.text)]
    assert len(sylla) >= 4, "mentions of all parts count, each where it stands"
    assert max(span.end for span in mentioned) > len(document.text) - len("\n".join(SENTENCES))


def test_a_text_without_spaces_is_cut_too() -> None:
    document = Document("solid", "x" * (2 * LONGEST + 1))
    assert "".join(part.text for _, part in parts(document)) == document.text


@pytest.fixture(scope="module")
def corpus(corpus_dir: Path) -> list[tuple[Document, Extraction]]:
    """The sample corpus with what is extracted from it."""
    documents = [one for one in read([corpus_dir]) if isinstance(one, Document)]
    assert len(documents) == len([path for path in corpus_dir.iterdir() if path.suffix in {".md", ".txt"}])
    return list(zip(documents, extract_all(documents), strict=True))


def test_the_sample_corpus_gives_well_formed_claims(corpus: list[tuple[Document, Extraction]]) -> None:
    for document, extraction in corpus:
        assert extraction.claims, document.id
        well_formed(document, extraction)


def test_dates_counts_and_statuses_come_out_of_the_sample_corpus(corpus: list[tuple[Document, Extraction]]) -> None:
    claims = [claim for _, extraction in corpus for claim in extraction.claims]
    assert {claim.status for claim in claims} == set(Status)
    assert {claim.polarity for claim in claims} == set(Polarity)
    assert all(bounds(claim.when) for claim in claims if claim.when)
    assert any(claim.when for claim in claims)
    assert any(claim.count for claim in claims)
