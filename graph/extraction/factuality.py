"""Status, polarity and source of a proposal, composed over what stands above its trigger.

Event factuality (Saurí & Pustejovsky 2009) on GUIDE's scale: attributions that hold the trigger, from the
innermost out, then modality, negation, conditionals and hedges on the way up to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from juntagraph.graph.claims import Polarity, Status, loosest
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode, covering
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.factuality_grounds import cleared, ground
from juntagraph.graph.extraction.factuality_holding import (
    beside,
    in_subject,
    ordered,
    own_plan,
    presupposed,
    refuses,
    taken,
    undoubted,
    withholding,
)
from juntagraph.graph.extraction.factuality_modality import (
    chain,
    conditional,
    contrasted,
    if_confirmed,
    modal,
    no_choice,
    open_question,
    perfect,
    supposed,
    unplanned,
    warranted,
    was_to,
)
from juntagraph.graph.extraction.factuality_sources import put, vehicle
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.refuting import refutation
from juntagraph.graph.extraction.shifting import aims, governor
from juntagraph.graph.extraction.syntax import is_aside, prepositional
from juntagraph.graph.extraction.untrue import unreal, untrue


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a document puts a claim; `source` is the attribution of the party that vouches for it."""

    polarity: Polarity
    status: Status
    source: AttributionSpans | None


SEIZING = frozenset({"abducts", "detains", "attacks"})  # of which a conspiracy makes none yet
LAID = frozenset({"plotsAgainst", "kills", "attemptsCoupAgainst", "overthrows"})
TRIED = frozenset({"plotsAgainst", "attemptsCoupAgainst"})  # relations that are a try by themselves
OWN = frozenset({Mode.PLAN, Mode.DEMAND, Mode.WARN})  # what somebody means to do, or has done
SPEECH = frozenset({"demandsOf", "protestsAgainst", "condemns", "accuses", "threatens"})
COME_TO = frozenset("become lead head serve command assume take win be rule succeed replace".split())
TAKEN = frozenset("take win succeed replace assume".split())  # what somebody may come for in vain
PLAIN = frozenset({Status.ATTRIBUTED, Status.CONFIRMED, Status.ASSERTED})


def judge(analysis: Analysis, proposal: Proposal) -> Judgement:
    """The judgement of a proposal; titles and other standing facts are asserted whatever is said around them."""
    if proposal.settled:
        return Judgement(Polarity.AFFIRMED, Status(proposal.status or "asserted"), None)
    trigger = analysis.doc[proposal.trigger]
    holding = _holding(analysis, proposal, trigger)
    taken_back = untrue(trigger) if proposal.relation not in TRIED else None
    negated = not contrasted(trigger) and _negated(trigger, proposal.relation)
    twice = negated and taken_back is not None and taken_back is not trigger  # "not true that he was not arrested"
    negated = (negated or taken_back is not None) and not (twice and any(c.dep_ == "neg" for c in trigger.children))
    denial = next((a for a in holding if a.mode is Mode.DENY and not a.negated and _above(analysis, a, trigger)), None)
    holding = [a for a in holding if not (withholding(a, holding, trigger.doc) or taken(a, trigger))]
    withheld = {Status.RUMOURED for a in holding if a.mode is Mode.DENY and a.negated}
    holding = [a for a in holding if a.mode is not Mode.DENY and not own_plan(a, proposal, trigger)]
    if taken_back is not None:  # what was "wrongly said" is not denied by who said it
        holding = [a for a in holding if analysis.doc[a.cue_head].is_ancestor(taken_back)]
    if negated or denial is not None:  # "denies that it armed them, as Togo alleges": Togo is not the denier
        holding = [a for a in holding if not (is_aside(cue := analysis.doc[a.cue_head]) or refuses(cue, trigger))]
    statuses = ({Status(proposal.status)} if proposal.status else set()) | withheld
    spoken = proposal.relation in SPEECH and trigger.dep_ == "advcl"  # "marched to demand": they did demand it
    if proposal.relation in LAID and trigger.lemma_.lower() in table("factuality")["charge"]["laying"]:
        statuses.add(Status.ALLEGED)  # "implicated in the plot"
    if _tried_for(proposal, trigger):
        statuses.add(Status.PROSPECTIVE)
    done = no_choice(trigger) or spoken or proposal.relation == "plotsAgainst"  # a plot is an aim already
    aim = _purpose(trigger) and not done
    statuses |= set(_local(trigger)) | ({Status.PROSPECTIVE} if aim else set())
    statuses |= {s for a in holding if (s := put(analysis, a, trigger)) is not None}
    statuses |= {s for a in holding if (s := vehicle(analysis, a)) is not None}
    if warranted(trigger) and proposal.relation == "detains":
        statuses = {Status.PROSPECTIVE}  # "issued a warrant for his arrest"
    denial = denial or refutation(analysis.attributions, trigger)
    if denial is not None:
        return Judgement(Polarity.NEGATED, Status.DENIED, denial)
    status = loosest(statuses)
    source = _voucher(analysis, holding, proposal)
    polarity = Polarity.NEGATED if negated else Polarity.AFFIRMED
    own = status is Status.ATTRIBUTED and proposal.relation in SPEECH and _own_words(trigger)
    if own and not negated:
        return Judgement(polarity, Status.ASSERTED, None)  # ""We demand it," Roe said": he demands it
    if negated and source is not None and source.mode in {Mode.SAY, Mode.CONFIRM} and status in PLAIN:
        return Judgement(polarity, Status.DENIED, source)  # "insists that he is not under arrest"
    return Judgement(polarity, status, source)


