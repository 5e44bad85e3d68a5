"""One attribution for each cue: verbs, nouns, adjectives, adverbs and "according to"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from juntagraph.graph.extraction.attribution_frames import Complement, complements
from juntagraph.graph.extraction.attribution_lexicon import Frames
from juntagraph.graph.extraction.attribution_source import Source, as_source, phrase, source_of
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, TokenRange
from juntagraph.graph.extraction.syntax import child, is_passive

VERBAL = ("VERB", "AUX")


def verbal(cue: Token, frames: Frames) -> AttributionSpans | None:
    passive = is_passive(cue)
    source = source_of(cue)
    found = [(f, t) for f, t in (_allowed(c, frames) for c in complements(cue)) if f and not _inside_source(t, source)]
    if not found:
        found = _outside(cue, frames, passive)
    if not found and "quote" not in frames:
        return None
    if frames.get("inf") is Mode.SEEM:
        return seeming(cue, found)
    if source is None and not passive:
        return None
    mode = next((frames[f] for f, _ in found if f in frames), next(iter(frames.values())))
    return _made(cue, source, found, mode, "verb" if not passive else "passive")


def _allowed(complement: Complement, frames: Frames) -> tuple[str, Token]:
    frame, token = complement
    if frame in frames:
        return frame, token
    if frame == "that" and "quote" in frames or frame == "parataxis" and "quote" in frames:
        return "quote", token
    if frame == "pass" and ("obj" in frames or "inf" in frames or "that" in frames):
        return "obj", token
    return "", token


def _inside_source(token: Token, source: Source | None) -> bool:
    return source is not None and any(a <= token.i < b for a, b in source.spans)


def _outside(cue: Token, frames: Frames, passive: bool) -> list[Complement]:
    """Content that does not hang on the cue: what a parenthesis interrupts, or a relative clause describes."""
    head = cue.head
    if cue.dep_ == "parataxis" and "quote" in frames and head.pos_ in VERBAL:
        return [("quote", head)]
    if cue.dep_ in ("relcl", "acl") and "obj" in frames and head.pos_ in ("NOUN", "PROPN", "PRON"):
        if passive or (cue.dep_ == "relcl" and (s := child(cue, "nsubj")) is not None and s.lower_ not in ("who", "which", "that")):
            return [("obj", head)]
    return []


def _made(cue: Token, source: Source | None, found: Iterable[Complement], mode: Mode, rule: str) -> AttributionSpans:
    hole = phrase(cue)
    content: list[TokenRange] = []
    roots = []
    for frame, token in found:
        roots.append(token.i)
        start, end = phrase(token)
        if start <= cue.i < end:
            content += [(start, min(hole[0], end)), (max(hole[1], start), end)]
        else:
            content.append((start, end))
    return AttributionSpans(
        source=source.spans if source else (),
        cue=(_cue_span(cue),),
        content=tuple(sorted((a, b) for a, b in content if a < b)),
        cue_head=cue.i,
        source_head=source.head if source else None,
        content_roots=tuple(roots),
        mode=mode,
        rule=rule,
        negated=any(c.dep_ == "neg" for c in cue.children),
    )


def _cue_span(cue: Token) -> TokenRange:
    start, end = cue.i, cue.i + 1
    helpers = {c.i for c in cue.children if c.dep_ in ("aux", "auxpass", "neg", "advmod", "prt")}
    while start - 1 in helpers:
        start -= 1
    while end in helpers and cue.doc[end].dep_ == "prt":
        end += 1
    return start, end


def seeming(cue: Token, found: list[Complement]) -> AttributionSpans | None:
    """"X seems to be ill": no source, and the whole clause is content."""
    subject = child(cue, "nsubj")
    if subject is not None and subject.lower_ != "it":
        found = [("subject", subject), *found]
    if len(found) < 2 and (not found or subject is None or subject.lower_ != "it"):
        return None
    return _made(cue, None, found, Mode.SEEM, "seem")


def nominal(cue: Token, frames: Frames) -> AttributionSpans | None:
    found = [(f, t) for f, t in complements(cue) if f in frames]
    source = _holder(cue)
    if not found:
        return None
    return _made(cue, source, found, frames[found[0][0]], "noun")


def _holder(noun: Token) -> Source | None:
    """Whose claim: the possessor, "by" or "from", or the subject of the verb that governs the noun."""
    owner = child(noun, "poss")
    if owner is not None:
        return as_source(owner, noun)
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in ("by", "from", "among"):
            obj = child(prep, "pobj")
            if obj is not None:
                return as_source(obj, noun)
    verb = noun.head
    for _ in range(2):
        if verb.dep_ in ("prep", "conj"):
            verb = verb.head
    if noun.dep_ in ("dobj", "pobj", "attr", "conj") and verb.pos_ in VERBAL:
        return source_of(verb)
    return None


def adjectival(cue: Token, frames: Frames) -> AttributionSpans | None:
    found = [(f, t) for f, t in complements(cue) if f in frames]
    if cue.dep_ in ("acomp", "conj") and cue.head.pos_ in VERBAL:
        source = source_of(cue.head)
        found = found or [(f, t) for f, t in complements(cue.head) if f in frames and f in ("that", "inf")]
    elif cue.dep_ in ("amod", "acl") :
        source = as_source(cue.head, cue)
    else:
        source = None
    if not found or source is None:
        return None
    return _made(cue, source, found, frames[found[0][0]], "adjective")


def adverbial(cue: Token, frames: Frames) -> AttributionSpans | None:
    return _made(cue, None, [("that", cue.head)], frames["alone"], "adverb")


def according(cue: Token) -> AttributionSpans | None:
    prep = child(cue, "prep")
    obj = child(prep, "pobj") if prep is not None else None
    if obj is None or cue.head.i == cue.i:
        return None
    head = cue.head
    for _ in range(4):
        if head.pos_ in VERBAL or head.head.i == head.i:
            break
        head = head.head
    made = _made(cue, as_source(obj, cue), [("that", head)], Mode.SAY, "according")
    return made
