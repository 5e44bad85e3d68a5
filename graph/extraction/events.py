"""Proposals of claims from trigger words and the places around them in the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from juntagraph.graph.claims import Count
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.conditions import about_harm, holds, nobody, of_sufferers, themselves
from juntagraph.graph.extraction.counting import count_of, is_head_count
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import PEOPLE, country_of, one_end, reciprocal, represented
from juntagraph.graph.extraction.places import tokens_at
from juntagraph.graph.extraction.quotes import about_text, clause_span, text_of
from juntagraph.graph.extraction.syntax import child, is_asked, is_plural, prepositional
from juntagraph.graph.extraction.triggers import Frame, frames_of
from juntagraph.ontology.vocabulary import vocabulary

Ends = tuple[Entity | None, Entity | None]
STATUS = {"pending": "prospective", "owned": "confirmed", "laid": "alleged"}


def propose_events(analysis: Analysis) -> Iterator[Proposal]:
    """All readings of all trigger words; what fits no frame's conditions is left out."""
    for token in analysis.doc:
        done: dict[str, tuple[Frame, list[Proposal]]] = {}
        for frame in frames_of(token):
            group = _group(frame.relation) + ("+" if "also" in frame.flags else "")
            if group not in done and (found := list(_proposals(analysis, token, frame))):
                done[group] = (frame, found)
        asked = bool(done) and is_asked(token)
        for frame, found in done.values():
            if not _outdone(frame, done) and not (asked and frame.relation not in COUP):
                yield from found


# One deed is not both: who is abducted is not said to be arrested, who loses a post to parliament not overthrown.
COUP = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows"})  # asked about, and then denied
RIVALS = (
    ("detains", "abducts"),
    ("overthrows", "dismisses"),
    ("demandsOf", "appoints"),
    ("aids", "releases"),
    ("partnersWith", "plotsAgainst"),
    ("demandsOf", "expels"),
    ("appoints", "accuses"),
    ("demandsOf", "meets"),  # "called on the minister to discuss the arrests"
)


def _outdone(frame: Frame, done: dict[str, tuple[Frame, list[Proposal]]]) -> bool:
    """Whether another frame tells more exactly what the word says."""
    others = {other.relation: other for other, _ in done.values()}
    for weak, strong in RIVALS:
        if weak in others and strong in others:
            loser = strong if "yields" in others[strong].flags else weak
            if frame.relation == loser:
                return True
    return False


def _group(relation: str) -> str:
    """One word says one thing: of the relations of a family, the first frame that fits is taken."""
    family = vocabulary().relations[relation].family
    return relation if family in {"personnel", "institution"} else family


def _proposals(analysis: Analysis, trigger: Token, frame: Frame) -> Iterator[Proposal]:
    subjects = one_end(analysis, trigger, frame.subject)
    if not subjects or ("owned" in frame.flags and nobody(trigger)):
        return
    texts: list[str] = []
    if "text" in frame.flags:
        objects: list[Entity | None] = [None]
        texts = list(_texts(trigger, frame))
        if not texts and any(p.endswith("!") for p in frame.object):
            return
    elif "same" in frame.object and subjects != [None]:
        objects = one_end(analysis, trigger, tuple(p for p in frame.object if p not in {"same", "nil"}))
        objects = subjects if objects in ([], [None]) else objects
    else:
        objects = one_end(analysis, trigger, of_sufferers(trigger, frame), tuple(subjects))
    if "each-other" in frame.object and len(subjects) == 1 and objects in ([], [None]):
        subjects = represented(analysis, trigger, frame.subject) or subjects
    if objects in ([], [None]) and len(subjects) > 1 and reciprocal(trigger):
        objects = subjects
    if frame.relation == "seizesPowerIn":
        objects = [_ruled(analysis, trigger, one) for one in objects]
    tales = table("factuality")["untrue"]["tales"]
    # A clause that tells who somebody is holds, whatever is said of him.
    modifier = trigger.dep_ in {"relcl", "acl"} and trigger.head.lemma_.lower() not in tales
    named = trigger.dep_ in {"appos", "compound", "nmod"} or child(trigger, "appos") is not None
    settled = (
        ("apposed" in frame.flags and named)
        or bool({"standing", "refusing", "negated"} & frame.flags)
        or ("stative" in frame.flags and modifier)
    )
    if subjects == objects == [None] and not texts and _counted(trigger, frame):
        objects = [PEOPLE]
    alone = "each-other" in frame.object and not _transitive(trigger, frame)
    if frame.relation in {"prosecutes", "protestsAgainst"} and about_harm(trigger, frame):
        objects = [None]
    objects = [] if themselves(trigger, frame, subjects, objects) else objects
    held = [pair for pair in _pairs(subjects, objects, alone) if holds(frame, trigger, *pair, texts)]
    if held:
        start, end = clause_span(analysis, trigger, frame)
        about = about_text(trigger, frame.about)
        for subject, obj in held:
            yield Proposal(
                frame.relation, trigger.i, subject, obj, start, end, frame.name,
                text=texts[0] if texts else None, about=about, count=_count(analysis, trigger, frame),
                settled=settled, status=_status(frame),
            )  # fmt: skip


def _ruled(analysis: Analysis, trigger: Token, seized: Entity | None) -> Entity | None:
    """ "took control of the government": power in the state, where the text is about one."""
    return country_of(analysis, trigger) if seized is not None and seized.type == "Government" else seized


def _pairs(subjects: list[Entity | None], objects: list[Entity | None], alone: bool) -> Iterable[Ends]:
    """Who does it to whom; those at one end among themselves, where the other names nobody ("Ghana and Togo met")."""
    if alone and objects in ([], [None]) and len(subjects) > 1:
        return combinations(subjects, 2)
    return product(subjects, objects)


def _status(frame: Frame) -> str | None:
    """What the words themselves say: an agreement is about what is to come, who owns up to a deed confirms it."""
    return next((status for flag, status in STATUS.items() if flag in frame.flags), None)


def _counted(trigger: Token, frame: Frame) -> bool:
    """ "at least 20 detentions": so many people, whoever they are."""
    return "some" in frame.flags and is_plural(trigger) and count_of(trigger) is not None


def _texts(trigger: Token, frame: Frame) -> Iterator[str]:
    for place in frame.object:
        for token in tokens_at(place.rstrip("!"), trigger) if place != "nil" else ():
            yield text_of(token)


def _transitive(trigger: Token, frame: Frame) -> bool:
    """Whether the verb has an object of its own where it needs none: "Mali and Niger received envoys"."""
    return "patient" in frame.object and child(trigger, "dobj") is not None


def _count(analysis: Analysis, trigger: Token, frame: Frame) -> Count | None:
    """The number stated for the participants, the object's before the subject's."""
    for places in (frame.object, frame.subject):
        for place in places:
            for token in (
                tokens_at(place.rstrip("!"), trigger)
                if place not in {"nil", "country", "country-topic", "own-country", "same"}
                else ()
            ):
                for one in (token, *prepositional(token, "of")):
                    mention = analysis.entities.mention(one.i)
                    if mention is not None and mention.count is not None:
                        return mention.count
                    if is_head_count(one):
                        return count_of(one)
    return count_of(trigger) if trigger.pos_ == "NOUN" and is_plural(trigger) else None
