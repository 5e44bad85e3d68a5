"""Cues that are no verbs: "his claim that", "is sure that", "reportedly", "alleged plotters", "according to"."""

from __future__ import annotations

from juntagraph.graph.extraction.attribution_control import HOPS
from juntagraph.graph.extraction.attribution_frames import VERBAL, Complement, complements
from juntagraph.graph.extraction.attribution_lexicon import Frames, frames_of, in_class
from juntagraph.graph.extraction.attribution_parts import assembled
from juntagraph.graph.extraction.attribution_source import Source, as_source, holder_of, is_dummy, source_of
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

SOURCELESS = frozenset({Mode.RUMOUR, Mode.ALLEGE, Mode.ASK})
CLAUSAL = frozenset({"that", "inf", "ing"})


def reporting(cue: Token) -> AttributionSpans | None:
    """A verb of saying that the tagger takes for a noun: "…, state television reports."."""
    start, frames = cue.left_edge.i, frames_of("verb", cue.lemma_.lower())
    clause = child(cue, "ccomp") if cue.head.i == cue.i else _clause(cue) if cue.dep_ == "appos" else None
    named = next((c.left_edge.i for c in cue.lefts if c.dep_ in ("compound", "nmod", "amod", "det")), cue.i)
    if not in_class("reporting", cue.lemma_) or clause is None or not start <= named < cue.i:
        return None
    if clause.i > cue.i or not frames or cue.doc[named - 1].text != "," or not _ends(cue):
        return None
    return assembled(cue, Source(cue.i - 1, ((named, cue.i),)), [("that", clause)], frames["that"], "verb")


def _ends(cue: Token) -> bool:
    """Whether a comma or a full stop follows."""
    following = cue.doc[cue.i + 1] if cue.i + 1 < len(cue.doc) else None
    return following is None or following.is_punct or following.is_space


def nominal(cue: Token, frames: Frames) -> AttributionSpans | None:
    """The attribution that a noun of the lexicon makes: rumours and allegations need no source."""
    found = [(f, t) for f, t in complements(cue) if f in frames and t.i > cue.i]
    found = [(f, t) for f, t in found if t.dep_ != "acl" or f != "that" or _is_that(t)]
    found = found or _circulating(cue, frames) or _misread(cue, frames)
    if not found and (made := reporting(cue)) is not None:
        return made
    source = holder_of(cue)
    if not found or (source is None and frames[found[0][0]] not in SOURCELESS):
        return None
    mode = frames[found[0][0]]
    return assembled(cue, source, found, Mode.SAY if source and mode is Mode.RUMOUR else mode, "noun")


def _circulating(cue: Token, frames: Frames) -> list[Complement]:
    """The clause in "rumours abound that …" and "his view is that …"."""
    verb = cue.head
    if cue.dep_ != "nsubj" or verb.pos_ not in VERBAL or not in_class("circulating", verb.lemma_):
        return []
    return [(f, t) for f, t in complements(verb) if f == "that" and f in frames]


def _misread(cue: Token, frames: Frames) -> list[Complement]:
    """A that-clause that the parse takes for a relative clause, though the tagger sees a conjunction."""
    clauses = (c for c in cue.rights if c.dep_ == "relcl" and c.left_edge.lower_ == "that" and c.left_edge.tag_ == "IN")
    return [("that", clause) for clause in clauses if "that" in frames]


def _is_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" for c in clause.lefts)


def adjectival(cue: Token, frames: Frames) -> AttributionSpans | None:
    """ "She is sure that …", "made it clear that …", "officials critical of …"."""
    found = [(f, t) for f, t in complements(cue) if f in frames]
    head = cue.head
    source: Source | None = None
    if cue.dep_ in ("acomp", "oprd", "ccomp", "conj") and head.pos_ in VERBAL:
        source = source_of(head)
        if source is not None and is_dummy(cue.doc[source.head]):
            return None
        found = found or [(f, t) for f, t in complements(head) if f in frames and f in CLAUSAL and t.i > cue.i]
    elif cue.dep_ in ("amod", "acl", "relcl") and head.i < cue.i:
        source = as_source(head, cue)
    if not found or source is None:
        return None
    return assembled(cue, source, found, frames[found[0][0]], "adjective")


def adverbial(cue: Token, frames: Frames) -> AttributionSpans | None:
    """ "Soldiers reportedly fled": no source, and the clause is content."""
    if cue.head.pos_ not in VERBAL:
        return None
    return assembled(cue, None, [("alone", cue.head)], frames["alone"], "adverb")


def modifying(cue: Token, frames: Frames) -> AttributionSpans | None:
    """ "The alleged plotters": no source, and the noun is content."""
    return assembled(cue, None, [("alone", cue.head)], frames["alone"], "modifier") if cue.dep_ == "amod" else None


def according(cue: Token) -> AttributionSpans | None:
    """ "According to X, …": the clause it stands in is content; at the end of a sentence, the sentence."""
    prep = child(cue, "prep")
    source = child(prep, "pobj") if prep is not None else None
    if source is None:
        return None
    clause = cue.sent.root if _closes(cue) else _clause(cue)
    if clause is None or clause.i == cue.i:
        return None
    return assembled(cue, as_source(source, cue), [("that", clause)], Mode.SAY, "according")


def surveyed(cue: Token) -> AttributionSpans | None:
    """ "In a poll, most voters …", "per the ministry": the clause is content."""
    source = child(cue, "pobj")
    if cue.dep_ != "prep" or source is None:
        return None
    if cue.lower_ != "per" and not (cue.lower_ == "in" and in_class("surveys", source.lemma_)):
        return None
    clause, start = cue.head, cue.left_edge.i
    topic = start == cue.sent.start or cue.doc[start - 1].is_punct or cue.doc[start - 1].dep_ == "cc"
    if not topic or clause.pos_ not in VERBAL or (cue.lower_ == "per" and source.ent_type_ not in ("PERSON", "ORG")):
        return None
    return assembled(cue, as_source(source, cue), [("that", clause)], Mode.SAY, "survey")


def _closes(cue: Token) -> bool:
    """Whether only punctuation follows the cue's phrase in its sentence, and a comma stands before it."""
    start, end = cue.left_edge.i, cue.right_edge.i + 1
    tail = cue.doc[end : cue.sent.end]
    return start > 0 and cue.doc[start - 1].is_punct and all(t.is_punct or t.is_space for t in tail)


def _clause(cue: Token) -> Token | None:
    clause = cue.head
    for _ in range(HOPS):
        if clause.pos_ in VERBAL:
            return clause
        clause = clause.head
    return clause
