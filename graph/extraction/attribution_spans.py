"""Who is said to say what, as tokens of a parsed document (PolNeAR, PARC 3.0: source, cue, content)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

TokenRange = tuple[int, int]
"""Half-open range of token indices of one `Doc`."""


class Mode(StrEnum):
    """What kind of act or attitude a cue reports; the status of a claim is composed from it (GUIDE)."""

    SAY = "say"  # said, according to, wrote: the source's plain statement
    CONFIRM = "confirm"  # announced, confirmed, admitted: firm if the source is in a position to know
    ALLEGE = "allege"  # alleged, accused, suspected, charged
    DENY = "deny"  # denied, rejected, refuted
    RUMOUR = "rumour"  # reportedly, rumoured, speculated
    SEEM = "seem"  # seems, apparently: the document's own guess
    BELIEVE = "believe"  # thinks, believes, doubts
    KNOW = "know"  # knows, learned, found, showed: the content is taken to hold
    WARN = "warn"  # warned, threatened
    DEMAND = "demand"  # demanded, urged, ordered
    PLAN = "plan"  # promised, planned, hopes, wants
    ASK = "ask"  # asked whether, wondered
    EVALUATE = "evaluate"  # praised, criticised, supports: the content is taken to hold
    ACT = "act"  # issued, named, voted for: the document itself reports the act, the content is put to nobody


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """One attribution. Every span is several half-open token ranges, since quotations are interrupted.

    `source` is empty and `source_head` None where the text names no source ("reportedly"). `content_roots` are
    the head tokens of the clauses, sentences and noun phrases of the content. `addressee` is the head of whom
    the source told ("told AFP"); `negated` holds under "did not say"; `parent` is the place, in the list of
    the document's attributions, of the innermost one whose content holds this cue.
    """

    source: tuple[TokenRange, ...]
    cue: tuple[TokenRange, ...]
    content: tuple[TokenRange, ...]
    cue_head: int
    source_head: int | None
    content_roots: tuple[int, ...]
    mode: Mode
    rule: str
    negated: bool = False
    addressee: int | None = None
    parent: int | None = None


def covering(found: Sequence[AttributionSpans], token: int) -> list[AttributionSpans]:
    """The attributions whose content holds a token, innermost first."""
    holding = [a for a in found if any(start <= token < end for start, end in a.content)]
    return sorted(holding, key=lambda a: sum(end - start for start, end in a.content))
