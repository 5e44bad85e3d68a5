"""The words around a quote, so that a reader sees it in its sentence."""

from __future__ import annotations

import re

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document

REACH = 170
"""Characters shown before and after a quote, at most."""

_BREAK = re.compile(r"\n\s*\n|\n(?=[#\-*|])")
_SENTENCE = re.compile(r"(?<=[.!?…”\"])\s+(?=[\"“‘(]?[A-ZÀ-Þ0-9])")


def around(claim: Claim, document: Document | None) -> tuple[str, str]:
    """Words before and after the quote, from its block of the document; else what the evidence carries."""
    evidence = claim.evidence
    if document is None or evidence.span.of(document.text) != evidence.quote:
        return evidence.prefix, evidence.suffix
    start, end = evidence.span.start, evidence.span.end
    return _before(document.text[max(0, start - REACH) : start]), _after(document.text[end : end + REACH])


def _before(text: str) -> str:
    block = _BREAK.split(text)[-1]
    cut = len(block) == REACH
    sentences = list(_SENTENCE.finditer(block))
    if cut and sentences:
        return _flat(block[sentences[0].end() :])
    return ("… " + _flat(block.partition(" ")[2])) if cut else _flat(block)


def _after(text: str) -> str:
    block = _BREAK.split(text)[0]
    cut = len(block) == REACH
    sentences = list(_SENTENCE.finditer(block))
    if cut and sentences:
        return _flat(block[: sentences[-1].start()])
    return (_flat(block.rpartition(" ")[0]) + " …") if cut else _flat(block)


def _flat(text: str) -> str:
    """Line breaks as spaces; spaces at the ends stay, since the quote follows or precedes."""
    return re.sub(r"\s+", " ", text)
