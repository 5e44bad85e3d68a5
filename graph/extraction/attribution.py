"""Attributions of a parsed document: who says what, by which cue (PolNeAR, PARC 3.0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from juntagraph.graph.claims import Attribution, Span
from juntagraph.graph.extraction.attribution_lexicon import cue_lexicon
from juntagraph.graph.extraction.attribution_quotes import quotations
from juntagraph.graph.extraction.attribution_rules import according, adjectival, adverbial, nominal, verbal
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, TokenRange


def attributions(doc: Doc) -> list[AttributionSpans]:
    quotes = quotations(doc)
    drafts = list(_drafts(doc))
    drafts = _quoted(doc, drafts, quotes)
    drafts = [d for d in drafts if d.content]
    return _nested(drafts)


def _drafts(doc: Doc) -> Iterator[AttributionSpans]:
    lexicon = cue_lexicon()
    for token in doc:
        pos = token.pos_
        lemma = token.lemma_.lower()
        made = None
        if pos == "VERB" or pos == "AUX":
            if lemma == "accord":
                made = according(token)
            elif frames := lexicon.verb.get(lemma):
                made = verbal(token, frames)
        elif pos == "NOUN":
            if frames := lexicon.noun.get(lemma):
                made = nominal(token, frames)
        elif pos == "ADJ":
            if frames := lexicon.adjective.get(lemma):
                made = adjectival(token, frames)
        elif pos == "ADV":
            if frames := lexicon.adverb.get(lemma):
                made = adverbial(token, frames)
        if made is not None:
            yield made


def _quoted(doc: Doc, drafts: list[AttributionSpans], quotes: list[TokenRange]) -> list[AttributionSpans]:
    """Each quotation goes whole to the cue whose content it touches, stands beside or follows."""
    lexicon = cue_lexicon()
    for qs, qe in quotes:
        owner = None
        for k, d in enumerate(drafts):
            if qs <= d.cue_head < qe:
                continue
            if any(a < qe and qs < b for a, b in d.content):
                # touching, and the quote begins inside
                owner = k if owner is None else owner
                drafts[k] = _extended(d, qs, qe)
        if owner is None:
            s0 = doc[qs].sent.start
            s1 = doc[qe - 1].sent.end
            best = None
            for k, d in enumerate(drafts):
                if s0 <= d.cue_head < s1 and not (qs <= d.cue_head < qe) and d.rule in ("verb",):
                    if "quote" in lexicon.verb.get(doc[d.cue_head].lemma_.lower(), {}):
                        dist = min(abs(d.cue_head - qs), abs(d.cue_head - qe))
                        if best is None or dist < best[0]:
                            best = (dist, k)
            if best is not None:
                owner = best[1]
                drafts[owner] = _extended(drafts[owner], qs, qe)
        if owner is None and qs - doc[qs].sent.start <= 1:
            # orphan: previous attribution
            prev = [k for k, d in enumerate(drafts) if d.content and d.cue_head < qs and not any(a <= d.cue_head < b for a, b in quotes)]
            if prev:
                k = max(prev, key=lambda k: drafts[k].cue_head)
                if "quote" in lexicon.verb.get(doc[drafts[k].cue_head].lemma_.lower(), {}):
                    drafts[k] = _extended(drafts[k], qs, qe)
    return drafts


def _extended(d: AttributionSpans, qs: int, qe: int) -> AttributionSpans:
    spans = sorted([*d.content, (qs, qe)])
    merged: list[TokenRange] = []
    for a, b in spans:
        if merged and a <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
        else:
            merged.append((a, b))
    return replace(d, content=tuple(merged))


def _nested(found: list[AttributionSpans]) -> list[AttributionSpans]:
    out = []
    for k, d in enumerate(found):
        parent = None
        size = None
        for j, e in enumerate(found):
            if j != k and any(a <= d.cue_head < b for a, b in e.content):
                n = sum(b - a for a, b in e.content)
                if size is None or n < size:
                    parent, size = j, n
        out.append(replace(d, parent=parent))
    return out


def outermost(found: list[AttributionSpans]) -> list[AttributionSpans]:
    return [d for d in found if d.parent is None]


def to_attribution(doc: Doc, spans: AttributionSpans) -> Attribution:
    return Attribution(*(tuple(_chars(doc, r) for r in part) for part in (spans.source, spans.cue, spans.content)))


def _chars(doc: Doc, tokens: TokenRange) -> Span:
    start, end = tokens
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
