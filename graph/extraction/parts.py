"""Long documents in parts, so that memory and time stay in proportion to length.

Coreference looks at all actors of a text for each mention; within parts of bounded length that stays linear.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from juntagraph.graph.claims import Attribution, Claim, DocumentActor, Extraction, Span
from juntagraph.graph.documents.document import Document, Segment

LONGEST = 30_000  # characters of one part: some 20 printed pages, longer than nearly all news


def parts(document: Document) -> list[tuple[int, Document]]:
    """The document in parts, each with its offset; a short one is one part. Cuts fall between segments or words."""
    if len(document.text) <= LONGEST:
        return [(0, document)]
    cuts = _cuts(document)
    return [(start, _part(document, start, end, n)) for n, (start, end) in enumerate(pairwise(cuts))]


def _cuts(document: Document) -> list[int]:
    cuts, starts = [0], [s.span.start for s in document.segments]
    while len(document.text) - cuts[-1] > LONGEST:
        last = cuts[-1]
        fitting = [s for s in starts if last + LONGEST // 2 < s <= last + LONGEST]
        cuts.append(fitting[-1] if fitting else _space(document.text, last))
    return [*cuts, len(document.text)]


def _space(text: str, start: int) -> int:
    """A white space in the second half of the part, so that no word is cut; its end where there is none."""
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return space + 1 if space > 0 else start + LONGEST


def _part(document: Document, start: int, end: int, number: int) -> Document:
    inside = (s for s in document.segments if s.span.start < end and start < s.span.end)
    segments = tuple(
        Segment(Span(max(s.span.start, start) - start, min(s.span.end, end) - start), s.kind, s.repeats) for s in inside
    )
    return replace(document, id=f"{document.id}-{number}", text=document.text[start:end], segments=segments)


def whole(document: Document, found: Iterable[tuple[int, Extraction]]) -> Extraction:
    """The extractions of the parts as one of the document; what is said in two parts stays one claim."""
    claims: dict[str, Claim] = {}
    actors: dict[str, DocumentActor] = {}
    attributions: list[Attribution] = []
    for offset, part in found:
        for claim in part.claims:
            moved = _moved_claim(claim, document, offset)
            claims.setdefault(moved.id, moved)
        for actor in part.actors:
            actors[actor.actor.id] = _merged(actors.get(actor.actor.id), actor, offset)
        attributions += [
            Attribution(*(_moved(s, offset) for s in (a.source, a.cue, a.content))) for a in part.attributions
        ]
    ordered = tuple(actors[i] for i in sorted(actors))
    return Extraction(document.id, tuple(claims.values()), ordered, tuple(attributions))


def _moved(spans: tuple[Span, ...], offset: int) -> tuple[Span, ...]:
    return tuple(Span(span.start + offset, span.end + offset) for span in spans)


def _moved_claim(claim: Claim, document: Document, offset: int) -> Claim:
    (span,) = _moved((claim.evidence.span,), offset)
    return replace(claim, document=document.id, evidence=replace(claim.evidence, span=span))


def _merged(before: DocumentActor | None, actor: DocumentActor, offset: int) -> DocumentActor:
    mentions = _moved(actor.mentions, offset)
    if before is None:
        return replace(actor, mentions=mentions)
    names = tuple(dict.fromkeys((*before.names, *actor.names)))
    return replace(before, names=names, mentions=(*before.mentions, *mentions))
