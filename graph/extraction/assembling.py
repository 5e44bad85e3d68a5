"""From proposals to claims: judged, dated, with their words, each content once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from juntagraph.graph.claims import Actor, Attribution, Claim, Extraction, Span, Status
from juntagraph.graph.extraction.aimed import aimed, bare_charges
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.attribution_spans import AttributionSpans
from juntagraph.graph.extraction.charges import charges
from juntagraph.graph.extraction.confidence import confidence_model
from juntagraph.graph.extraction.contradicted import contradicted
from juntagraph.graph.extraction.denials import denials
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.factuality import Judgement, judge
from juntagraph.graph.extraction.features import Made, Surroundings, features
from juntagraph.graph.extraction.identifying import actor_of, document_actors, source_of, text_actor
from juntagraph.graph.extraction.involvement import involvement
from juntagraph.graph.extraction.relabelled import relabelled
from juntagraph.graph.extraction.syntax import conjuncts
from juntagraph.graph.extraction.whens import whens_of
from juntagraph.ontology.vocabulary import vocabulary


def assemble(analysis: Analysis, proposals: Iterable[Proposal], found: tuple[Attribution, ...]) -> Extraction:
    """The extraction of one document."""
    kept = weighed(analysis, made_of(analysis, proposals))
    return Extraction(analysis.document.id, tuple(kept), document_actors(analysis, kept), found)


BESIDE = 5  # tokens between two words that tell of one deed: "held since Tuesday in the custody of the police"
NEEDY = frozenset({"attacks", "kills", "abducts", "threatens", "overthrows", "attemptsCoupAgainst", "plotsAgainst"})


def made_of(analysis: Analysis, proposals: Iterable[Proposal]) -> list[Made]:
    """The claims of proposals and those that point back to them, each content once, not yet weighed."""
    made: list[Made] = [(claim, p) for p in proposals for claim in _claims(analysis, p)]
    claims = [claim for claim, _ in made]
    claims += [*charges(analysis, claims), *contradicted(analysis, made)]
    claims += involvement(analysis, claims)
    claims += [*denials(analysis, claims), *relabelled(analysis, claims)]
    origins = [*(proposal for _, proposal in made), *[None] * (len(claims) - len(made))]
    ends = aimed(claims)
    spare = bare_charges(ends)
    return distinct(pair for i, pair in enumerate(zip(ends, origins, strict=True)) if i not in spare)


def weighed(analysis: Analysis, made: Sequence[Made]) -> list[Claim]:
    """The claims with their confidence."""
    model, around = confidence_model(), Surroundings(analysis, made)
    return [replace(claim, confidence=model(features(around, claim, proposal))) for claim, proposal in made]


def _claims(analysis: Analysis, proposal: Proposal) -> list[Claim]:
    """The claims of a proposal: one for each time that it gives ("coups in 2020 and 2021")."""
    whens = whens_of(analysis, proposal)
    claim = _claim(analysis, proposal)
    fits = vocabulary().fits(claim.relation, _type(claim.subject), _type(claim.object))
    dated = [replace(claim, when=when) for when in whens] or [claim]
    return dated if fits else []


def _type(actor: Actor | None) -> str | None:
    return actor.type if actor is not None else None


def _claim(analysis: Analysis, proposal: Proposal) -> Claim:
    relation = proposal.relation
    judgement = judge(analysis, proposal)
    subject = actor_of(analysis, proposal.subject) if proposal.subject else None
    obj = (
        text_actor(relation, proposal.text)
        if proposal.text
        else actor_of(analysis, proposal.object)
        if proposal.object
        else None
    )
    return Claim(
        document=analysis.document.id,
        relation=relation,
        subject=subject,
        object=obj,
        evidence=evidence(analysis, proposal.start, proposal.end),
        polarity=judgement.polarity,
        status=judgement.status,
        source=actor_of(analysis, proposal.source)
        if proposal.source
        else _source(analysis, judgement, proposal, subject),
        when=proposal.when,
        count=proposal.count,
        about=proposal.about,
        rule=proposal.rule,
    )


def _source(analysis: Analysis, judgement: Judgement, proposal: Proposal, subject: Actor | None) -> Actor | None:
    found: AttributionSpans | None = judgement.source
    if found is None or judgement.status is Status.ASSERTED:
        return None
    source = source_of(analysis, found)
    own_plan = judgement.status is Status.PROSPECTIVE and str(found.mode) in {"plan", "warn", "demand"}
    return None if own_plan and (source == subject or _joint(analysis, found, proposal)) else source


def _joint(analysis: Analysis, plan: AttributionSpans, proposal: Proposal) -> bool:
    """Whether the plan is the subject's too: "Togo and Benin refused to meet" is a plan of both."""
    planners = conjuncts(analysis.doc[plan.source_head]) if plan.source_head is not None else ()
    return any(proposal.subject in analysis.entities.at(token.i) for token in planners)


def _content(claim: Claim) -> object:
    """What is claimed; a tie without direction is the same both ways round."""
    if claim.subject is None or claim.object is None or not vocabulary().relation(claim.relation).symmetric:
        return claim.statement
    return claim.relation, frozenset({claim.subject.id, claim.object.id})


def distinct(made: Iterable[Made]) -> list[Made]:
    """One claim for each content, in the order of the text; the dated and shorter evidence is kept."""
    best: dict[tuple[object, ...], Made] = {}
    for claim, proposal in made:
        key = (_content(claim), claim.polarity, claim.status, claim.source.id if claim.source else None)
        dated = (*key, claim.when)
        other = best.get(key) or best.get(dated)
        if other is None or (other[0].when is None and claim.when is not None):
            best.pop(key, None)
            best[dated if claim.when else key] = claim, proposal
    kept = _without_doerless(list(_without_bare(list(best.values()))))
    return sorted(kept, key=lambda one: (one[0].evidence.span, one[0].relation, one[0].id))


def _without_bare(made: list[Made]) -> Iterator[Made]:
    """ "Opened fire on a bus, injuring ten officers": whoever else was attacked there is the officers.

    What has a date of its own is another deed: "led a coup against Paz in 1990 and another in 2000".
    """
    told: dict[tuple[object, ...], list[Span]] = defaultdict(list)
    whens = {claim.when for claim, _ in made if claim.object is not None} | {None}
    for claim, _ in made:
        if claim.object is not None:
            told[_deed(claim)].append(claim.evidence.span)
    for one in made:
        claim, here = one[0], one[0].evidence.span
        bare = claim.relation in NEEDY and claim.object is None and claim.subject is not None
        bare = bare and claim.when in whens
        if not bare or not any(here.start < s.end and s.start < here.end for s in told.get(_deed(claim), ())):
            yield one


def _without_doerless(made: list[Made]) -> Iterator[Made]:
    """ "Held since Tuesday by the police": one arrest, whose doer the same words name."""
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for claim, proposal in made:
        if claim.subject is not None and proposal is not None:
            told[_done(claim)].append(proposal.trigger)
    for one in made:
        claim, proposal = one
        within = proposal is not None and any(abs(proposal.trigger - t) <= BESIDE for t in told.get(_done(claim), ()))
        if claim.subject is not None or claim.object is None or not within:
            yield one


def _done(claim: Claim) -> tuple[object, ...]:
    source = claim.source and claim.source.id
    return claim.relation, claim.object and claim.object.id, claim.polarity, claim.status, source, claim.when


def _deed(claim: Claim) -> tuple[object, ...]:
    return claim.relation, claim.subject and claim.subject.id, claim.polarity
