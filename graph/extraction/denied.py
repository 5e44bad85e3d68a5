"""Which earlier claims a denial takes back, and what it makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from juntagraph.graph.claims import Actor, Claim, Polarity, Status
from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.evidence import evidence
from juntagraph.graph.extraction.parsed import Token

REACH = 3  # sentences back in which the denied claim is looked for
OPENING = frozenset("\"'“‘«")
TOLD = -5.0  # what the text tells as a fact is denied only where nothing else can be
OWN = 1.5  # sentences by which what is said of the denier counts as nearer
LOOSE = frozenset({Status.ALLEGED, Status.RUMOURED, Status.ATTRIBUTED})
FACTS = frozenset({Status.ASSERTED, Status.CONFIRMED})
COUP = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows", "seizesPowerIn"})
FORCE = frozenset({"attacks", "kills", "abducts"})
DEEDS = COUP | FORCE | {"backs", "aids", "partnersWith", "mobilizesAgainst"}
SAYINGS = frozenset(
    "accuses condemns rejects prosecutes holdsPost hasRank leads memberOf partOf associateOf declinesComment".split()
)
# What is seldom denied unless somebody only tells of it.
ACTS = frozenset("demandsOf meets detains threatens releases appoints protestsAgainst".split())


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial whose content stands elsewhere.

    `denier` says it, for the actors with the ids `parties`; `principal` is who is said not to have had a part in
    the deed, None where a whole account is denied. `relations` are those that its own words allow, empty for any.
    `told`: it takes back what was told last, not an accusation.
    """

    verb: Token
    denier: Actor
    parties: frozenset[str]
    principal: Actor | None = None
    relations: frozenset[str] = frozenset()
    named: bool = False
    told: bool = False


