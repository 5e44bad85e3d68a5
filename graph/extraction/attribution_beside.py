"""The speaker beside the cue: mends sources that the parse puts into a quotation, a dateline or a topic.

Parsers trained on edited prose take "'Jobs, jobs,' Smith said" or "PARIS (AP) - Smith said" for clauses whose
subject is the first noun. The words right before or behind the cue tell better who speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_parts import merged
from juntagraph.graph.extraction.attribution_quotes import MARKS, quotation_at
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange
from juntagraph.graph.extraction.attribution_speech import SPEECH
from juntagraph.graph.extraction.parsed import Doc, Token

NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})
HEADS = frozenset({"NOUN", "PROPN", "PRON"})
DASHES = frozenset({"—", "–", "―", "--", "---", "-"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
REACH = 40  # tokens at most between "he said" and "adding"
DATELINE = 14  # tokens at most before the dash of a dateline


def mended(doc: Doc, draft: AttributionSpans, quotes: Sequence[TokenRange]) -> AttributionSpans:
    """The draft with the speaker beside its cue, where the parse has one that cannot be right."""
    if draft.source_head is None:
        return draft
    dash = _dateline(doc, draft)
    if dash is not None:
        return _spoken_by(doc, draft, (dash + 1, draft.cue[0][0]))
    wrong = draft.rule == SPEECH and doc[draft.cue_head].tag_ in FINITE and _quoted(draft, quotes)
    beside = _before(doc, draft) if wrong or _apart(doc, draft) else None
    if beside is None and (wrong or _inverted(doc, draft)):
        beside = _behind(doc, draft)
    if beside is None or beside[0] <= draft.source_head < beside[1]:
        return draft
    topic = draft.source if draft.source_head < draft.cue_head else ()
    return _spoken_by(doc, replace(draft, content=merged([*draft.content, *topic])), beside)


def handed_on(drafts: Iterable[AttributionSpans], quotes: Sequence[TokenRange]) -> list[AttributionSpans]:
    """The drafts; a participle whose subject the parse finds in the quotation has the speaker of that quotation.

    "'I left,' he said, adding that …": it is he who adds.
    """
    found: list[AttributionSpans] = []
    speaker: AttributionSpans | None = None
    for draft in drafts:
        quoted = _quoted(draft, quotes)
        if quoted and speaker is not None and draft.cue_head - speaker.cue_head < REACH:
            draft = replace(draft, source=speaker.source, source_head=speaker.source_head)
        elif not quoted and draft.rule == SPEECH and not quotation_at(quotes, draft.cue_head):
            speaker = draft
        found.append(draft)
    return found


def _quoted(draft: AttributionSpans, quotes: Sequence[TokenRange]) -> bool:
    """Whether the source stands in a quotation and the cue does not."""
    head = draft.source_head
    return head is not None and bool(quotation_at(quotes, head)) and not quotation_at(quotes, draft.cue_head)


def _spoken_by(doc: Doc, draft: AttributionSpans, source: TokenRange) -> AttributionSpans:
    head = next((i for i in reversed(range(*source)) if doc[i].pos_ in HEADS), None)
    if head is None:
        return draft
    inner = next(
        (i for i in range(*source) if doc[i].pos_ in HEADS and not source[0] <= doc[i].head.i < source[1]), head
    )
    start, end = source
    content = merged(piece for a, b in draft.content for piece in ((a, min(b, start)), (max(a, end), b)))
    return replace(draft, source=(source,), source_head=inner, content=content)


def _dateline(doc: Doc, draft: AttributionSpans) -> int | None:
    """The dash after a dateline or a time that the source begins with, at the start of a line."""
    start = min(a for a, _ in draft.source)
    if start and not doc[start].is_sent_start:
        return None
    for i in range(start + 1, min(start + DATELINE, draft.cue[0][0] - 1)):
        if doc[i].text in DASHES and (doc[i - 1].text == ")" or doc[start].is_upper or doc[start].text[0].isdigit()):
            return i if any(a <= i <= b for a, b in draft.source) else None
    return None


def _apart(doc: Doc, draft: AttributionSpans) -> bool:
    """Whether a comma parts the source from the cue: "The issue, Smith said, is"."""
    end = max(b for _, b in draft.source)
    return end < draft.cue[0][0] and doc[end].text in MARKS | {","}


def _inverted(doc: Doc, draft: AttributionSpans) -> bool:
    """Whether a cue after a comma has a name that hangs on it right behind it: ", said Smith"."""
    start, end = draft.cue[0]
    if not start > 0 or end >= len(doc) or not in_class("inverting", doc[draft.cue_head].lemma_):
        return False
    if doc[draft.cue_head].tag_ not in FINITE or doc[end].ent_type_ == "DATE" or doc[end].pos_ not in NAMING:
        return False
    return doc[start - 1].text in MARKS | {","} and _hangs(doc[end], draft.cue_head)


def _hangs(token: Token, cue: int) -> bool:
    """Whether a token, or the noun phrase that it begins, depends on the cue."""
    while token.head.i != cue and token.head.pos_ in HEADS and token.head.i != token.i:
        token = token.head
    return token.head.i == cue


def _before(doc: Doc, draft: AttributionSpans) -> TokenRange | None:
    end = start = draft.cue[0][0]
    while start and doc[start - 1].pos_ in NAMING and doc[start - 1].text not in MARKS:
        start -= 1
    parted = start == 0 or doc[start - 1].text in MARKS | {","}
    return (start, end) if parted and _names(doc[end - 1]) and start < end else None


def _behind(doc: Doc, draft: AttributionSpans) -> TokenRange | None:
    start = end = draft.cue[0][1]
    while end < len(doc) and doc[end].pos_ in NAMING and doc[end].text not in MARKS:
        end += 1
    return (start, end) if start < end and _names(doc[end - 1]) else None


def _names(token: Token) -> bool:
    return token.pos_ in HEADS
