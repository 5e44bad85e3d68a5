"""What the parties to a deed must be for a frame to hold, by the flags that frames bear (`triggers.toml`)."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import ARMED, singular_of
from juntagraph.graph.extraction.syntax import child, prepositional

Party = Entity | None
ENVOYS = frozenset({"ambassador", "envoy", "special envoy", "consul", "high commissioner", "foreign minister"})
OFFICES = frozenset(
    "office post job power government cabinet army party leadership palace presidency ministry command".split()
)
METAPHORS = frozenset("legal trade price political cold diplomatic court turf bidding".split())
WORDS = frozenset({"word", "will", "nerve", "wit", "attrition"})
CRITICS = frozenset("critic opposition press lawmaker medium party group activist campaigner".split())
SERVICES = frozenset({"ArmedForce", "Police", "Junta", "Ministry", "Organisation", "Government"})


def fits(flags: frozenset[str], trigger: Token, subject: Party, obj: Party) -> bool:
    """Whether the parties are what the flags of a frame ask for."""
    return all(test(trigger, subject, obj) for flag, test in TESTS.items() if flag in flags)


def heads(entity: Entity) -> bool:
    """Whether somebody rules: a government, or a person whom the text calls president, king or the like."""
    state = set(table("titles")["posts"]["state"])
    return entity.type in {"Government", "Junta"} or bool(entity.roles & state)


def _is_envoy(_: Token, subject: Party, obj: Party) -> bool:
    """ "The ambassador called on the minister to protest": who visits by office."""
    return subject is not None and bool(subject.roles & ENVOYS)


def _visits(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "Roe called on the general on Wednesday": a visit has its day, unless an envoy pays it."""
    dated = any(t.ent_type_ in {"DATE", "TIME"} for c in trigger.children if c.dep_ != "nsubj" for t in c.subtree)
    return dated or _is_envoy(trigger, subject, obj)


def _moves_forces(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "sent tanks to the border": no tents, no envoys, and nobody who goes there himself."""
    forces = {*table("control")["force"], *table("actors")["groups"]["armed"], "reinforcement", "paratrooper", "unit"}
    moved = child(trigger, "dobj", "nsubjpass")
    return moved is not None and moved.lemma_.lower() in forces


def _fights(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "Fighting broke out between the army and the rebels": no war of words, no legal battle."""
    fight = child(trigger, "nsubj")
    if fight is None or any(c.lower_ in METAPHORS for c in fight.lefts):
        return False
    words = any(o.lemma_.lower() in WORDS for o in prepositional(fight, "of"))
    words = words or any(t.lower_ == "over" and t.dep_ == "prep" for t in trigger.subtree)  # "over the budget"
    words = words or not any(armed(e) or (e is not None and e.type == "State") for e in (subject, obj))
    return not words and all(e is not None and e.type not in {"Person", "Officer", "Parliament", "Court"}
                             for e in (subject, obj))  # fmt: skip


def _outranks(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "President Roe relieved the general": who may dismiss, not who takes over on the front."""
    rulers = set(table("titles")["posts"]["state"])
    whom = obj is not None and obj.type in {"Person", "Officer"}
    return whom and subject is not None and (subject.type in {"Government", "Junta"} or bool(subject.roles & rulers))


def _is_service(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "Colonel Roe, attached to the guard": who serves there by rank, no reporter."""
    ranked = subject is not None and bool(subject.roles & set(table("titles")["ranks"]))
    return ranked and obj is not None and obj.type in SERVICES


def _unarmed(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "The army was ordered out": into the streets, not out of the country."""
    if obj is None or obj.type not in {"ArmedForce", "Police"}:
        return True
    return obj.country is not None and (subject is None or subject.country not in {None, obj.country})


def _pays_others(trigger: Token, subject: Party, obj: Party) -> bool:
    """ "a battalion paid by the CIA": no soldiers paid by their own state."""
    own = subject is None or subject.type in {"Government", "Ministry", "Person", "Officer"} or not subject.named
    return not own and (obj is None or subject is None or obj.country is None or obj.country != subject.country)


def criticised(trigger: Token) -> bool:
    """ "has been under fire for promising an amnesty", "from critics": nobody shot."""
    fire = any(o.lemma_ == "fire" for o in prepositional(trigger, "under"))
    reason = any(c.dep_ == "prep" and c.lower_ == "for" and child(c, "pcomp") is not None for c in trigger.children)
    critics = any(o.lemma_.lower() in CRITICS for o in prepositional(trigger, "from"))
    return fire and (reason or critics)


def is_ousted_of(trigger: Token) -> bool:
    """ "pushed out of the palace", "forced out": of an office, not of bed."""
    outs = (c for c in trigger.children if c.lower_ == "out")
    places = [o for out in outs for o in prepositional(out, "of")] + list(prepositional(trigger, "of"))
    return all(o.lemma_.lower() in OFFICES for o in places)


def armed(entity: Party) -> bool:
    """Whether somebody bears arms: an army, a militia, "soldiers"."""
    return entity is not None and (entity.type in ARMED or singular_of(entity) in table("actors")["groups"]["armed"])


TESTS: dict[str, Callable[[Token, Party, Party], bool]] = {
    "envoy": _is_envoy,
    "visiting": _visits,
    "forces": _moves_forces,
    "fighting": _fights,
    "superior": _outranks,
    "service": _is_service,
    "bodiless": _unarmed,
    "paying": _pays_others,
    "ordinary": lambda trigger, _, __: is_ousted_of(trigger),
}
