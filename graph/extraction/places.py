"""The places of a frame (`triggers.toml`: subject, object) as tokens of the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from juntagraph.graph.extraction import subjects
from juntagraph.graph.extraction.blame import blamed
from juntagraph.graph.extraction.insides import inside
from juntagraph.graph.extraction.menace import conditional_on
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.places_beside import (
    announcer,
    beside_comma,
    coupmaker,
    described,
    fallen,
    modified,
    struck,
)
from juntagraph.graph.extraction.places_clauses import (
    deposed,
    inner,
    inner_below,
    inner_object,
    inner_wish,
    inner_within,
    laid,
    must_subject,
    own_step,
    wished,
    xcomp_object,
)
from juntagraph.graph.extraction.places_nouns import (
    against_by,
    clause_against,
    found_of,
    inmate,
    of_phrase,
    possessor,
    prefix,
    received,
    tried,
)
from juntagraph.graph.extraction.singled import behind_name, companions, kept, listed, members
from juntagraph.graph.extraction.syntax import child, conjuncts, held, is_passive, is_plural, prepositional
from juntagraph.graph.extraction.triggers import relations_of

SEEING = frozenset({"identify", "describe", "know"})
Finder = Callable[[Token], Iterator[Token]]
BELOW = frozenset("of on for to with in from by against into at outside over along near between poss around".split())
KINDS = frozenset(
    "actor person officer foreign armed led self ruler body place text named ground site crowd".split()
    + "court law civil rebel party captor bloc seat".split()
)


@lru_cache(maxsize=64)  # the frames of a word ask for the same places one after the other; tokens compare by identity
def tokens_at(place: str, trigger: Token) -> tuple[Token, ...]:
    """The tokens that stand at a place of a trigger, with conjuncts and the members that the text singles out."""
    return tuple(_tokens_at(place, trigger))


def _tokens_at(place: str, trigger: Token) -> Iterator[Token]:
    for token in _finder(place)(trigger):
        if place.startswith("owner") and token == trigger:  # "followers of Roe and the guard": no guard of followers
            yield token
            continue
        for one in (*conjuncts(token), *behind_name(token)):
            other = trigger.dep_ == "acl" and trigger.head is token and one.i > trigger.i  # "Seby, sacked, and his son"
            if other or (place.startswith("modified") and one is not token and child(one, "det") is not None):
                continue  # "the sacked minister and the former police chief": he was not sacked
            yield one
            yield from members(one)


@cache
def _finder(place: str) -> Finder:
    if place in SPECIAL:
        return SPECIAL[place]
    name, _, rest = place.partition("-")
    if name in HOLDERS and rest in BELOW and place not in SPECIAL:
        return lambda t: _of_object(t, name, rest)
    if rest in KINDS:
        return SPECIAL[name] if name in SPECIAL else lambda t: prepositional(t, name)
    if place == "inner-object":
        return inner_object
    if place == "inner-within":
        return inner_within
    if place.startswith("dobj-within-"):
        return lambda t: (i for o in _of_object(t, "dobj", place.rpartition("-")[2]) for i in inside(o))
    if name == "within":
        return lambda t: _within(t, rest)
    return lambda t: prepositional(t, name)


def _one(find: Callable[[Token], Token | None]) -> Finder:
    def found(token: Token) -> Iterator[Token]:
        one = find(token)
        if one is not None:
            yield one

    return found


OBJECTS = {dep: frozenset({dep}) for dep in ("attr", "acomp", "nsubj")} | {"dobj": frozenset({"dobj", "nsubjpass"})}
HOLDERS = frozenset({*OBJECTS, *"into in to on over against by for at under of with along near up".split()})


def _of_object(trigger: Token, where: str, rest: str) -> Iterator[Token]:
    """Below the object of the verb: "imposed sanctions on X", "froze X's assets"."""
    objects = [c for c in trigger.children if c.dep_ in OBJECTS.get(where, ())]
    if where not in OBJECTS:
        holders = (trigger, trigger.head) if trigger.dep_ == "dobj" and where == "in" else (trigger,)
        objects = [o for h in holders for o in prepositional(h, where)]
        objects += [c for c in trigger.children if c.lower_ == where]
    for obj in objects:
        for one in (obj,) if where == "attr" else (*conjuncts(obj), *held(obj)):  # "an ally and a member of the pact"
            if rest == "poss":
                yield from (c for c in one.children if c.dep_ == "poss")
            else:
                yield from prepositional(one, rest)


def _within(trigger: Token, preposition: str) -> Iterator[Token]:
    """All that the object, or that of a preposition, is made of, the nearest first."""
    one = None if preposition else subjects.patient(trigger)
    objects = prepositional(trigger, preposition) if preposition else iter([one] if one is not None else [])
    opposed = {"protestsAgainst", "condemns"} & relations_of(trigger)
    for obj in objects:
        yield from inside(obj, suffering=not opposed)


def _patient(trigger: Token) -> Iterator[Token]:
    """Whom it is done to, and who shares it: "was arrested together with his aides"."""
    found = subjects.patient(trigger)
    if found is not None:
        yield found
        yield from companions(trigger)
        if is_plural(found) or found.pos_ == "NUM":
            yield from listed(trigger)


def _charged(noun: Token) -> Iterator[Token]:
    """Who is held "on a charge of"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "on":
        yield from _one(subjects.accused)(noun)