def _own_words(verb: Token) -> bool:
    """Whether the speaker tells of what is said: "I accuse", "we demand"."""
    return any(c.dep_ == "nsubj" and c.lower_ in {"i", "we"} for c in verb.lefts)


def _voucher(analysis: Analysis, holding: Sequence[AttributionSpans], proposal: Proposal) -> AttributionSpans | None:
    """Who vouches for it: the innermost source, an own plan or order of the doer only where nobody else tells it."""
    told = [a for a in holding if a.source_head is not None and not a.negated]
    others = (a for a in told if a.mode not in OWN or not _is_source(analysis, a, proposal.subject))
    return next(others, None) or next(iter(told), None)


def _is_source(analysis: Analysis, attribution: AttributionSpans, actor: Entity | None) -> bool:
    head = attribution.source_head
    return head is not None and actor in analysis.entities.at(head)


def _tried_for(proposal: Proposal, trigger: Token) -> bool:
    """ "tried to arrest him", "is preparing to dissolve it": what no other relation tells has not come about."""
    rule = proposal.rule or ""
    own = rule.startswith((f"{proposal.relation}.", "predicate.")) and proposal.relation not in TRIED
    control = table("control")
    tries = {*control["attempt"], *control["plot"]}
    yet = proposal.relation in SEIZING or rule.startswith("predicate.")
    tries -= set() if yet else set(control["conspiring"])
    if proposal.relation == "attacks":  # "tried to shoot him" is an attack
        tries -= set(control["attempt"])
    return own and trigger.pos_ == "VERB" and trigger.head.lemma_.lower() in tries and trigger.dep_ in {"xcomp", "acl"}


def _holding(analysis: Analysis, proposal: Proposal, trigger: Token) -> list[AttributionSpans]:
    """The attributions that a trigger stands in and that say something of its factuality, innermost first."""
    above = governor(trigger)
    found = covering(analysis.attributions, trigger.i if above == trigger.head else above.i)
    heard = [a for a in found if a.mode not in {Mode.KNOW, Mode.EVALUATE, Mode.ACT}]
    heard = [a for a in heard if not (in_subject(a, trigger) or ordered(a, proposal, trigger))]
    return [a for a in heard if not (undoubted(a, trigger.doc) or beside(a, trigger) or presupposed(a, trigger))]


def _above(analysis: Analysis, attribution: AttributionSpans, trigger: Token) -> bool:
    """Whether the cue governs the trigger in its sentence; what a denial points back to is `denials`' matter."""
    cue = analysis.doc[attribution.cue_head]
    if cue.i > trigger.i:
        return False
    return cue.is_ancestor(trigger) or (cue.pos_ == "NOUN" and cue.sent == trigger.sent and cue.i < trigger.i)


def _local(trigger: Token) -> Iterator[Status]:
    """What words at the trigger and at the verbs above it in its clause say."""
    hedges = table("factuality")["hedges"]
    by = (w for c in trigger.children if c.lower_ == "by" for w in c.children)  # "killed, apparently by the army"
    for word in (*trigger.children, *by):
        for status in ("alleged", "rumoured", "prospective"):
            if word.lower_ in hedges[status] and word.dep_ in {"amod", "advmod", "compound"}:
                yield Status(status)
    if conditional(trigger) or was_to(trigger):
        yield Status.RUMOURED if open_question(trigger) else Status.PROSPECTIVE
    elif modal(trigger):
        yield Status.RUMOURED if perfect(trigger) and not supposed(trigger) else Status.PROSPECTIVE
    if if_confirmed(trigger):
        yield Status.RUMOURED
    if ground(trigger):
        yield Status.ALLEGED
    yield from unreal(trigger)


