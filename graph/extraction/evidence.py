"""Evidence: the words of the document that carry a claim, with what stands around them."""

from __future__ import annotations

from juntagraph.graph.claims import Evidence, Span
from juntagraph.graph.extraction.analysis import Analysis

CONTEXT = 60  # characters kept before and after a quote (Web Annotation: prefix, suffix)


def evidence(analysis: Analysis, start: int, end: int) -> Evidence:
    """The evidence of a half-open token range."""
    doc, text = analysis.doc, analysis.document.text
    first = doc[start].idx
    last = doc[end - 1].idx + len(doc[end - 1].text)
    return Evidence(
        text[first:last], Span(first, last), text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT]
    )