def _clause_subject(noun: Token) -> Iterator[Token]:
    """The subject of the clause that a phrase with the noun belongs to: "left after a meeting with", "acts with the
    support of"."""
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ in {"VERB", "AUX"}:
        found = subjects.surface_subject(noun.head.head)
        if found is not None:
            yield found
    elif noun.dep_ == "pobj" and noun.head.head.dep_ == "nsubj":  # "Moro, on a visit to Togo, praised …"
        yield noun.head.head


def _in_protest(noun: Token) -> Iterator[Token]:
    """ "The EU left in protest against his promotion": the EU protests."""
    bare = noun.lower_ == "protest" and noun.dep_ == "pobj" and not any(c.dep_ == "det" for c in noun.lefts)
    if bare and noun.head.lower_ == "in":
        yield from _clause_subject(noun)


def _clause_with(noun: Token) -> Iterator[Token]:
    """Who acts "with the support of", or "under the protection of", what the noun names."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"with", "under"}:
        yield from _clause_subject(noun)


def _when(trigger: Token) -> Iterator[Token]:
    """Who attacks in the clause that tells when somebody died: "was killed when gunmen burst in"."""
    if not is_passive(trigger) and subjects.patient(trigger) is not None:
        return  # "a blast killed ten as the army fought rebels": it is the blast that killed
    for clause in trigger.children:
        timed = any(c.lower_ in {"when", "as", "after", "while"} for c in clause.children)
        if clause.dep_ == "advcl" and timed and relations_of(clause) & {"attacks", "kills"}:
            yield from _one(subjects.agent)(clause)


def _claimed(noun: Token) -> Iterator[Token]:
    """Who "claimed responsibility for the killing"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return
    held = noun.head.head
    verb = held.head if held.pos_ == "NOUN" else held
    about = held.lemma_ in {"responsibility", "credit"} or child(verb, "dobj") is not None
    if about and verb.lemma_.lower() in {"claim", "admit", "accept", "acknowledge"}:
        yield from _one(subjects.surface_subject)(verb)


def _premodifier(trigger: Token) -> Iterator[Token]:
    yield from (c for c in trigger.children if c.dep_ in {"compound", "amod", "nmod"} and c.i < trigger.i)


def _between(trigger: Token, second: bool) -> Iterator[Token]:
    """The two parties of "talks between A and B"."""
    for prep in trigger.children:
        if prep.dep_ == "prep" and prep.lower_ in {"between", "among"}:
            for obj in prep.children:
                if obj.dep_ == "pobj":
                    if not second:
                        yield obj
                    else:
                        yield from (c for c in obj.children if c.dep_ == "conj")


