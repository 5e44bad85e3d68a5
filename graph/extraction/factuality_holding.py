"""Which of the attributions around a trigger say nothing of whether it happened."""

from __future__ import annotations

from collections.abc import Sequence

from juntagraph.graph.extraction.analysis import Proposal
from juntagraph.graph.extraction.attribution_quotes import quoted
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, Mode
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import is_aside

ASKING = frozenset({"demand", "ask", "urge", "insist", "require", "want", "call"})
GUESSED = frozenset({Mode.BELIEVE, Mode.SEEM, Mode.RUMOUR})
SPANS = frozenset("second minute hour day week month year decade shortly soon moment".split())
DONE = frozenset({"kills", "attacks", "abducts", "releases"})  # deeds that an order for them has behind it


def beside(attribution: AttributionSpans, trigger: Token) -> bool:
    """Whether what is said or planned only names somebody of whom a clause tells: "seeks justice for a man who fell".

    What is quoted is all the speaker's.
    """
    status = table("factuality")["modes"].get(str(attribution.mode))
    cue = trigger.doc[attribution.cue_head]
    if attribution.mode in GUESSED and _known_before(trigger, cue):
        return True
    if status in {"alleged", "attributed", "confirmed"} or attribution.mode is Mode.DENY:
        return not quoted(attribution, trigger) and _told_aside(trigger, cue)
    if status != "prospective":
        return False
    clause = next((t for t in (trigger, *trigger.ancestors) if t.head is cue and t.dep_ == "ccomp"), None)
    if clause is not None and any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "have" for c in clause.lefts
    ):
        return True  # "ordered mourning, that he has telephoned the king": it has been done
    if is_aside(trigger.doc[attribution.cue_head]):  # "refused to go, as the junta had demanded"
        return True
    for token in (trigger, *trigger.ancestors):
        if token.i == attribution.cue_head:
            return False
        helpers = [t for t in token.lefts if t.dep_ in {"aux", "auxpass"}]
        if token.dep_ == "relcl" and any(t.tag_ == "VBD" or t.lemma_ == "have" for t in (token, *helpers)):
            return True
        if _known(token):
            return True
    return False


def _known_before(trigger: Token, cue: Token) -> bool:
    """ "are believed to be questioning two generals arrested on Monday": that they were arrested is known."""
    for token in (trigger, *trigger.ancestors):
        if token is cue or token.dep_ == "ccomp":
            return False
        bare = not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for c in token.children)
        if bare and token.dep_ == "acl" and token.tag_ == "VBN" and _known(token):
            return cue.is_ancestor(token) and token.head is not cue
    return False


def _known(clause: Token) -> bool:
    """ "ordered the arrest of men suspected of it", "of Roe, whom Togo blames for it": who they are is no plan."""
    if clause.dep_ == "relcl" and clause.tag_ in {"VBZ", "VBP"} and clause.head.pos_ == "PROPN":
        modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in clause.lefts)
        return clause.doc[clause.left_edge.i - 1].text == "," and not modal and clause.lemma_ != "be"
    harmed = clause.lemma_.lower() in table("factuality")["grounds"]["verbs"]
    return clause.dep_ == "acl" and clause.tag_ == "VBN" and harmed and clause.head.tag_ == "NNS"


def _told_aside(trigger: Token, cue: Token) -> bool:
    """ "suspected of plotting to free Roe, who has been held since May": that he is held is no suspicion."""
    for token in (trigger, *trigger.ancestors):
        if token is cue:
            return False
        if _long_after(token) and cue.i < token.i:
            return True
        planned = token.lemma_ == "be" and any(c.dep_ == "xcomp" for c in token.children)  # "who were to storm it"
        named = token.head.pos_ == "PROPN" and token.doc[token.left_edge.i - 1].text == ","
        described = token.head.dep_ == "appos" and token.head.head.pos_ == "PROPN"  # "Roe, a general who fled"
        aside = token.dep_ == "relcl" and not planned and (named or described)
        if aside and any(t.tag_ in {"VBD", "VBZ", "VBP"} or t.lemma_ == "be" for t in (token, *token.lefts)):
            return cue.is_ancestor(token)
    return False


def _long_after(clause: Token) -> bool:
    """ "…, hours after Paris had frozen aid": what went before is the text's own, whoever spoke."""
    first = clause.left_edge
    when = any(c.dep_ == "mark" and c.lower_ in {"after", "before", "since"} for c in clause.lefts)
    span = any(c.dep_ in {"npadvmod", "advmod"} and c.lemma_.lower() in SPANS for c in clause.lefts)
    return when and span and first.i > 0 and first.nbor(-1).text == ","


