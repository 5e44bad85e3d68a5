"""Proposals of claims from trigger words and the places around them in the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from juntagraph.graph.claims import Count
from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.counting import count_of, is_head_count
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.labelling import labels
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.menace import menaces
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import ARMED, PEOPLE, PERSONS, country_of, is_belonging, is_crowd, one_end
from juntagraph.graph.extraction.places import tokens_at
from juntagraph.graph.extraction.quotes import about_text, clause_span, text_of
from juntagraph.graph.extraction.syntax import child, is_plural, prepositional
from juntagraph.graph.extraction.triggers import Frame, frames_of
from juntagraph.ontology.vocabulary import vocabulary

Ends = tuple[Entity | None, Entity | None]
RULERS = frozenset({"Person", "Officer", "Junta", "Government", "State"})
TERMS = frozenset({"year", "month", "term", "mandate", "power", "office"})
BODIES = frozenset({"Person", "Officer"})
STATUS = {"pending": "prospective", "owned": "confirmed", "laid": "alleged"}


def propose_events(analysis: Analysis) -> Iterator[Proposal]:
    """All readings of all trigger words; what fits no frame's conditions is left out."""
    for token in analysis.doc:
        done: dict[str, tuple[Frame, list[Proposal]]] = {}
        for frame in frames_of(token):
            group = _group(frame.relation)
            if group not in done and (found := list(_proposals(analysis, token, frame))):
                done[group] = (frame, found)
        asked = bool(done) and _asked(token)
        for frame, found in done.values():
            if not _outdone(frame, done) and not (asked and frame.relation not in COUP):
                yield from found


def _asked(trigger: Token) -> bool:
    """Whether the main clause of a direct question holds the trigger: "So is he under arrest?" tells nothing."""
    if trigger.sent[-1].text != "?":
        return False
    return not any(t.dep_ in {"relcl", "acl", "ccomp"} for t in (trigger, *trigger.ancestors))


