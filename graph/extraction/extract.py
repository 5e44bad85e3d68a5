"""From a document to its claims: the stages of extraction in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, tee

from juntagraph.graph.claims import Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.answers import answered
from juntagraph.graph.extraction.assembling import assemble
from juntagraph.graph.extraction.attribution import attributions, outermost, to_attribution
from juntagraph.graph.extraction.context import country_context
from juntagraph.graph.extraction.coreference import resolve
from juntagraph.graph.extraction.echoes import echoed
from juntagraph.graph.extraction.events import propose_events
from juntagraph.graph.extraction.joining import joined
from juntagraph.graph.extraction.mentions import find_mentions
from juntagraph.graph.extraction.parse import parse_all
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.parts import parts, whole
from juntagraph.graph.extraction.standing import propose_standing
from juntagraph.graph.extraction.times import find_times
from juntagraph.graph.extraction.times_context import date_context
from juntagraph.graph.extraction.tolls import propose_tolls


def extract(document: Document) -> Extraction:
    """The claims, actors and attributions of one document."""
    return next(extract_all([document]))


def extract_all(documents: Iterable[Document]) -> Iterator[Extraction]:
    """Extractions in the order of the documents, which are read as they are needed."""
    numbered = ((number, document, *part) for number, document in enumerate(documents) for part in parts(document))
    split, parsed = tee(numbered)
    docs = parse_all(part for *_, part in parsed)
    found = ((row, extract_parsed(row[3], doc)) for row, doc in zip(split, docs, strict=True))
    for _, same in groupby(found, key=lambda pair: pair[0][0]):
        rows = list(same)
        document = rows[0][0][1]
        yield rows[0][1] if len(rows) == 1 else whole(document, ((row[2], part) for row, part in rows))


def extract_parsed(document: Document, doc: Doc) -> Extraction:
    """The extraction of one part from its parse, which is not to be used after."""
    analysis = analyse(document, doc)
    found = outermost(list(analysis.attributions))
    made = assemble(analysis, proposed(analysis), tuple(to_attribution(doc, a) for a in found))
    doc.forget()
    return made


def analyse(document: Document, doc: Doc) -> Analysis:
    """Mentions, entities, attributions and times of a parsed document."""
    mentions = find_mentions(doc)
    context = country_context(doc, mentions, document.title)
    told = tuple(attributions(doc))
    entities = resolve(doc, mentions, context, told)
    times = find_times(doc, document.date, date_context(document))
    return Analysis(document, doc, entities, context, times, told)


def proposed(analysis: Analysis) -> list[Proposal]:
    """What the rules propose, echoes with what they repeat, refusals joined to the demands that they answer."""
    return answered(analysis, echoed(analysis, joined(analysis, proposals(analysis))))


def proposals(analysis: Analysis) -> Iterator[Proposal]:
    """What all rules together propose."""
    yield from propose_standing(analysis)
    yield from propose_events(analysis)
    yield from propose_tolls(analysis)
