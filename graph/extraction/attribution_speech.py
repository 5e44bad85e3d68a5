"""Gives each quotation whole to the cue that it belongs to, and keeps what is said inside it inside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_parts import merged
from juntagraph.graph.extraction.attribution_quotes import quotation_at
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange
from juntagraph.graph.extraction.parsed import Doc

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NEAR = 12  # cues on either side of a quotation that may own it: bounds the work on one endless sentence
SPEECH = "speech"  # the rule of cues that take direct speech


def voiced(doc: Doc, drafts: Sequence[AttributionSpans], quotes: Sequence[TokenRange]) -> list[AttributionSpans]:
    """The drafts, in order of their cues, with quotations as content."""
    starts = sentence_starts(doc)
    found = [_clipped(draft, quotation_at(quotes, draft.cue_head)) for draft in drafts]
    outside = [k for k, draft in enumerate(found) if quotation_at(quotes, draft.cue_head) is None]
    heads = [found[k].cue_head for k in outside]
    last: int | None = None  # who spoke the quotation before
    end = 0
    for quote in quotes:
        sentences = (_sentence(starts, quote[0])[0], _sentence(starts, quote[1] - 1)[1])
        start, stop = _neighbourhood(starts, sentences, quote)
        here = bisect_left(heads, quote[0])
        near = outside[max(bisect_left(heads, start), here - NEAR) : min(bisect_left(heads, stop), here + NEAR)]
        owners = [k for k in near if _touches(found[k], quote)] or _beside(doc, found, near, quote, sentences)
        if not owners and last is not None and _goes_on(doc, quote, end, sentences):
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


def sentence_starts(doc: Doc) -> list[int]:
    """The first tokens of the sentences, and the end of the document."""
    return sorted({0, *(token.i for token in doc if token.is_sent_start), len(doc)})


def _sentence(starts: Sequence[int], i: int) -> TokenRange:
    k = bisect_right(starts, i)
    return starts[k - 1], starts[min(k, len(starts) - 1)]


def _neighbourhood(starts: Sequence[int], sentences: TokenRange, quote: TokenRange) -> TokenRange:
    """The sentences of a quotation, with those that touch it on either side."""
    start, end = sentences
    if quote[0] - start <= 1 and start > 0:
        start = _sentence(starts, start - 1)[0]
    if end - quote[1] <= 1 and end < starts[-1]:
        end = _sentence(starts, end)[1]
    return start, end


def _beside(
    doc: Doc, found: Sequence[AttributionSpans], near: Sequence[int], quote: TokenRange, sentences: TokenRange
) -> list[int]:
    """The nearest cue of speech, in the same sentence or in one beside it that has no content yet."""
    start, end = sentences
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


def _goes_on(doc: Doc, quote: TokenRange, end: int, sentences: TokenRange) -> bool:
    """Whether a quotation is a sentence of its own, in the paragraph of the one before it or the next one."""
    if quote[0] - sentences[0] > 1 or sentences[1] - quote[1] > 2:
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
