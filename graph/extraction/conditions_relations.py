"""What makes the words of a relation say something else: "banned from travelling" dissolves nothing."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.conditions_parties import heads
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.labelling import labels
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.menace import menaces
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import is_crowd
from juntagraph.graph.extraction.syntax import child, conjuncts, prepositional

Party = Entity | None
PERSON = frozenset({"Person", "Officer"})
IN_POWER = frozenset({"power", "office"})


def _anonymous(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "asked not to be named", "insisting on anonymity": a condition of the source, no demand of the story."""
    words = {"named", "anonymity", "identified", "anonymous"}
    return any(t.lower_ in words for c in trigger.children for t in c.subtree)


def _inquires(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "still asks who is there": a question, no demand."""
    told = child(trigger, "ccomp") if trigger.lemma_ == "ask" else None
    first = told.left_edge.tag_ if told is not None else ""
    return first in {"WP", "WRB", "WDT"} or (told is not None and told.left_edge.lower_ in {"if", "whether"})


def _blames(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "held the army responsible": it is not in jail."""
    return any(t.lemma_ in table("control")["culpable"] for t in labels(trigger))


def _forbids(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "banned from travelling": not dissolved."""
    whom = (c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"})
    if any(t.lower_ == "from" for t in trigger.children):
        return True
    below = (t for w in whom for o in conjuncts(w) for t in o.children if t.lower_ == "from")
    return any(c.dep_ == "pcomp" for t in below for c in t.children)  # "parties from the left" have their home there


def _drops_charges(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "dropped all charges against her": no explosives."""
    things = (c for c in trigger.children if c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ == "charge")
    against = any(c.lower_ in {"against", "of"} for t in things for c in t.children)
    return trigger.lemma_ == "drop" and against


def _rivals(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "Ortiz had beaten Paz": at the polls, more likely than with fists."""
    return trigger.lemma_ == "beat" and all(e is not None and e.named and e.type in PERSON for e in (subject, obj))


def _by_accident(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "was killed in a bus crash", "hurt as a result of the landing": nobody did it."""
    below = (c for c in trigger.children if c.dep_ in {"prep", "agent", "advcl"} and c.i > trigger.i)
    near = [c for c in below if c.lower_ not in {"during", "before", "until", "despite", "since"}]
    words = {t.lemma_.lower() for c in near for t in c.subtree} if subject is None else set()
    words |= {f"{t.nbor(-1).lower_} {t.lemma_}" for c in near for t in c.subtree if t.i} if subject is None else set()
    return bool(words & set(table("control")["accidents"])) and words.isdisjoint(table("control")["violence"])


def _addressed(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "filed a complaint to the Constitutional Court": that accuses no court."""
    holders = (trigger, *(c for c in trigger.children if c.dep_ == "dobj"))
    court = obj is not None and obj.type == "Court"
    return court and any(True for t in holders for _ in prepositional(t, "to", "with", "before"))


def _no_ruler(trigger: Token, subject: Party, obj: Party) -> bool:
    """A judge, too, is in office."""
    return trigger.lower_ in IN_POWER and (subject is None or not heads(subject))


def _to_border(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "sent tanks to the border with Benin", "sent soldiers to our houses": no help."""
    return any(o.lemma_ in {"border", "frontier", "house", "home"} for o in prepositional(trigger, "to"))


def _trains(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "a French-trained lawyer": no military aid."""
    if obj is None or obj.type != "Person" or trigger.dep_ != "amod":
        return False
    return trigger.lemma_ == "train" and not obj.roles & set(table("titles")["ranks"])


def _broadcasts(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "State radio named Roe as head of the council": it told who is, and appointed nobody."""
    return subject is not None and subject.type == "MediaOutlet"


def _enlists(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "joined the air force": no alliance."""
    person = subject is not None and subject.type in PERSON
    return person and trigger.lemma_ == "join" and obj is not None and obj.type in {"ArmedForce", "Police"}


def _pulls_strings(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "pulling the strings of the junta": nobody leaves it."""
    return any(c.dep_ == "dobj" and c.lemma_ in {"string", "lever", "trigger"} for c in trigger.children)


def _leads_off(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "was led out by soldiers": they command nobody."""
    return trigger.lemma_ == "lead" and any(c.lower_ in {"out", "away", "off"} for c in trigger.children)


def _pushes_people(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "was pushed back by residents": by people, who put no election off."""
    pushed = trigger.lemma_.lower() in {"push", "set", "put"} and any(c.lower_ == "back" for c in trigger.children)
    held = trigger.lemma_.lower() == "hold"
    what = child(trigger, "nsubjpass", "dobj")
    agent = any(c.dep_ == "agent" for c in trigger.children) and pushed
    return (agent or held) and what is not None and (what.pos_ == "PROPN" or _is_people(what))


def _is_people(noun: Token) -> bool:
    return actor_nouns().get(noun.lemma_.lower()) in {"Person", "Group", "ArmedGroup", "ArmedForce", "Police"}


def _sums(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "the release of $3m in aid", "of a report": nobody is set free."""
    things = list(prepositional(trigger, "of")) if trigger.pos_ == "NOUN" and obj is None else []
    return any(t.ent_type_ == "MONEY" or t.lemma_.lower() in table("control")["goods"] for t in things)


def _elsewhere(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "took control of the charities", "of two towns": that is no power in the state."""
    control = child(trigger, "dobj", "nsubjpass")
    if control is None or control.lemma_.lower() not in {"control", "charge", "command"}:
        return False
    things = [t for t in prepositional(control, "of") if t.pos_ == "NOUN"]
    return bool(things) and not any(t.lemma_.lower() in table("control")["seats"] for t in things)


def _fires_people(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "fired the commissioner on Friday": at nobody."""
    whom = child(trigger, "dobj")
    shots = whom is None or not (whom.ent_type_ == "PERSON" or _is_people(whom))
    return trigger.lemma_ == "fire" and not shots and not any(c.lower_ in {"at", "into"} for c in trigger.children)


def _calls_in(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "President Roe summoned the former premier": to a talk, not to court."""
    law = subject is not None and bool(subject.roles & {"judge", "magistrate", "prosecutor", "attorney general"})
    return trigger.lemma_ == "summon" and subject is not None and subject.type in PERSON and not law


def _colleagues(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "the pair first worked together in 1990": colleagues, no partners in arms."""
    return trigger.lemma_ == "work" and all(e is not None and e.type in PERSON for e in (subject, obj))


def _bombs(trigger: Token, subject: Party, obj: Party) -> bool:
    """An army that carries out strikes walks off no job."""
    return trigger.lemma_ == "strike" and subject is not None and not is_crowd(subject)


def _advises(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "warned that rain would come": no menace."""
    return trigger.lemma_ == "warn" and not menaces(trigger)


def _crowds(trigger: Token, subject: Party, obj: Party) -> bool:
    """People without arms march, they do not deploy."""
    return subject is not None and subject.type == "Group" and is_crowd(subject)


def _ended(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "lifted the sanctions": what the noun names is over."""
    return trigger.pos_ == "NOUN" and trigger.head.lemma_.lower() in table("control")["ending"]


VETOES: dict[str, tuple[Callable[[Token, Party, Party], bool], ...]] = {
    "demandsOf": (_anonymous, _inquires),
    "detains": (_blames,),
    "dissolves": (_forbids,),
    "attacks": (_drops_charges, _rivals, _by_accident, _fires_people),
    "kills": (_by_accident,),
    "prosecutes": (_addressed, _calls_in),
    "leads": (_no_ruler, _leads_off),
    "aids": (_to_border, _trains),
    "backs": (_ended,),
    "appoints": (_broadcasts,),
    "withdrawsFrom": (_pulls_strings,),
    "postpones": (_pushes_people,),
    "releases": (_sums,),
    "seizesPowerIn": (_elsewhere,),
    "protestsAgainst": (_bombs,),
    "threatens": (_advises,),
    "mobilizesAgainst": (_crowds,),
    "partnersWith": (_ended, _colleagues),
    "sanctions": (_ended,),
    "alliedWith": (_ended, _enlists),
}
"""For each relation, what a trigger of it may say instead; the parties are the subject and the object found."""
