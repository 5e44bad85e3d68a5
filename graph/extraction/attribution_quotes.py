"""Quotations: the words between quote marks, over sentences and over paragraphs that reopen the marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange
from juntagraph.graph.extraction.parsed import Doc, Token

OPENING = frozenset({"“", "``", "«", "„", "‘‘"})
CLOSING = frozenset({"”", "»", "’’"})
STRAIGHT = frozenset({'"', "''", '""'})
MARKS = OPENING | CLOSING | STRAIGHT
LOOKAHEAD = 4  # tokens of white space at most between a line break and the mark that reopens a quotation


def quotations(doc: Doc) -> list[TokenRange]:
    """Token ranges of the quotations, marks included, in order and without overlap."""
    found: list[TokenRange] = []
    start: int | None = None
    for token in (doc[i] for i in marks_and_breaks(doc)):
        text = token.text
        if text in MARKS:
            opens = text in OPENING or (text in STRAIGHT and _opens(token, start))
            if opens and start is None:
                start = token.i
            elif not opens and start is not None:
                found.append((start, token.i + 1))
                start = None
        elif start is not None and "\n" in text and not _reopens(doc, token.i):
            found.append((start, token.i))
            start = None
    if start is not None:
        found.append((start, len(doc)))
    return found


def quoted(attribution: AttributionSpans, token: Token) -> bool:
    """Whether the content that holds a token stands in quotation marks."""
    held = (start for start, end in attribution.content if start <= token.i < end)
    return any(not MARKS.isdisjoint(t.text for t in token.doc[max(start - 1, 0) : start + 1]) for start in held)


def marks_and_breaks(doc: Doc) -> list[int]:
    """The tokens that are quote marks or white space, the only ones that open or end quotations and lines."""
    return [token.i for token in doc if token.is_space or token.text in MARKS]


def quotation_at(quotes: Sequence[TokenRange], i: int) -> TokenRange | None:
    """The quotation that holds a token."""
    k = bisect_right(quotes, (i, 1 << 60)) - 1
    return quotes[k] if k >= 0 and i < quotes[k][1] else None


def _opens(token: Token, start: int | None) -> bool:
    """Whether a straight mark opens a quotation: by the white space around it, else by turns."""
    before = token.i == 0 or token.nbor(-1).is_space or bool(token.nbor(-1).whitespace_)
    after = bool(token.whitespace_) or token.i + 1 == len(token.doc) or token.nbor().is_space
    return before if before != after else start is None


def _reopens(doc: Doc, i: int) -> bool:
    """Whether the paragraph after a line break goes on with a quotation."""
    following = next((doc[j] for j in range(i, min(i + LOOKAHEAD, len(doc))) if not doc[j].is_space), None)
    return following is not None and (following.text in OPENING or following.text in STRAIGHT)
