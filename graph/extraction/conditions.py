"""What the participants and words around a trigger must be for a frame to hold there (`triggers.toml`: flags)."""

from __future__ import annotations

from juntagraph.graph.extraction.conditions_parties import armed, criticised, fits
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.labelling import labels
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.menace import menaces
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import ARMED, PERSONS, is_belonging, is_crowd
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional
from juntagraph.graph.extraction.triggers import Frame

RULERS = frozenset({"Person", "Officer", "Junta", "Government", "State"})
TERMS = frozenset({"year", "month", "term", "mandate", "power", "office"})
BODIES = frozenset({"Person", "Officer"})
HELD = frozenset({"detains", "abducts", "dismisses", "appoints"})


def holds(frame: Frame, trigger: Token, subject: Entity | None, obj: Entity | None, texts: list[str]) -> bool:
    """Whether the participants are of the kinds that the frame asks for."""
    flags = frame.flags
    if "deniable" in flags and _deniable(trigger):
        return False
    if "encounter" in flags and _observes(trigger):
        return False
    if "terms" in flags and not _in_office(trigger):
        return False
    if "plural" in flags and not is_plural(trigger):
        return False
    if subject is not None and subject == obj and "same" not in frame.object:
        return False
    if subject is None and obj is None and not texts:
        return False
    if frame.relation == "demandsOf" and (_anonymous(trigger) or _inquires(trigger)):
        return False
    if frame.relation == "detains" and any(t.lemma_ in table("control")["culpable"] for t in labels(trigger)):
        return False  # "held the army responsible"
    if frame.relation == "dissolves" and any(c.lower_ == "from" for c in trigger.children):
        return False  # "banned from travelling"
    if frame.relation == "attacks" and trigger.lemma_ == "drop" and _charges(trigger):
        return False
    if trigger.lemma_ == "stand" and _pictures(trigger):
        return False
    if frame.relation in HELD and frame.object[0].startswith("patient") and _owned(trigger):
        return False
    if frame.relation == "prosecutes" and obj is not None and obj.type == "Court" and _addressed(trigger):
        return False
    if frame.relation in {"kills", "attacks"} and subject is None and _by_accident(trigger):
        return False
    if _refused_call(trigger) or criticised(trigger):
        return False
    if frame.relation == "leads" and trigger.lower_ in {"power", "office"} and (subject is None or not _heads(subject)):
        return False  # a judge, too, is in office
    if frame.relation == "aids" and any(o.lemma_ in {"border", "frontier"} for o in prepositional(trigger, "to")):
        return False  # "sent tanks to the border with Benin"
    if frame.relation == "postpones" and any(_is_foe(c) for c in trigger.children):
        return False
    if frame.relation == "releases" and obj is None and _sums(trigger):
        return False
    if trigger.lemma_ == "beat" and subject is not None and obj is not None and _rivals(subject, obj):
        return False
    if frame.relation == "seizesPowerIn" and _elsewhere(trigger):
        return False
    if frame.relation == "protestsAgainst" and trigger.lemma_ == "strike" and subject is not None:
        return is_crowd(subject)  # an army that carries out strikes walks off no job
    if frame.relation == "threatens" and trigger.lemma_ == "warn" and not menaces(trigger):
        return False
    if frame.relation == "mobilizesAgainst" and subject is not None and subject.type == "Group" and is_crowd(subject):
        return False
    if frame.relation in {"partnersWith", "sanctions", "alliedWith"} and _ended(trigger):
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
    if "ordinary" in flags and frame.relation == "dismisses" and _by_force(trigger, subject):
        return False
    if "ordinary" in flags and frame.relation == "dismisses" and obj is not None and obj.type == "Group":
        return False  # "wants the Russians thrown out": of the country
    if "ruling" in flags and obj is not None and _serves(obj) and not _by_force(trigger, subject):
        return False
    if not fits(flags, trigger, subject, obj):
        return False
    if "ordinary" in flags and obj is not None and _heads(obj):
        return False
    if "corporate" in flags and _travels(subject, obj):
        return False
    if "rulers" in flags and obj is not None and obj.type not in RULERS:
        return False
    if "rulers" in flags and subject is not None and subject.type == "Person" and not subject.named:
        return False  # "his mother chased him out"
    return "actors" not in flags or (obj is not None and obj.type != "Place")


