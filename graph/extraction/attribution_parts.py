"""Puts an attribution together from its cue, source and complements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from juntagraph.graph.extraction.attribution_frames import Complement
from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_source import Source, phrase
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, TokenRange
from juntagraph.graph.extraction.parsed import Doc, Token

EDGES = frozenset({",", ";", ":", ".", "—", "–", "―", "--", "-"})
HELPERS = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})


def assembled(
    cue: Token, source: Source | None, found: Sequence[Complement], mode: Mode, rule: str
) -> AttributionSpans:
    """The attribution; where a content holds its cue ("he, they said, left"), the cue's clause is cut out."""
    return AttributionSpans(
        source=source.spans if source else (),
        cue=merged([cue_range(cue), *_prepositions(cue, found)]),
        content=merged(piece for _, token in found for piece in _around(phrase(token), cue, source)),
        cue_head=cue.i,
        source_head=source.head if source else None,
        content_roots=tuple(token.i for _, token in found),
        mode=mode,
        rule=rule,
        negated=_withheld(cue),
        addressee=_addressee(cue, found),
    )


def _withheld(cue: Token) -> bool:
    """Whether the words are not said: "did not say", "would neither confirm nor deny", "refused to confirm"."""
    if any(c.dep_ == "neg" or c.lower_ in {"neither", "nor"} for c in cue.lefts):
        return True
    if cue.dep_ == "conj" and cue.head.pos_ in {"VERB", "AUX"}:
        return any(c.lower_ == "neither" for c in cue.head.lefts)
    if cue.dep_ == "pcomp" and cue.head.lower_ == "of" and cue.head.head.lower_ == "short":
        return True  # "stopped short of admitting"
    above = cue.head  # "has yet to comment"
    yet = above.lemma_ == "have" and any(c.lower_ == "yet" for c in above.children)
    return cue.dep_ == "xcomp" and (yet or in_class("withholding", above.lemma_.lower()))


def merged(pieces: Iterable[TokenRange]) -> tuple[TokenRange, ...]:
    """The ranges in order, those that touch as one, empty ones left out."""
    joined: list[TokenRange] = []
    for start, end in sorted(pieces):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def trimmed(doc: Doc, spans: AttributionSpans) -> AttributionSpans:
    """The attribution without punctuation and white space at the edges of source and content."""
    source = merged(_trim(doc, piece) for piece in spans.source)
    content = merged(_trim(doc, piece) for piece in _joined(doc, spans))
    unchanged = content == spans.content and source in ((), spans.source)
    return spans if unchanged else replace(spans, source=source or spans.source, content=content)


def _joined(doc: Doc, spans: AttributionSpans) -> list[TokenRange]:
    """The content without what a semicolon parts from the accusing words: "No group has claimed it; police blame X"."""
    behind = any(start > spans.cue_head for start, _ in spans.content)
    return [
        (start, end)
        for start, end in spans.content
        if not (behind and end <= spans.cue_head and any(t.text == ";" for t in doc[end - 1 : end + 1]))
    ]


def _trim(doc: Doc, piece: TokenRange) -> TokenRange:
    start, end = piece
    while start < end and (doc[start].text in EDGES or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].text in EDGES or doc[end - 1].is_space):
        end -= 1
    return start, end


def _around(content: TokenRange, cue: Token, source: Source | None) -> list[TokenRange]:
    """The content without the clause of the cue."""
    start, end = content
    if not start <= cue.i < end:
        return [content]
    first, last = phrase(cue)
    if first <= start and last >= end:  # the content's head hangs below the cue
        first, last = cue_range(cue)
    spans = source.spans if source else ()
    first, last = min([first, *(a for a, _ in spans)]), max([last, *(b for _, b in spans)])
    return [(start, min(first, end)), (max(last, start), end)]


def cue_range(cue: Token) -> TokenRange:
    """The cue word with the auxiliaries, negations and particles that touch it."""
    helpers = {c.i for c in cue.children if c.dep_ in HELPERS and not c.children}
    start, end = cue.i, cue.i + 1
    while start - 1 in helpers:
        start -= 1
    if end < len(cue.doc) and cue.doc[end].dep_ == "prt":
        end += 1
    return start, end


def _prepositions(cue: Token, found: Sequence[Complement]) -> list[TokenRange]:
    """The prepositions that link cue and content: "called for", "accused … of"."""
    heads = {token.head.i for _, token in found if token.head.dep_ == "prep" and token.head.head.i == cue.i}
    return [(i, i + 1) for i in heads]


def _addressee(cue: Token, found: Sequence[Complement]) -> int | None:
    """Whom the source tells: an object that is no content, or "to" somebody."""
    taken = {token.i for _, token in found}
    for token in cue.rights:
        if token.dep_ in ("dobj", "dative") and token.i not in taken:
            obj = next(token.rights, None) if token.lower_ == "to" else token
            return obj.i if obj is not None else None
    return None
