"""What the participants and words around a trigger must be for a frame to hold there (`triggers.toml`: flags)."""

from __future__ import annotations

from juntagraph.graph.extraction.conditions_parties import armed, criticised, fits, heads
from juntagraph.graph.extraction.conditions_relations import VETOES
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import ARMED, PERSONS, is_belonging
from juntagraph.graph.extraction.syntax import child, conjuncts, is_plural, prepositional
from juntagraph.graph.extraction.triggers import Frame

RULERS = frozenset({"Person", "Officer", "Junta", "Government", "State"})
TERMS = frozenset({"year", "month", "term", "mandate", "power", "office"})
BODIES = frozenset({"Person", "Officer"})
HELD = frozenset({"detains", "abducts", "dismisses", "appoints"})
OPPOSING = frozenset("condemn reject oppose denounce resist prevent prohibit ban".split())


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
    if any(veto(trigger, subject, obj) for veto in VETOES.get(frame.relation, ())):
        return False
    if frame.relation in HELD and frame.object[0].startswith("patient") and _owned(trigger):
        return False
    if trigger.lemma_ == "stand" and _pictures(trigger):
        return False
    if _refused_call(trigger) or criticised(trigger) or _any(trigger):
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
    if "heads" in flags and (obj is None or not heads(obj)):
        return False
    if "ordinary" in flags and frame.relation == "dismisses" and _by_force(trigger, subject):
        return False
    if "ordinary" in flags and frame.relation == "dismisses" and obj is not None and obj.type == "Group":
        return False  # "wants the Russians thrown out": of the country
    if "ruling" in flags and obj is not None and _serves(obj) and not _by_force(trigger, subject):
        return False
    if not fits(flags, trigger, subject, obj):
        return False
    if "ordinary" in flags and obj is not None and heads(obj):
        return False
    if "corporate" in flags and _travels(subject, obj):
        return False
    if "rulers" in flags and obj is not None and obj.type not in RULERS:
        return False
    if "rulers" in flags and subject is not None and subject.type == "Person" and not subject.named:
        return False  # "his mother chased him out"
    return "actors" not in flags or (obj is not None and obj.type != "Place")


def _owned(trigger: Token) -> bool:
    """ "seized Kurdish oil fields": a thing, whoever owns it, is not held or dismissed."""
    whom = (t for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"} for t in conjuncts(c))
    return any(is_belonging(t) for t in whom)


def _any(deed: Token) -> bool:
    """ "condemned any seizure of power": no such deed is told."""
    opposed = deed.head.lemma_.lower() in OPPOSING
    return deed.pos_ == "NOUN" and opposed and any(c.lower_ == "any" for c in deed.lefts)


def _refused_call(trigger: Token) -> bool:
    """ "rejected a call by the UN to free him": the UN does not free him, and nobody says that it would."""
    call, words = trigger.head, table("control")["calls"]
    if call.lemma_.lower() == "order":
        return False  # who refuses an order to fire does not fire
    if trigger.dep_ not in {"acl", "relcl"} or not any(c.lower_ == "to" for c in trigger.lefts):
        return False
    refused = call.head.lemma_.lower() in {"reject", "ignore", "dismiss", "refuse", "spurn", "rebuff", "resist", "defy"}
    return call.lemma_.lower() in words and call.dep_ in {"dobj", "nsubjpass"} and refused


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


def _serves(entity: Entity) -> bool:
    """Whether somebody holds an office under a ruler: an aide or minister who is thrown out is dismissed."""
    posts = table("titles")["posts"]
    lower = {*posts["body"], *posts["none"], *table("titles")["associates"]["words"]}
    second = any("president" in role or "leader" in role for role in entity.roles)
    return not (second or heads(entity)) and bool(entity.roles & lower)


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