def _refused_call(trigger: Token) -> bool:
    """ "rejected a call by the UN to free him": the UN does not free him, and nobody says that it would."""
    call, words = trigger.head, table("control")["calls"]
    if call.lemma_.lower() == "order":
        return False  # who refuses an order to fire does not fire
    if trigger.dep_ not in {"acl", "relcl"} or not any(c.lower_ == "to" for c in trigger.lefts):
        return False
    refused = call.head.lemma_.lower() in {"reject", "ignore", "dismiss", "refuse", "spurn", "rebuff", "resist", "defy"}
    return call.lemma_.lower() in words and call.dep_ in {"dobj", "nsubjpass"} and refused


def _by_accident(trigger: Token) -> bool:
    """ "was killed in a bus crash", "hurt as a result of the landing": nobody did it."""
    below = (c for c in trigger.children if c.dep_ in {"prep", "agent", "advcl"} and c.i > trigger.i)
    words = {t.lemma_.lower() for c in below for t in c.subtree}
    chance = words & set(table("control")["accidents"])
    return bool(chance) and words.isdisjoint(table("control")["violence"])


def _is_foe(noun: Token) -> bool:
    """ "was pushed back by residents": by people, who put no election off."""
    pushed = noun.head.lemma_.lower() in {"push", "set", "put"} and any(c.lower_ == "back" for c in noun.head.children)
    what = child(noun.head, "nsubjpass", "dobj")
    return noun.dep_ == "agent" and pushed and what is not None and (what.pos_ == "PROPN" or _is_people(what))


def _is_people(noun: Token) -> bool:
    return actor_nouns().get(noun.lemma_.lower()) in {"Person", "Group", "ArmedGroup", "ArmedForce", "Police"}


def _inquires(trigger: Token) -> bool:
    """ "still asks who is there": a question, no demand."""
    told = child(trigger, "ccomp") if trigger.lemma_ == "ask" else None
    first = told.left_edge.tag_ if told is not None else ""
    return first in {"WP", "WRB", "WDT"} or (told is not None and told.left_edge.lower_ in {"if", "whether"})


def _rivals(subject: Entity, obj: Entity) -> bool:
    """ "Ortiz had beaten Paz": at the polls, more likely than with fists."""
    return all(e.named and e.type in BODIES for e in (subject, obj))


def _charges(trigger: Token) -> bool:
    """ "dropped all charges against her": no explosives."""
    things = (c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ == "charge")
    return any(c.lower_ in {"against", "of"} for t in things for c in t.children)


def _addressed(trigger: Token) -> bool:
    """ "filed a complaint to the Constitutional Court": that accuses no court."""
    holders = (trigger, *(c for c in trigger.children if c.dep_ == "dobj"))
    return any(True for t in holders for _ in prepositional(t, "to", "with", "before"))


def _owned(trigger: Token) -> bool:
    """ "seized Kurdish oil fields": a thing, whoever owns it, is not held or dismissed."""
    whom = (t for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"} for t in conjuncts(c))
    return any(is_belonging(t) for t in whom)


def _sums(trigger: Token) -> bool:
    """ "the release of $3m in aid", "of a report": nobody is set free."""
    things = list(prepositional(trigger, "of")) if trigger.pos_ == "NOUN" else []
    return any(t.ent_type_ == "MONEY" or t.lemma_.lower() in table("control")["goods"] for t in things)


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


def _observes(trigger: Token) -> bool:
    """ "saw him fall", "saw her as a threat", "glad to see him behind bars": no encounter."""
    if trigger.dep_ == "xcomp" and trigger.head.pos_ == "ADJ":
        return True
    return any(
        c.dep_ in {"ccomp", "xcomp", "oprd", "acl", "neg", "prt"} or (c.dep_ == "prep" and c.lower_ == "as")
        for c in trigger.children
    )


def _ended(trigger: Token) -> bool:
    """ "lifted the sanctions": what the noun names is over."""
    return trigger.pos_ == "NOUN" and trigger.head.lemma_.lower() in table("control")["ending"]


def _travels(subject: Entity | None, obj: Entity | None) -> bool:
    """Whether a person leaves a place: a traveller, no party to anything."""
    person = subject is not None and subject.type in BODIES
    return person and obj is not None and obj.type in {"State", "Place", "Ministry"}


def _in_office(trigger: Token) -> bool:
    """ "gave him two more years", in office and not in jail."""
    words = {t.lemma_.lower() for t in trigger.subtree}
    return bool(words & TERMS) and not words & {"prison", "jail", "custody"}


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


def _serves(entity: Entity) -> bool:
    """Whether somebody holds an office under a ruler: an aide or minister who is thrown out is dismissed."""
    posts = table("titles")["posts"]
    lower = {*posts["body"], *posts["none"], *table("titles")["associates"]["words"]}
    second = any("president" in role or "leader" in role for role in entity.roles)
    return not (second or _heads(entity)) and bool(entity.roles & lower)


def _by_force(trigger: Token, subject: Entity | None) -> bool:
    """ "forced out of power by the army", "in a putsch"."""
    words = {t.lemma_.lower() for c in trigger.children if c.dep_ in {"prep", "agent", "prt"} for t in c.subtree}
    return armed(subject) or bool(words & {"coup", "putsch", "power", "mutiny"})


def _deniable(trigger: Token) -> bool:
    """Whether the object is a charge, which is denied, or words, which are kept back: no demand is refused."""
    words = table("factuality")["denial"]["objects"]
    if any(c.dep_ == "xcomp" and c.lemma_.lower() in table("control")["telling"] for c in trigger.children):
        return True
    if trigger.dep_ == "relcl" and trigger.head.lemma_.lower() in words and trigger.head.dep_ in {"appos", "conj"}:
        return True  # "…, a charge the rebels reject"
    return any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in words for c in trigger.children)


