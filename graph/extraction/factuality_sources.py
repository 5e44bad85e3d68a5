"""How firmly those put it in whose words a deed stands: what a cue, and the noun that carries it, make of it."""

from __future__ import annotations

from juntagraph.graph.claims import Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode
from juntagraph.graph.extraction.factuality_modality import perfect
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.untrue import is_nobody


def put(analysis: Analysis, attribution: AttributionSpans, trigger: Token) -> Status | None:
    """How firmly a source puts it: a newspaper that "disclosed" it is in no position to confirm what others did."""
    status, head = _mode(attribution, trigger), attribution.source_head
    outside = head is not None and any(e.type == "MediaOutlet" for e in analysis.entities.at(head))
    return Status.ATTRIBUTED if outside and status is Status.CONFIRMED else status


def _mode(attribution: AttributionSpans, trigger: Token) -> Status | None:
    modes = table("factuality")["modes"]
    status = modes.get(str(attribution.mode))
    if attribution.source_head is not None and is_nobody(trigger.doc[attribution.source_head]):
        return (
            Status.RUMOURED if status in {"attributed", "confirmed"} and attribution.mode is not Mode.BELIEVE else None
        )
    if attribution.source_head is None and status == "attributed":
        status = "rumoured"
    if attribution.negated and status in {"confirmed", "attributed"}:
        status = "rumoured"
    if status == "prospective" and perfect(trigger):
        status = "rumoured"  # "is feared to have fled": not to come, but not known
    return Status(status) if status else None


def vehicle(analysis: Analysis, attribution: AttributionSpans) -> Status | None:
    """ "allegations from the council indicate", "initial reports suggest": the noun tells how firm it is."""
    if attribution.source_head is None:
        return None
    vehicles, head = table("factuality")["vehicles"], analysis.doc[attribution.source_head]
    lemma = head.lemma_.lower()
    if lemma in vehicles["alleged"]:
        return Status.ALLEGED
    named = any(c.lower_ in {"from", "by"} or c.dep_ == "acl" for c in head.children)
    return Status.RUMOURED if lemma in vehicles["rumoured"] and not named else None
