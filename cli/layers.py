"""What `extract` can print of a document, layer by layer, as records and as brat standoff."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from juntagraph.cli.columns import CLAIM, CLAIM_FIELDS, claim_records
from juntagraph.cli.marking import ATTRIBUTIONS, CLAIMS, MENTIONS, SENTENCES, Marking
from juntagraph.cli.output import Column, Record

if TYPE_CHECKING:
    from juntagraph.graph.claims import Span
    from juntagraph.graph.documents.document import Document


@dataclass(frozen=True, slots=True)
class Layer:
    """How one layer of a document is made and shown."""

    records: Callable[[Document], Sequence[Record]]
    standoff: Callable[[Document], str]
    columns: tuple[Column, ...]
    marking: Marking
    fields: tuple[str, ...] = ()


def _claims(document: Document) -> Sequence[Record]:
    from juntagraph.graph.extraction.extract import extract

    return claim_records(extract(document).claims)


def _claims_standoff(document: Document) -> str:
    from juntagraph.graph.exporting.brat import claims_standoff
    from juntagraph.graph.extraction.extract import extract

    found = extract(document)
    return claims_standoff(document.text, found.claims, found.actors)


def _attributions(document: Document) -> Sequence[Record]:
    from juntagraph.graph.claims.record import attribution_record
    from juntagraph.graph.extraction.layers import attributed

    return [
        attribution_record(document.id, one.attribution)
        | {"words": {part: _words(document, getattr(one.attribution, part)) for part in ("source", "cue", "content")}}
        | {"mode": one.mode, "rule": one.rule}
        for one in attributed(document)
    ]


def _words(document: Document, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(document.text) for span in spans)


def _attributions_standoff(document: Document) -> str:
    from juntagraph.graph.exporting.brat import attributions_standoff
    from juntagraph.graph.extraction.extract import extract

    return attributions_standoff(document.text, extract(document).attributions)


def _mentions(document: Document) -> Sequence[Record]:
    from juntagraph.graph.extraction.layers import mention_record, mentions

    return [mention_record(document, one) for one in mentions(document)]


def _mentions_standoff(document: Document) -> str:
    from juntagraph.graph.exporting.brat import spans_standoff
    from juntagraph.graph.extraction.layers import mentions

    kinds = ((one.actors[0].type if one.actors else "Mention", one.span) for one in mentions(document))
    return spans_standoff(document.text, kinds)


def _sentences(document: Document) -> Sequence[Record]:
    from juntagraph.graph.extraction.layers import sentence_record, sentences

    return [sentence_record(document, one) for one in sentences(document)]


def _sentences_standoff(document: Document) -> str:
    from juntagraph.graph.exporting.brat import spans_standoff
    from juntagraph.graph.extraction.layers import sentences

    spans: list[tuple[str, Span]] = [("Sentence", one) for one in sentences(document)]
    return spans_standoff(document.text, spans)


_PLACE = (Column("Start", "start", right=True), Column("End", "end", right=True))
_ATTRIBUTION = (
    Column("Source", lambda record: record["words"]["source"], ratio=2),
    Column("Cue", lambda record: record["words"]["cue"], ratio=1),
    Column("Content", lambda record: record["words"]["content"], ratio=5),
    Column("Mode", "mode"),
    Column("Rule", "rule"),
)
_MENTION = (
    *_PLACE,
    Column("Words", "mention", ratio=2),
    Column("Kind", "kind"),
    Column("Type", lambda record: [actor["type"] for actor in record["actors"]]),
    Column("Actors", "actors", ratio=3),
)
_SENTENCE = (*_PLACE, Column("Sentence", "sentence", ratio=1))

LAYERS: Mapping[str, Layer] = {
    "claims": Layer(_claims, _claims_standoff, (*CLAIM, Column("Rule", "rule")), CLAIMS, CLAIM_FIELDS),
    "attributions": Layer(_attributions, _attributions_standoff, _ATTRIBUTION, ATTRIBUTIONS,
                          ("document", "words.source", "words.cue", "words.content", "mode", "rule")),
    "mentions": Layer(_mentions, _mentions_standoff, _MENTION, MENTIONS,
                      ("document", "start", "end", "mention", "kind", "actors")),
    "sentences": Layer(_sentences, _sentences_standoff, _SENTENCE, SENTENCES,
                       ("document", "start", "end", "sentence")),
}  # fmt: skip
