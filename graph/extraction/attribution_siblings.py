"""Parts statements that the parse nests: in "he said A and denied B" the denial is his, not part of what he said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.extraction.attribution_control import HOPS
from juntagraph.graph.extraction.attribution_frames import complements
from juntagraph.graph.extraction.attribution_parts import merged
from juntagraph.graph.extraction.attribution_spans import AttributionSpans
from juntagraph.graph.extraction.attribution_speech import SPEECH
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import SUBJECTS


def separated(doc: Doc, drafts: Sequence[AttributionSpans]) -> list[AttributionSpans]:
    """The drafts, where a coordinate or participial cue is taken out of the content of the one before it."""
    found = list(drafts)
    by_root = {root: k for k, draft in enumerate(found) if draft.rule == SPEECH for root in draft.content_roots}
    for k, draft in enumerate(found):
        cue = doc[draft.cue_head]
        outer = _outer(cue, by_root) if draft.rule in (SPEECH, "verb") else None
        if outer is None or outer >= k or not _parallel(cue, doc[found[outer].cue_head]):
            continue
        above = found[outer]
        edge = _edge(cue)
        if draft.source_head is None or draft.source_head < edge:
            found[k] = replace(draft, source=above.source, source_head=above.source_head)
        found[outer] = replace(above, content=merged((a, min(b, edge)) for a, b in above.content))
    return found


def _outer(cue: Token, by_root: dict[int, int]) -> int | None:
    """The draft below whose content root the cue hangs as a conjunct or an adverbial clause."""
    if cue.dep_ not in ("conj", "advcl"):
        return None
    token = cue.head
    for _ in range(HOPS):
        if token.i in by_root:
            return by_root[token.i]
        if token.dep_ not in ("conj", "xcomp"):
            return None
        token = token.head
    return None


def _parallel(cue: Token, above: Token) -> bool:
    """Whether the cue goes with the outer cue rather than with what that says."""
    before = cue.doc[_edge(cue)]
    if cue.dep_ == "advcl":
        return cue.tag_ == "VBG" and before.text == "," and not any(c.dep_ in SUBJECTS for c in cue.lefts)
    said = any(frame in ("that", "quote") for frame, _ in complements(cue))
    if cue.tag_ != above.tag_ or not said:
        return False
    return before.text == "," or not any(c.dep_ in SUBJECTS for c in cue.lefts)


def _edge(cue: Token) -> int:
    """Where the cue's clause starts, with the comma and conjunction before it."""
    start = cue.left_edge.i
    for _ in range(2):
        before = cue.doc[start - 1] if start else None
        if before is not None and (before.dep_ == "cc" or before.text == ","):
            start -= 1
    return start
