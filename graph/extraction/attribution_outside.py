"""Content that does not hang on its cue: what a parenthesis interrupts, what a relative clause describes."""

from __future__ import annotations

from juntagraph.graph.extraction.attribution_frames import VERBAL, Complement
from juntagraph.graph.extraction.attribution_lexicon import Frames
from juntagraph.graph.extraction.attribution_parts import cue_range
from juntagraph.graph.extraction.attribution_source import RELATIVE
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child


def outside(cue: Token, frames: Frames, passive: bool) -> list[Complement]:
    """Content that does not hang on the cue: what a parenthesis interrupts or a relative clause describes."""
    head = cue.head
    if "quote" in frames and (main := _interrupted(cue)) is not None:
        return [("quote", main)]
    if head.pos_ in ("NOUN", "PROPN", "PRON") and "obj" in frames:
        subject = child(cue, "nsubj")
        if passive or (cue.dep_ == "relcl" and subject is not None and subject.lower_ not in RELATIVE):
            return [("obj", head)] if cue.dep_ in ("relcl", "acl") else []
    return []


def _interrupted(cue: Token) -> Token | None:
    """The verb of the sentence that a parenthesis or "as X said" interrupts."""
    if cue.dep_ == "advcl":
        return cue.head if _is_comment(cue) and cue.head.pos_ in VERBAL else None
    root = cue.sent.root if cue.dep_ == "parataxis" or _enclosed(cue) else cue
    return root if root.i != cue.i and root.pos_ in VERBAL else None


def _enclosed(cue: Token) -> bool:
    """Whether commas stand before the subject and behind the verb: ", the minister said,"."""
    subject, doc = child(cue, "nsubj"), cue.doc
    if subject is None or subject.right_edge.i + 1 != cue_range(cue)[0] or cue.i + 1 == len(doc):
        return False
    start = subject.left_edge.i
    return start > 0 and doc[start - 1].text == "," and doc[cue.i + 1].text in (",", ".")


def _is_comment(cue: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("as", "like") for c in cue.lefts)
