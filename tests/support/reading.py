"""The claims of one text, read as `juntagraph extract` reads it."""

from __future__ import annotations

from juntagraph.graph.claims import Claim, Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.extraction.extract import extract


def claims_of(text: str) -> list[Claim]:
    """Its claims as a report of 14 May 2024."""
    document = Document("d", text, date="2024-05-14", segments=(Segment(Span(0, len(text))),))
    return list(extract(document).claims)


def told(claim: Claim) -> str:
    """Subject, relation, object, status and source of a claim, in words; at the end, that it is negated."""
    ends = [end.label if end else "-" for end in (claim.subject, claim.object)]
    source = f" {claim.source.label}" if claim.source else ""
    negated = " (negated)" if claim.polarity == "negated" else ""
    return f"{ends[0]} {claim.relation} {ends[1]} {claim.status}{source}{negated}"


def assert_told(text: str, claim: str) -> None:
    """Fail with all claims of the text unless one begins so."""
    lines = [told(one) for one in claims_of(text)]
    assert any(line.startswith(claim) for line in lines), lines


def assert_untold(text: str, part: str) -> None:
    """Fail with all claims of the text where one holds these words."""
    lines = [told(one) for one in claims_of(text)]
    assert not any(part in line for line in lines), lines
