"""Annotations in the standoff format of brat (Stenetorp et al. 2012, https://brat.nlplab.org/standoff.html).

One `.ann` text for each document text, with offsets in characters, so that claims can be looked at and mended
in brat and in what reads its files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from juntagraph.graph.claims import Attribution, Claim, DocumentActor, Polarity, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting.exporter import write_whole


class _Standoff:
    """Lines with running numbers; a span that is asked for again keeps its number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bounds: dict[tuple[str, tuple[Span, ...]], str] = {}
        self._lines: list[str] = []
        self._numbers: dict[str, int] = {}

    def bound(self, kind: str, *spans: Span) -> str:
        """The id of a text-bound annotation."""
        key = kind, spans
        if key not in self._bounds:
            pieces = [piece for span in spans for piece in _on_one_line(span, self._text)]
            places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
            words = " ".join(piece.of(self._text) for piece in pieces)
            self._bounds[key] = self.add("T", f"{kind} {places}\t{words}")
        return self._bounds[key]

    def add(self, letter: str, rest: str) -> str:
        """The id of a new line."""
        number = self._numbers[letter] = self._numbers.get(letter, 0) + 1
        self._lines.append(f"{letter}{number}\t{rest}")
        return f"{letter}{number}"

    def text(self) -> str:
        """All lines."""
        return "".join(f"{line}\n" for line in self._lines)


def claims_standoff(text: str, claims: Iterable[Claim], actors: Iterable[DocumentActor]) -> str:
    """Claims as events: the quote is the trigger, subject, object and source are roles where they are mentioned.

    Status is an attribute, a negated claim has the attribute Negated; time, count, matter, rule, confidence are notes.
    """
    lines = _Standoff(text)
    mentions = {one.actor.id: one.mentions for one in actors}
    for claim in claims:
        trigger = lines.bound(claim.relation, claim.evidence.span)
        event = lines.add("E", " ".join([f"{claim.relation}:{trigger}", *_roles(lines, claim, mentions)]))
        lines.add("A", f"Status {event} {claim.status}")
        if claim.polarity is Polarity.NEGATED:
            lines.add("A", f"Negated {event}")
        if note := _note(claim):
            lines.add("#", f"AnnotatorNotes {event}\t{note}")
    return lines.text()


def attributions_standoff(text: str, attributions: Iterable[Attribution]) -> str:
    """Attributions as events: the cue is the trigger, source and content are roles (PARC, PolNeAR)."""
    lines = _Standoff(text)
    for one in attributions:
        roles = [f"Attribution:{lines.bound('Attribution', *one.cue)}"] if one.cue else []
        parts = {"Source": one.source, "Content": one.content}
        roles += [f"{name}:{lines.bound(name, *spans)}" for name, spans in parts.items() if spans]
        if one.cue:
            lines.add("E", " ".join(roles))
    return lines.text()


def spans_standoff(text: str, spans: Iterable[tuple[str, Span]]) -> str:
    """Kinds and spans as plain text-bound annotations."""
    lines = _Standoff(text)
    for kind, span in spans:
        lines.bound(kind, span)
    return lines.text()


def _roles(lines: _Standoff, claim: Claim, mentions: dict[str, tuple[Span, ...]]) -> Iterator[str]:
    for role, actor in {"Subject": claim.subject, "Object": claim.object, "Source": claim.source}.items():
        place = _nearest(mentions.get(actor.id, ()), claim.evidence.span) if actor else None
        if actor and place:
            yield f"{role}:{lines.bound(actor.type, place)}"


def _nearest(spans: Sequence[Span], to: Span) -> Span | None:
    """The mention inside the quote, or else the one that is least far from it."""
    return min(spans, key=lambda span: max(to.start - span.start, span.end - to.end, 0), default=None)


def _note(claim: Claim) -> str:
    sure = None if claim.confidence is None else f"{claim.confidence:.2f}"
    parts = {
        "when": claim.when, "about": claim.about, "count": claim.count and claim.count.record(), "rule": claim.rule,
        "confidence": sure,
    }  # fmt: skip
    return " ".join(f"{name}: {' '.join(str(value).split())}" for name, value in parts.items() if value)


def _on_one_line(span: Span, text: str) -> list[Span]:
    """The span without its line breaks, which a line of brat cannot hold."""
    found = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"[^\r\n]+", span.of(text))]
    return found or [Span(span.start, span.start)]


def write_pair(folder: Path, document: Document, standoff: str) -> None:
    """Write the text and its annotations as the pair of files that brat opens; each is whole or not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for suffix, content in ((".txt", document.text), (".ann", standoff)):
        write_whole(folder / f"{document.id}{suffix}", content.encode())