def suspected(verb: Token, claims: Sequence[Claim], sentence: Sequence[int]) -> Actor | None:
    """Who "he" is in "he denies it": the person of whom the nearest accusation or rumour before speaks."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in {"he", "she"}:
        return None
    told = [
        c for c in claims
        if c.status in {Status.ALLEGED, Status.RUMOURED}
        and c.subject is not None and c.subject.type in {"Person", "Officer"}
        and c.evidence.span.start < verb.idx and 0 <= sentence[verb.i] - _sentence(c, verb, sentence) <= 1
    ]  # fmt: skip
    return max(told, key=lambda c: c.evidence.span.start).subject if told else None


def taken_back(analysis: Analysis, denial: Denial, claims: Sequence[Claim], sentence: Sequence[int]) -> Iterator[Claim]:
    """The negated claims that a denial makes of the claims before it."""
    start, end = _words(denial.verb)
    words = evidence(analysis, start, end)
    found = _denied(denial, claims, sentence) or ([_bare(analysis, denial)] if denial.named else [])
    for claim in found:
        mine = denial.principal is not None and not _subject_is(claim, denial.parties)
        if mine and claim.object == denial.principal:
            continue  # to whom it was done
        yield replace(
            claim, subject=denial.principal if mine else claim.subject, polarity=Polarity.NEGATED,
            relation=_role(claim.relation) if mine else claim.relation, status=Status.DENIED, source=denial.denier,
            evidence=words, when=None, count=None, about=None, rule="denial",
        )  # fmt: skip


def _role(relation: str) -> str:
    """Who had no part in a coup did not plot it."""
    return "plotsAgainst" if relation in COUP else relation


def _bare(analysis: Analysis, denial: Denial) -> Claim:
    """A part in a plot of which no claim stands before: "had no hand in the plot"."""
    words = evidence(analysis, denial.verb.i, denial.verb.i + 1)
    return Claim(analysis.document.id, "plotsAgainst", denial.principal, None, words, rule="denial")


def _denied(denial: Denial, claims: Sequence[Claim], sentence: Sequence[int]) -> list[Claim]:
    """The claims of the best sentence before: those that concern the denier, are less than asserted, and are near."""
    charged = max((_sentence(c, denial.verb, sentence) for c in claims if _charges(c, denial)), default=-1)
    before = [c for c in claims if _earlier(c, denial, sentence) and _sentence(c, denial.verb, sentence) >= charged]
    if denial.principal is None and denial.relations:
        before = [c for c in before if c.relation in denial.relations]
    ranked = [(weight, c) for c in before if (weight := _weight(c, denial, sentence)) is not None]
    if charged >= 0:
        ranked = [(weight, c) for weight, c in ranked if weight > TOLD]
    best = max((weight for weight, _ in ranked), default=0.0)
    near = [c for weight, c in ranked if weight == best]
    return near[-1:] if denial.principal is not None and near and not _own(near[0], denial) else near


def _unproven(claim: Claim) -> bool:
    """Less than a fact: also what somebody else says that an actor means to do."""
    planned = claim.status is Status.PROSPECTIVE and claim.subject is not None and claim.source is not None
    return claim.status in LOOSE or planned


def _charges(claim: Claim, denial: Denial) -> bool:
    """Whether a claim before the denial is that somebody accused the denier: what is denied is told since."""
    return (
        claim.relation == "accuses"
        and _object_is(claim, denial.parties)
        and claim.evidence.span.start < denial.verb.idx
    )


def _weight(claim: Claim, denial: Denial, sentence: Sequence[int]) -> float | None:
    """How likely a denial means a claim; None where it cannot."""
    back = sentence[denial.verb.i] - _sentence(claim, denial.verb, sentence)
    if denial.verb.lemma_ == "plead" and not _subject_is(claim, denial.parties):
        return None  # who pleads not guilty speaks of what he is charged with
    if _own(claim, denial):
        return (OWN if _unproven(claim) else 0.0) - back
    fits = _part(claim, denial) if denial.principal is not None else _loose(claim, denial)
    if fits:
        return -back
    told = denial.told and claim.relation in DEEDS | ACTS and back <= 1
    if not told or denial.principal is not None:
        return None
    return TOLD - back if claim.status in FACTS else -back


def _own(claim: Claim, denial: Denial) -> bool:
    if _subject_is(claim, denial.parties):
        return _unproven(claim) or claim.relation in DEEDS
    aimed = claim.relation != "detains" or denial.told  # who calls the case a fabrication denies no arrest
    return denial.principal is None and aimed and _unproven(claim) and _object_is(claim, denial.parties)


def _part(claim: Claim, denial: Denial) -> bool:
    """Whether somebody may be said to have had a part in it: hardly in a promise, or in ties between states."""
    deed = claim.relation in (denial.relations or DEEDS - {"partnersWith"})
    return deed and (bool(denial.relations) or claim.status is not Status.PROSPECTIVE)


def _loose(claim: Claim, denial: Denial) -> bool:
    aimed = claim.relation != "detains" or denial.told or denial.verb.lemma_ == "deny"
    return aimed and _unproven(claim) and (claim.source is None or claim.source.id not in denial.parties)


def _subject_is(claim: Claim, parties: frozenset[str]) -> bool:
    return claim.subject is not None and claim.subject.id in parties


def _object_is(claim: Claim, parties: frozenset[str]) -> bool:
    return claim.object is not None and claim.object.id in parties


def _sentence(claim: Claim, verb: Token, sentence: Sequence[int]) -> int:
    span = verb.doc.covering(claim.evidence.span.start, claim.evidence.span.end)
    return sentence[span.start] if span is not None else -1


def _earlier(claim: Claim, denial: Denial, sentence: Sequence[int]) -> bool:
    verb = denial.verb
    if claim.evidence.span.start >= verb.idx or claim.polarity is Polarity.NEGATED or claim.relation in SAYINGS:
        return False
    if claim.relation in ACTS and not _unproven(claim) and not denial.told:
        return False
    if denial.relations and claim.relation not in denial.relations:
        return False
    reach = 2 * REACH if denial.relations else REACH
    return 0 <= sentence[verb.i] - _sentence(claim, verb, sentence) <= reach


def _words(verb: Token) -> tuple[int, int]:
    """The denying words with their subject and object, or with what is said."""
    if verb.dep_ == "parataxis":  # "That, Accra said, was a lie"
        return _bounds(t.i for t in verb.head.subtree if t.is_alpha)
    if verb.pos_ == "NOUN" and verb.head.pos_ in {"VERB", "AUX"}:  # "Togo had no hand in it"
        clause = verb.head
        told = [c for c in clause.head.children if c.dep_ == "nsubj"] if clause.dep_ == "ccomp" else []
        return _bounds(t.i for part in (clause, *told) for t in part.subtree if t.is_alpha)
    parts = {"nsubj", "nsubjpass", "aux", "auxpass", "dobj", "oprd", "prep", "acomp", "ccomp"}
    words = [t.i for c in verb.children if c.dep_ in parts for t in c.subtree]
    if verb.doc[verb.sent.start].text in OPENING:  # "Nonsense," said the minister
        words.append(verb.sent.start)
    return _bounds([verb.i, *words])


def _bounds(words: Iterable[int]) -> tuple[int, int]:
    found = list(words)
    return min(found), max(found) + 1