def _pictures(verb: Token) -> bool:
    """ "Behind him stood the general", "two soldiers with rifles stood behind him": a picture, no alliance."""
    armed = (c for c in verb.lefts if c.dep_ == "nsubj" and any(p.lower_ == "with" for p in c.children))
    if any(c.lower_ == "by" and not any(True for _ in c.children) for c in verb.children):
        return True  # "stood by while the capital fell"
    behind = next((c for c in verb.children if c.lower_ == "behind"), None)
    return behind is not None and (behind.i < verb.i or any(True for _ in armed))


def about_harm(trigger: Token, frame: Frame) -> bool:
    """ "an inquiry into the death of a student", "a protest at his arrest": the sufferer is no target.

    Who is "charged over the death of a student" is one.
    """
    relation = frame.relation
    asked = (trigger, *(c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"}))
    if relation == "protestsAgainst":  # "went on strike to protest at the arrest of a colleague"
        asked = (*asked, *(c for c in trigger.children if c.dep_ in {"xcomp", "advcl"} and c.lemma_ == "protest"))
    places = ("into", "of", "over") if relation == "prosecutes" else ("against", "at", "over")
    direct = relation == "prosecutes" and frame.object[0].rstrip("!") in {"patient", "agent", "patient-person"}
    things = [*asked[1:], *(t for one in asked if not direct for t in prepositional(one, *places))]
    words = [*table("control")["harms"], *(table("control")["measures"] if relation == "protestsAgainst" else ())]
    harms = [t for t in things if t.lemma_.lower() in words]
    return bool(harms) and not any(c.lower_ == "by" for t in harms for c in t.children)


def of_sufferers(trigger: Token, frame: Frame) -> tuple[str, ...]:
    """The places of the object; "condemned the arrest of Moro", "rejected his release" leave out whom it befalls."""
    if frame.relation not in {"condemns", "rejects"}:
        return frame.object
    words = {*table("control")["harms"], *table("control")["measures"]}
    deeds = [c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in words]
    if not deeds or any(c.lemma_.lower() == "attack" for c in deeds):
        return frame.object
    done = any(c.dep_ == "poss" and c.ent_type_ != "DATE" for c in deeds[0].children)
    both = done and any(True for _ in prepositional(deeds[0], "of"))
    return ("dobj-by", "by", *(("dobj-poss",) if both else ()), "patient-event", "nil")


def themselves(trigger: Token, frame: Frame, subjects: list[Entity | None], objects: list[Entity | None]) -> bool:
    """Whether the objects are but the subjects over again: "Togo and Benin gave their share" gives to neither."""
    if len(subjects) < 2 or set(objects) != set(subjects) or "each-other" in frame.object:
        return False
    return not any(t.lower_ in {"other", "another", "themselves", "mutually"} for t in trigger.subtree)


def nobody(trigger: Token) -> bool:
    """ "No group has claimed responsibility": that tells of nobody's deed."""
    return any(c.lower_ == "no" for s in trigger.children if s.dep_ == "nsubj" for c in s.children)