def _light_object(trigger: Token) -> Iterator[Token]:
    """The object of the verb that the noun hangs on: "placed X under arrest"."""
    reason = trigger.head.lower_ in {"over", "for", "after", "about", "before", "since", "despite"}
    if trigger.dep_ == "pobj" and trigger.head.head.pos_ == "VERB" and not reason:
        yield from _one(subjects.patient)(trigger.head.head)


def _placed(trigger: Token) -> Iterator[Token]:
    """Whom somebody puts where the noun says: "put X in command of"."""
    verb = trigger.head.head
    if verb.lemma_.lower() in {"put", "place", "leave", "set", "install", "see", "find", "appoint"}:
        yield from _light_object(trigger)


def _itself(trigger: Token) -> Iterator[Token]:
    """The noun itself, or the name that it is said of: "Togo, the main supplier of arms", "Togo is the supplier"."""
    called = subjects.patient(trigger.head) if trigger.dep_ == "oprd" else None
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "as" and trigger.head.head.lemma_.lower() in SEEING:
        called = subjects.patient(trigger.head.head)  # "identified Roe as the main financier of the group"
    if called is not None and called.i < trigger.i:  # "called Togo the main supplier"
        yield called
        return
    above = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ == "among" else trigger.head
    said_of = trigger.dep_ in {"attr", "oprd"} or (above != trigger.head and above.lemma_ == "be")
    named = subjects.surface_subject(above) if said_of else None
    yield trigger.head if trigger.dep_ == "appos" else named or trigger


SPECIAL: dict[str, Finder] = {
    "wished": wished,
    "unless": conditional_on,
    "sworn-in": lambda t: (o for o in prepositional(t, "in") if o.i > t.i),
    "inner-for": lambda t: (o for c in t.children if c.dep_ in {"advcl", "xcomp"} for o in inner_wish(c)),
    "clause-against": clause_against,
    "against-by": against_by,
    "inner-passive": deposed,
    "poss-of": possessor,
    "head-against": lambda t: prepositional(t.head, "against") if t.dep_ in {"acl", "relcl"} else iter(()),
    "agent": _one(subjects.agent),
    "patient": _patient,
    "modified": modified,
    "singled": members,
    "kept": kept,
    "inmate": inmate,
    "tried": tried,
    "when": _when,
    "struck": struck,
    "coupmaker": coupmaker,
    "fallen": fallen,
    "claimed": _claimed,
    "prefix": prefix,
    "found-of": found_of,
    "clause-with": _clause_with,
    "clause-under": _clause_with,
    "doer": _one(subjects.doer_of),
    "charged": _charged,
    "described": described,
    "each-other": lambda t: iter(()),  # those at the other end among themselves: see `events`
    "dative": lambda t: (c for c in t.children if c.dep_ in {"dative", "iobj"} and c.pos_ != "ADP"),
    "poss": lambda t: (c for c in t.children if c.dep_ == "poss"),
    "comp": _premodifier,
    "involved": lambda t: _one(subjects.light_subject)(t) if t.dep_ == "pobj" else iter(()),
    "mover": lambda t: _one(subjects.light_subject)(t) if t.dep_ == "dobj" else iter(()),
    "light": lambda t: laid(t) if any(True for _ in laid(t)) else _one(subjects.light_subject)(t),
    "lightobj": _light_object,
    "placed": _placed,
    "beside": beside_comma,
    "blamed": _one(blamed),
    "inner": inner,
    "between-first": lambda t: _between(t, second=False),
    "between-second": lambda t: _between(t, second=True),
    "inner-below": inner_below,
    "must-subject": must_subject,
    "announcer": announcer,
    "clause": lambda t: iter(()) if t.head.lower_ == "as" else _clause_subject(t),
    "in-clause": _in_protest,
    "received": received,
    "xcomp-object": xcomp_object,
    "owner-of": _itself,
    "owner": _itself,
    "of": of_phrase,
    "into": lambda t: prepositional(t, "into"),
    "from": lambda t: prepositional(t, "from"),
    "around": lambda t: prepositional(t, "around", "outside"),
    "own-step": own_step,
    "of-poss": lambda t: (c for o in prepositional(t, "of") for c in o.children if c.dep_ == "poss"),
}
