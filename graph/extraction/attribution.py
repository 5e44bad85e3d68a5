"""Attributions of a parsed document: who says what, by which cue (PolNeAR, PARC 3.0)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from juntagraph.graph.claims import Attribution, Span
from juntagraph.graph.extraction.attribution_beside import handed_on, mended
from juntagraph.graph.extraction.attribution_frames import VERBAL
from juntagraph.graph.extraction.attribution_lexicon import Frames, candidates, frames_of
from juntagraph.graph.extraction.attribution_lines import by_layout
from juntagraph.graph.extraction.attribution_parts import trimmed
from juntagraph.graph.extraction.attribution_quotes import quotations
from juntagraph.graph.extraction.attribution_siblings import separated
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange
from juntagraph.graph.extraction.attribution_speech import completed, voiced
from juntagraph.graph.extraction.attribution_verbs import verb_frames, verbal
from juntagraph.graph.extraction.attribution_words import according, adjectival, adverbial, modifying, nominal, surveyed
from juntagraph.graph.extraction.parsed import Doc, Token

Rule = Callable[[Token, Frames], AttributionSpans | None]
RULES: dict[str, tuple[str, Rule]] = {
    "NOUN": ("noun", nominal),
    "PROPN": ("noun", nominal),
    "ADJ": ("adjective", adjectival),
    "ADV": ("adverb", adverbial),
}


def attributions(doc: Doc) -> list[AttributionSpans]:
    """All attributions in order of their cues, nested ones too; `parent` tells which stand in another's content."""
    quotes = quotations(doc)
    made = [mended(doc, draft, quotes) for i in candidates(doc) if (draft := _attribution(doc[i])) is not None]
    drafts = handed_on(made, quotes)
    found = [completed(doc, draft) for draft in voiced(doc, separated(doc, drafts), quotes)]
    found = [trimmed(doc, draft) for draft in (*found, *by_layout(doc, quotes))]
    return _nested(sorted((a for a in found if a.content), key=lambda a: a.cue_head), len(doc))


def outermost(found: Sequence[AttributionSpans]) -> list[AttributionSpans]:
    """Those that stand in no other's content, as PolNeAR marks them."""
    return [a for a in found if a.parent is None]


def to_attribution(doc: Doc, spans: AttributionSpans) -> Attribution:
    """The attribution with character offsets."""
    return Attribution(
        source=_characters(doc, spans.source), cue=_characters(doc, spans.cue), content=_characters(doc, spans.content)
    )


def _attribution(token: Token) -> AttributionSpans | None:
    """What a token makes as a cue."""
    pos = token.pos_
    if token.dep_ == "amod" and (frames := frames_of("modifier", token.lower_)):
        return modifying(token, frames)
    if token.lower_ == "according":
        return according(token)
    if pos in VERBAL:
        frames = verb_frames(token)
        return verbal(token, frames) if frames else None
    if pos == "ADP":
        return surveyed(token)
    if pos in RULES:
        part, rule = RULES[pos]
        frames = frames_of(part, token.lemma_.lower())
        return rule(token, frames) if frames else None
    return None


def _nested(found: list[AttributionSpans], length: int) -> list[AttributionSpans]:
    """Each with its parent. Larger contents are painted first, so that the last paint is the innermost one.

    Adverbs ("reportedly") come last, since they hedge what a source says rather than speak themselves.
    """
    inside = np.full(length, -1, dtype=np.int32)
    placed = list(found)
    for k in sorted(range(len(found)), key=lambda k: (found[k].rule == "adverb", -_size(found[k]))):
        parent = int(inside[found[k].cue_head])
        if parent >= 0:
            placed[k] = replace(found[k], parent=parent)
        for start, end in found[k].content:
            inside[start:end] = k
    return placed


def _size(spans: AttributionSpans) -> int:
    return sum(end - start for start, end in spans.content)


def _characters(doc: Doc, ranges: Sequence[TokenRange]) -> tuple[Span, ...]:
    return tuple(Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in ranges)