def _purpose(trigger: Token) -> bool:
    """ "massed troops to crush the revolt": an aim, not a fact."""
    if trigger.dep_ == "pcomp" and trigger.head.lower_ in {"after", "before", "by", "while"}:
        trigger = trigger.head.head  # "is to name a premier after consulting the parties"
    while trigger.dep_ == "conj" and trigger.tag_ == "VB" and trigger.head.tag_ == "VB" and not _own_subject(trigger):
        trigger = trigger.head  # "the plan was to seize the palace and arrest him"
    has_to = any(c.dep_ == "aux" and c.lower_ == "to" for c in trigger.children)
    if _came_to(trigger, trigger.head):
        return False
    if trigger.dep_ == "xcomp" and has_to and not perfect(trigger):
        grounds = table("factuality")["grounds"]
        if trigger.head.lemma_ == "be" and trigger.head.tag_ in {"VBP", "VBZ", "VBD"}:
            return True  # "is to meet", "are to be broken off"
        return trigger.head.lemma_.lower() not in {
            *grounds["implicative"],
            *grounds["negative"],
            *table("control")["attempt"],
            *table("control")["plot"],
            *grounds["raising"],
        }
    above = governor(trigger)
    if _came_to(trigger, above):
        return False  # "rose to become", "emerged to assume control"
    return aims(trigger) and above.lemma_.lower() not in table("control")["attempt"]


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)


def _negated(trigger: Token, relation: str) -> bool:
    if cleared(trigger) or unplanned(trigger) or _nor(trigger):
        return True
    modality, grounds = table("factuality")["modality"], table("factuality")["grounds"]
    below = (g for o in _objects(trigger) for g in o.children) if trigger.pos_ == "VERB" else iter(())
    nobody = trigger.pos_ == "VERB" and any(o.lower_ in {"nobody", "none"} for o in _objects(trigger))
    if nobody or any(_none(g) for g in below):
        return True
    negative = set(grounds["negative"]) - ({"fail"} if relation in TRIED else set())  # who fails has tried
    for token in chain(trigger):
        helping = (g for c in token.children if c.dep_ in {"aux", "auxpass"} for g in c.children)
        if any(
            not _mere(c)
            and (
                c.dep_ == "neg" or (c.lower_ in modality["negations"] and c.dep_ in {"det", "neg", "preconj", "advmod"})
            )
            for c in (*token.children, *helping)
        ):
            return True
        if token != trigger and token.lemma_.lower() in negative and trigger.dep_ == "xcomp":
            return True
        if any(c.lower_ in modality["negations"] or any(_none(g) for g in c.children) for c in _parties(token)):
            return True
        parts = (c for c in token.children if c.dep_ == "dobj" and c.lemma_.lower() in table("control")["part"])
        if token is not trigger and any(_none(g) for part in parts for g in part.children):
            return True  # "played no part in the killing"
    prep = trigger.head if trigger.dep_ == "pcomp" else None  # "without recognising", "stopped short of recognising"
    return prep is not None and (prep.lower_ == "without" or (prep.lower_ == "of" and prep.head.lower_ == "short"))


def _came_to(trigger: Token, above: Token) -> bool:
    """ "rose to become", "lived to succeed him", "went on to serve": it came about, as "went to take her" did not."""
    words = table("factuality")["grounds"]["coming"]
    slow = above.lemma_.lower() in words["growing"] and trigger.lemma_.lower() in COME_TO
    return slow or (above.lemma_.lower() in words["moving"] and trigger.lemma_.lower() in COME_TO - TAKEN)


def _mere(negation: Token) -> bool:
    """ "did not only kill their officers": they did."""
    behind = negation.nbor() if negation.i + 1 < len(negation.doc) else negation
    modal = any(c.tag_ == "MD" for c in negation.head.children)  # "cannot simply arrest him": they may not
    return behind.lower_ in {"only", "just", "merely", "solely"} and not modal


def _nor(verb: Token) -> bool:
    """ "nor did he name a government"."""
    first = verb.left_edge
    return verb.dep_ == "conj" and first.i > 0 and verb.doc[first.i - 1].lower_ == "nor"


def _objects(verb: Token) -> Iterator[Token]:
    """What a verb takes: in "knew of no plot" and "met no rebels" it is denied."""
    yield from (c for c in verb.children if c.dep_ == "dobj")
    yield from prepositional(verb, "of")


def _none(word: Token) -> bool:
    """ "recognised by no state", "neither Togo nor its allies", "not one of its allies", "hardly any state"."""
    return (
        (word.lower_ == "not" and word.head.lower_ == "one")
        or (word.lower_ == "no" and word.dep_ == "det")
        or (word.lower_ == "neither" and word.dep_ in {"preconj", "cc", "det"})
        or (word.lower_ == "any" and any(c.lower_ in {"hardly", "barely", "scarcely"} for c in word.lefts))
    )


def _parties(verb: Token) -> Iterator[Token]:
    """The subject of a verb and the agent of a passive one: "recognised by no state"."""
    for c in verb.children:
        if c.dep_ in {"nsubj", "nsubjpass"}:
            yield c
        elif c.dep_ == "agent":
            yield from c.children
