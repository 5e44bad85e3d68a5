"""When a proposal holds: the date of its event, the span of a post, the end of one that somebody lost."""

from __future__ import annotations

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.times_attachment import own_dates, when_of
from juntagraph.graph.extraction.times_syntax import is_clausal

ONCE = frozenset({"overthrows", "seizesPowerIn", "attemptsCoupAgainst", "dismisses", "appoints"})
POSTS = frozenset({"holdsPost", "leads"})


def whens_of(analysis: Analysis, proposal: Proposal) -> list[str]:
    """EDTF dates of a proposal, several for "coups in 2020 and 2021"; empty where the text gives none."""
    trigger = analysis.doc[proposal.trigger]
    if proposal.settled:  # what holds whatever the story: only its own words date it ("who led the navy until May")
        own = is_clausal(trigger) or proposal.rule.startswith(("apposition.post", "apposition.leads"))
        return own_dates(trigger, analysis.times) if own else []
    whens = when_of(trigger, analysis.times)
    if proposal.relation in ONCE:  # "deposed the president since 2005": that is how long he was president
        whens = [when for when in whens if not when.endswith("/..")]
    if proposal.relation == "extendsMandateOf":  # "last May a conference prolonged it until 2030"
        return [when for when in whens if not when.startswith("../")] or whens or _until(analysis, proposal)
    if proposal.relation in POSTS and trigger.lemma_.lower() in table("predicates")["end"]:
        return [when if "/" in when else f"../{when}" for when in whens]
    return whens


def _until(analysis: Analysis, proposal: Proposal) -> list[str]:
    """The end of a lengthened term, also in a clause of its own: "allowing him to remain until at least 2030"."""
    sentence = analysis.doc[proposal.trigger].sent
    times = analysis.times.within(sentence.start_char, sentence.end_char)
    return [t.edtf for t in times if t.edtf is not None and t.edtf.startswith("../")][:1]