# One deed is not both: who is abducted is not said to be arrested, who loses a post to parliament not overthrown.
COUP = frozenset({"plotsAgainst", "attemptsCoupAgainst", "overthrows"})  # asked about, and then denied
RIVALS = (
    ("detains", "abducts"),
    ("overthrows", "dismisses"),
    ("demandsOf", "appoints"),
    ("aids", "releases"),
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
    if not subjects or ("owned" in frame.flags and _nobody(trigger)):
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
        objects = one_end(analysis, trigger, frame.object, tuple(subjects))
    if frame.relation == "seizesPowerIn":
        objects = [_ruled(analysis, trigger, one) for one in objects]
    modifier = trigger.dep_ in {"relcl", "acl"}  # tells who somebody is, whatever is said of him
    settled = bool({"standing", "refusing", "negated"} & frame.flags) or ("stative" in frame.flags and modifier)
    if subjects == objects == [None] and not texts and _counted(trigger, frame):
        objects = [PEOPLE]
    alone = "each-other" in frame.object and not _transitive(trigger, frame)
    objects = [None] if frame.relation == "prosecutes" and _looks_into_harm(trigger) else objects
    objects = [] if _themselves(trigger, frame, subjects, objects) else objects
    held = [pair for pair in _pairs(subjects, objects, alone) if _holds(frame, trigger, *pair, texts)]
    if held:
        start, end = clause_span(analysis, trigger, frame)
        about = about_text(trigger, frame.about)
        for subject, obj in held:
            yield Proposal(
                frame.relation, trigger.i, subject, obj, start, end, frame.name,
                text=texts[0] if texts else None, about=about, count=_count(analysis, trigger, frame),
                settled=settled, status=_status(frame),
            )  # fmt: skip


def _themselves(trigger: Token, frame: Frame, subjects: list[Entity | None], objects: list[Entity | None]) -> bool:
    """Whether the objects are but the subjects over again: "Togo and Benin gave their share" gives to neither."""
    if len(subjects) < 2 or not set(objects) <= set(subjects) or "each-other" in frame.object:
        return False
    return not any(t.lower_ in {"other", "another", "themselves", "mutually"} for t in trigger.subtree)


def _looks_into_harm(trigger: Token) -> bool:
    """ "an inquiry into the death of a student": the sufferer is not the suspect."""
    asked = (trigger, *(c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"}))
    things = [*asked[1:], *(t for one in asked for t in prepositional(one, "into", "of", "over"))]
    return any(t.lemma_.lower() in table("control")["harms"] for t in things)


def _nobody(trigger: Token) -> bool:
    """ "No group has claimed responsibility": that tells of nobody's deed."""
    return any(c.lower_ == "no" for s in trigger.children if s.dep_ == "nsubj" for c in s.children)


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


def _holds(frame: Frame, trigger: Token, subject: Entity | None, obj: Entity | None, texts: list[str]) -> bool:
    """Whether the participants are of the kinds that the frame asks for."""
    flags = frame.flags
    if "deniable" in flags and _deniable(trigger):
        return False
    if "encounter" in flags and _observes(trigger):
        return False
    if "terms" in flags and not any(t.lemma_.lower() in TERMS for t in trigger.subtree):
        return False
    if "plural" in flags and not is_plural(trigger):
        return False
    if subject is not None and subject == obj and "same" not in frame.object:
        return False
    if subject is None and obj is None and not texts:
        return False
    if frame.relation == "demandsOf" and _anonymous(trigger):
        return False
    if frame.relation == "detains" and any(t.lemma_ in table("control")["culpable"] for t in labels(trigger)):
        return False  # "held the army responsible"
    if frame.relation == "dissolves" and any(c.lower_ == "from" for c in trigger.children):
        return False  # "banned from travelling"
    if frame.relation == "seizesPowerIn" and _elsewhere(trigger):
        return False
    if frame.relation == "protestsAgainst" and trigger.lemma_ == "strike" and subject is not None:
        return is_crowd(subject)  # an army that carries out strikes walks off no job
    if frame.relation == "threatens" and trigger.lemma_ == "warn" and not menaces(trigger):
        return False
    if frame.relation == "mobilizesAgainst" and subject is not None and subject.type == "Group" and is_crowd(subject):
        return False
    if frame.relation in {"partnersWith", "sanctions"} and _ended(trigger):
        return False
    if "bare" in flags and _called_names(trigger):
        return False
    if "both" in flags and (subject is None or obj is None):
        return False
    if "persons" in flags and (obj is None or obj.type not in {*PERSONS, *ARMED}):
        return False
    if "people" in flags and not _people(subject, obj):
        return False
    if "bodies" in flags and obj is not None and obj.type in BODIES:
        return False
    if "heads" in flags and (obj is None or not _heads(obj)):
        return False
    if "ordinary" in flags and obj is not None and _heads(obj):
        return False
    if "corporate" in flags and _travels(subject, obj):
        return False
    if "rulers" in flags and obj is not None and obj.type not in RULERS:
        return False
    return "actors" not in flags or (obj is not None and obj.type != "Place")


def _elsewhere(trigger: Token) -> bool:
    """ "took control of the charities", "of two towns": that is no power in the state."""
    control = child(trigger, "dobj", "nsubjpass")
    if control is None or control.lemma_.lower() not in {"control", "charge", "command"}:
        return False
    things = [t for t in prepositional(control, "of") if t.pos_ == "NOUN"]
    return bool(things) and not any(t.lemma_.lower() in table("control")["seats"] for t in things)


def _called_names(trigger: Token) -> bool:
    """ "called the general a traitor", "called the move a coup": nobody was telephoned."""
    obj = child(trigger, "dobj")
    return obj is None or is_belonging(obj) or child(trigger, "oprd", "xcomp", "ccomp") is not None


def _transitive(trigger: Token, frame: Frame) -> bool:
    """Whether the verb has an object of its own where it needs none: "Mali and Niger received envoys"."""
    return "patient" in frame.object and child(trigger, "dobj") is not None


def _ended(trigger: Token) -> bool:
    """ "lifted the sanctions": what the noun names is over."""
    return trigger.pos_ == "NOUN" and trigger.head.lemma_.lower() in table("control")["ending"]


def _observes(trigger: Token) -> bool:
    """ "saw him fall", "saw her as a threat": no encounter."""
    return any(
        c.dep_ in {"ccomp", "xcomp", "oprd", "acl", "neg", "prt"} or (c.dep_ == "prep" and c.lower_ == "as")
        for c in trigger.children
    )


def _travels(subject: Entity | None, obj: Entity | None) -> bool:
    """Whether a person leaves a place: a traveller, no party to anything."""
    person = subject is not None and subject.type in BODIES
    return person and obj is not None and obj.type in {"State", "Place", "Ministry"}


def _people(subject: Entity | None, obj: Entity | None) -> bool:
    """Whether both are people: states are close to each other in another sense."""
    return all(e is not None and e.type in PERSONS for e in (subject, obj))


def _anonymous(trigger: Token) -> bool:
    """ "asked not to be named", "insisting on anonymity": a condition of the source, no demand of the story."""
    return any(
        t.lower_ in {"named", "anonymity", "identified", "anonymous"} for c in trigger.children for t in c.subtree
    )


def _heads(entity: Entity) -> bool:
    """Whether somebody rules: a government, or a person whom the text calls president, king or the like."""
    state = set(table("titles")["posts"]["state"])
    return entity.type in {"Government", "Junta"} or bool(entity.roles & state)


def _deniable(trigger: Token) -> bool:
    """Whether the object is a charge, which is denied, or words, which are kept back: no demand is refused."""
    words = table("factuality")["denial"]["objects"]
    if any(c.dep_ == "xcomp" and c.lemma_.lower() in table("control")["telling"] for c in trigger.children):
        return True
    return any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in words for c in trigger.children)


def _count(analysis: Analysis, trigger: Token, frame: Frame) -> Count | None:
    """The number stated for the participants, the object's before the subject's."""
    for places in (frame.object, frame.subject):
        for place in places:
            for token in (
                tokens_at(place.rstrip("!"), trigger)
                if place not in {"nil", "country", "country-topic", "same"}
                else ()
            ):
                for one in (token, *prepositional(token, "of")):
                    mention = analysis.entities.mention(one.i)
                    if mention is not None and mention.count is not None:
                        return mention.count
                    if is_head_count(one):
                        return count_of(one)
    return count_of(trigger) if trigger.pos_ == "NOUN" and is_plural(trigger) else None
