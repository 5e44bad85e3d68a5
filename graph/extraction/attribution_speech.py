"""Gives each quotation whole to the cue that it belongs to, and keeps what is said inside it inside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_parts import merged
from juntagraph.graph.extraction.attribution_quotes import quotation_at
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SPEECH = "speech"  # the rule of cues that take direct speech


def voiced(doc: Doc, drafts: Sequence[AttributionSpans], quotes: Sequence[TokenRange]) -> list[AttributionSpans]:
    """The drafts, in order of their cues, with quotations as content."""
    found = [_clipped(draft, quotation_at(quotes, draft.cue_head)) for draft in drafts]
    outside = [k for k, draft in enumerate(found) if quotation_at(quotes, draft.cue_head) is None]
    heads = [found[k].cue_head for k in outside]
    last: int | None = None  # who spoke the quotation before
    end = 0
    for quote in quotes:
        start, stop = _neighbourhood(doc, quote)
        near = outside[bisect_left(heads, start) : bisect_left(heads, stop)]
        owners = [k for k in near if _touches(found[k], quote)] or _beside(doc, found, near, quote)
        if not owners and last is not None and _goes_on(doc, quote, end):
            owners = [last]
        for k in owners:
            found[k] = replace(found[k], content=merged([*found[k].content, quote]))
        last, end = (owners[-1] if owners else None), quote[1]
    return found


def _clipped(draft: AttributionSpans, quote: TokenRange | None) -> AttributionSpans:
    """A cue inside a quotation has its content there too."""
    if quote is None:
        return draft
    return replace(draft, content=merged((max(a, quote[0]), min(b, quote[1])) for a, b in draft.content))


def _touches(draft: AttributionSpans, quote: TokenRange) -> bool:
    return any(a < quote[1] and quote[0] < b for a, b in draft.content)


def _neighbourhood(doc: Doc, quote: TokenRange) -> TokenRange:
    """The sentences of a quotation, with those that touch it on either side."""
    first, last = doc[quote[0]].sent, doc[quote[1] - 1].sent
    start, end = first.start, last.end
    if quote[0] - start <= 1 and start > 0:
        start = doc[start - 1].sent.start
    if end - quote[1] <= 1 and end < len(doc):
        end = doc[end].sent.end
    return start, end


def _beside(doc: Doc, found: Sequence[AttributionSpans], near: Sequence[int], quote: TokenRange) -> list[int]:
    """The nearest cue of speech, in the same sentence or in one beside it that has no content yet."""
    start, end = doc[quote[0]].sent.start, doc[quote[1] - 1].sent.end
    speech = [k for k in near if found[k].rule == SPEECH]
    same = [k for k in speech if start <= found[k].cue_head < end]
    ready = same or [k for k in speech if not found[k].content and not _breaks(doc, found[k].cue_head, quote)]
    return [min(ready, key=lambda k: _gap(found[k].cue_head, quote))] if ready else []


def _breaks(doc: Doc, cue: int, quote: TokenRange) -> bool:
    """Whether a new paragraph lies between cue and quotation, other than after a colon."""
    first, last = (cue, quote[0]) if cue < quote[0] else (quote[1], cue)
    between = [doc[i].text for i in range(first, last) if not doc[i].is_space or "\n" in doc[i].text]
    lines = [k for k, text in enumerate(between) if "\n" in text]
    return bool(lines) and (lines[0] == 0 or between[lines[0] - 1] != ":")


def _gap(cue: int, quote: TokenRange) -> int:
    return quote[0] - cue if cue < quote[0] else cue - quote[1]


def _goes_on(doc: Doc, quote: TokenRange, end: int) -> bool:
    """Whether a quotation is a sentence of its own, in the paragraph of the one before it or the next one."""
    first, last = doc[quote[0]].sent, doc[quote[1] - 1].sent
    if quote[0] - first.start > 1 or last.end - quote[1] > 2:
        return False
    return sum("\n" in doc[i].text for i in range(end, quote[0])) <= 1


def completed(doc: Doc, draft: AttributionSpans) -> AttributionSpans:
    """A verb of saying that got no content from parse or quotation takes the clause behind or before it."""
    cue = doc[draft.cue_head]
    if draft.content or not draft.source or cue.tag_ not in FINITE or not in_class("reporting", cue.lemma_):
        return draft
    sent = cue.sent
    behind = (draft.cue[0][1], sent.end)
    before = (sent.start, min(draft.source[0][0], draft.cue[0][0]))
    for start, end in (behind, before):
        root = next((t.i for t in doc[start:end] if t.tag_ in FINITE or t.tag_ == "MD"), None) if start < end else None
        if root is not None:
            return replace(draft, content=((start, end),), content_roots=(root,))
    return draft
