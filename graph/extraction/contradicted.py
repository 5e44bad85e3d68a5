"""Denials that quote what they deny: "Ghana denies that it armed the rebels, as Togo alleges" tells both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from juntagraph.graph.claims import Claim, Polarity, Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, covering
from juntagraph.graph.extraction.features import Made
from juntagraph.graph.extraction.identifying import source_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.syntax import is_aside


def contradicted(analysis: Analysis, made: Sequence[Made]) -> Iterator[Claim]:
    """What somebody else says, of each claim that is denied beside it."""
    for claim, proposal in made:
        if proposal is None or claim.polarity is not Polarity.NEGATED:
            continue
        for saying in covering(analysis.attributions, proposal.trigger):
            source = source_of(analysis, saying) if quotes(saying, analysis.doc) else None
            if source is not None and source != claim.source:
                status = Status(table("factuality")["modes"][str(saying.mode)])
                yield replace(claim, polarity=Polarity.AFFIRMED, status=status, source=source, rule=f"{claim.rule}.as")


def quotes(saying: AttributionSpans, doc: Doc) -> bool:
    """Whether it stands beside its content with "as", or is what is denied: "as Togo says", "denied claims by Togo"."""
    cue = doc[saying.cue_head]
    told = is_aside(cue) or (cue.dep_ == "dobj" and cue.head.lemma_.lower() in table("factuality")["denial"]["verbs"])
    return told and saying.mode in {Mode.ALLEGE, Mode.SAY, Mode.CONFIRM, Mode.BELIEVE}
