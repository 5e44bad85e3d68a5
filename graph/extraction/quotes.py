"""The words that carry a claim, and texts cut out of the sentence: what an accusation is for, what was put off."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.places import tokens_at
from juntagraph.graph.extraction.syntax import child
from juntagraph.graph.extraction.triggers import Frame

INSIDE = frozenset(
    [
        "nsubj",
        "nsubjpass",
        "dobj",
        "agent",
        "prep",
        "oprd",
        "acomp",
        "attr",
        "prt",
        "aux",
        "auxpass",
        "neg",
        "dative",
        "advmod",
        "xcomp",
        "det",
        "compound",
        "amod",
        "poss",
    ]
)


def clause_span(analysis: Analysis, trigger: Token, frame: Frame) -> tuple[int, int]:
    """The token range of the trigger with what it governs directly, the shortest that shows who and whom."""
    start, end = trigger.sent.start, trigger.sent.end
    tokens = [trigger]
    for c in trigger.children:
        if c.dep_ in INSIDE and not any(t.dep_ in {"relcl", "ccomp"} for t in c.subtree):
            tokens += [t for t in c.subtree if start <= t.i < end]
    for place in (*frame.subject, *frame.object):
        if place.rstrip("!") not in {"nil", "country", "country-topic", "same"}:
            tokens += [t for t in tokens_at(place.rstrip("!"), trigger) if start <= t.i < end]
    return trimmed(analysis, *_whole(analysis, min(t.i for t in tokens), max(t.i for t in tokens) + 1))


def _whole(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The range with the whole of the names at its ends: not "Union suspended" for "the African Union suspended"."""
    first, last = (analysis.entities.mention(i) for i in (start, end - 1))
    if first is not None and analysis.doc[first.start].sent == analysis.doc[start].sent:
        start = min(start, first.start)
    return start, max(end, last.end) if last is not None else end


def trimmed(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The range without white space and commas at its ends."""
    doc = analysis.doc
    while start < end - 1 and (doc[start].is_space or (doc[start].is_punct and doc[start].text not in '"“‘(')):
        start += 1
    while end > start + 1 and (doc[end - 1].is_space or doc[end - 1].text in {",", ";", ":", "—", "-", "."}):
        end -= 1
    return start, end


def about_text(trigger: Token, ways: tuple[str, ...]) -> str | None:
    """What for: the text below the first of these dependencies or prepositions."""
    for way in ways:
        for token in _below(trigger, way):
            words = [t for t in token.subtree if not t.is_space]
            if words[-1].lower_ in {"and", "or"}:  # "allegations of corruption and destabilizing the state"
                words = [words[0], token.head.head.right_edge]
            return " ".join(trigger.doc[words[0].i : words[-1].i + 1].text.split()).strip(" ,.;")
    return None


def _below(trigger: Token, way: str) -> Iterator[Token]:
    if way in {"ccomp", "xcomp", "dobj"}:
        found = child(trigger, way)
        if found is not None:
            yield found
        return
    yield from tokens_at(way, trigger)


def _is_remark(part: Token) -> bool:
    """A relative clause, an apposition, or a gerund behind a preposition: "chief of staff for having jailed him"."""
    below = [t for c in part.children if c.dep_ == "pcomp" for t in (c, *c.lefts)]
    gerund = part.dep_ == "prep" and any(t.tag_ == "VBG" for t in below)
    return gerund or part.dep_ in {"relcl", "acl", "appos"}


def text_of(token: Token) -> str:
    """A noun phrase without determiner, relative clauses and line breaks."""
    words = [
        t
        for t in token.subtree
        if not any(_is_remark(a) for a in (t, *t.ancestors) if a != token and token.is_ancestor(a))
    ]
    comma = next((t.i for t in words if t.text == "," and t.i > token.i), None)  # "Elections, promised for May,"
    if comma is not None and not any(t.i > comma and t.dep_ == "conj" for t in words):
        words = [t for t in words if t.i < comma]
    start = next((t.i for t in words if t.dep_ != "det" or t.head != token), token.i)
    return " ".join(token.doc[start : max(t.i for t in words) + 1].text.split()).strip(" ,.;")