def presupposed(attribution: AttributionSpans, trigger: Token) -> bool:
    """ "demanded that they disclose where he is held": that he is held is taken for granted."""
    cue = trigger.doc[attribution.cue_head]
    if attribution.mode is Mode.DENY and _opposed(cue, trigger):
        return True
    wished = cue.tag_ in {"VB", "VBG"} or (cue.dep_ in {"ccomp", "xcomp"} and cue.head.lemma_ in ASKING)
    planned = table("factuality")["modes"].get(str(attribution.mode)) in {"prospective", "rumoured"} or wished
    for token in (trigger, *trigger.ancestors):
        if token is cue or not planned:
            return False
        where = any(c.lower_ in {"where", "why", "how"} and c.dep_ == "advmod" for c in token.lefts)
        if where and not any(c.dep_ == "aux" and c.tag_ == "MD" for c in token.lefts):
            return token.dep_ in {"ccomp", "pcomp"}
    return False


def _opposed(cue: Token, trigger: Token) -> bool:
    """ "All parties rejected the murder of Roe": they condemn what was done, and deny nothing."""
    deeds = table("factuality")["deeds"]
    done = {*deeds["killing"], *deeds["violence"]} - {"crime", "death"}
    if any(c.lower_ == "as" for c in (*cue.rights, *trigger.rights)):
        return False  # "rejected the murder as a fabrication"
    refused = cue.lemma_.lower() in {"reject", "repudiate"} and trigger.dep_ in {"dobj", "nsubjpass"}
    return refused and trigger.head is cue and trigger.lemma_.lower() in done


def in_subject(attribution: AttributionSpans, trigger: Token) -> bool:
    """ "Roe, who took power in 2021, is reported to …": that he took it is told by the text itself."""
    for token in (trigger, *trigger.ancestors):
        if token.dep_ == "relcl":
            noun = token.head
            while noun.dep_ in {"conj", "appos"}:
                noun = noun.head
            return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i == attribution.cue_head
    return False


def withholding(attribution: AttributionSpans, holding: Sequence[AttributionSpans], doc: Doc) -> bool:
    """Whether the cue only keeps words back: in "refused to confirm", to refuse is no plan."""
    under = (doc[a.cue_head] for a in holding if a.negated)
    return any(cue.dep_ == "xcomp" and cue.head.i == attribution.cue_head for cue in under)


def taken(attribution: AttributionSpans, trigger: Token) -> bool:
    """Whether a withheld saying takes the deed for granted: "declined to comment on the arrest"."""
    roots = (trigger.doc[root] for root in attribution.content_roots)
    return attribution.negated and trigger.pos_ == "NOUN" and any(root.dep_ == "pobj" for root in roots)


def undoubted(attribution: AttributionSpans, doc: Doc) -> bool:
    """Whether nobody denies it: "nobody doubts that", "few dispute that", "I do not doubt that"."""
    if attribution.negated and doc[attribution.cue_head].lemma_ == "doubt":
        return True
    head = doc[attribution.source_head] if attribution.source_head is not None else None
    none = {"nobody", "none", "few", "no"}
    return attribution.mode is Mode.DENY and head is not None and bool(none & {t.lower_ for t in (head, *head.lefts)})


def ordered(attribution: AttributionSpans, proposal: Proposal, trigger: Token) -> bool:
    """Whether the cue only says whose order a deed was: "ordered the killing" tells of a killing."""
    cue = trigger.doc[attribution.cue_head]
    done = proposal.relation in DONE and trigger.dep_ == "dobj" and trigger.head == cue
    return done and cue.lemma_.lower() in table("control")["ordering"]


def own_plan(attribution: AttributionSpans, proposal: Proposal, trigger: Token) -> bool:
    """Whether the cue is the plotting itself: "sought to overthrow" is an attempt, no attempt to come."""
    near = {trigger.i, trigger.head.i, trigger.head.head.i}
    tried = proposal.relation in {"plotsAgainst", "attemptsCoupAgainst"}
    lemma = trigger.doc[attribution.cue_head].lemma_.lower()
    missed = proposal.relation == "attacks" and lemma in table("control")["attempt"]  # "attempted to kill him"
    return (tried or missed) and attribution.mode is Mode.PLAN and attribution.cue_head in near


def refuses(cue: Token, trigger: Token) -> bool:
    """ "refused to recognise him": that he is not recognised is no plan."""
    return cue == trigger.head and cue.lemma_.lower() in table("factuality")["grounds"]["negative"]
