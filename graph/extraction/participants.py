"""From tokens at a place to the actors that they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from juntagraph.graph.extraction.analysis import Analysis
from juntagraph.graph.extraction.counting import is_head_count
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nations import of_nations
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.places import tokens_at
from juntagraph.graph.extraction.syntax import conjuncts, is_plural, prepositional
from juntagraph.graph.extraction.triggers import relations_of

PERSONS = frozenset({"Person", "Officer", "Group"})
ARMED = frozenset({"ArmedGroup", "ArmedForce", "Police", "Group", "Junta"})
PROTESTERS = Entity(-1, "protesters", "Group", ("protesters",))  # those of a protest of which nobody is named
PEOPLE = Entity(-1, "people", "Group", ("people",))  # those of whom only the number is told
COURT_REACH = 80  # tokens back in which the court of a sentence is looked for
FORM = {
    "court": frozenset({"Court"}),
    "party": frozenset({"Party"}),
    "bloc": frozenset({"InternationalOrganisation"}),
    "law": frozenset({"State", "Police", "ArmedForce", "Court", "Government", "Junta", "Ministry"}),
    "civil": frozenset({"Parliament", "Party", "Court", "Organisation"}),
    "person": PERSONS,
    "foreign": frozenset({"State", "InternationalOrganisation"}),  # one's own state is no `country`
    "ruler": frozenset({"Junta", "Government", "State", "Person", "Officer"}),
    "armed": ARMED,
    "led": frozenset({"Group"}),
    "ground": frozenset({"Place", "State"}),
    "seat": frozenset({"Place", "State", "Government", "Ministry", "Parliament"}),
}


ON_PEOPLE = frozenset({"kills", "detains", "abducts", "attacks", "releases"})
NOBODY = frozenset({"nobody", "none", "anybody", "anyone", "no-one"})
UNNAMED = {"nil": None, "protesters": PROTESTERS}


def at_place(
    analysis: Analysis, place: str, trigger: Token, beside: tuple[Entity | None, ...] = ()
) -> list[Entity | None]:
    """The actors at a place; `[None]` for the place "nil" that names nobody.

    Those at the other end, `beside`, fill no owner's place: "halted its aid" is not aid to the giver.
    """
    place = place.rstrip("!")
    if place in UNNAMED:
        return [UNNAMED[place]]
    if place == "sentencing":
        return court_before(analysis, trigger)
    if place == "country-topic" and trigger.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    if place == "own-country":  # "Chad's president, who took power in 2021"
        codes = {e.country for e in beside if e is not None and e.type in PERSONS and e.named} - {None}
        states = (analysis.entities.state(code) for code in codes if code is not None and len(codes) == 1)
        return [replace(state, named=True) for state in states if state is not None]
    if place in {"country", "country-topic"}:
        state = country_of(analysis, trigger)
        own = {e.country for e in beside if e is not None and e.type == "State"}
        return [state] if state and (len(beside) < 2 or state.country not in own) else []
    found: list[Entity | None] = []
    if place.endswith("-event"):
        return [event for t in tokens_at(place.removesuffix("-event"), trigger) if (event := event_of(t)) is not None]
    if place.endswith("-site"):
        places = tokens_at(place.removesuffix("-site"), trigger)
        aboard = [e for t in places for one in _carried(t) for e in actors(analysis, one)]
        return [*aboard] or [site for t in places if (site := site_of(t)) is not None]
    others = beside if place.endswith("-poss") or "within" in place else ()
    for token in tokens_at(place, trigger):
        found += [e for e in actors(analysis, token) if _has_form(e, place) and e not in found and e not in others]
        if found and "within" in place and not any(c.dep_ == "conj" for c in (token, *token.children)):
            break  # of all that the object is made of, the nearest
    if not found and any(t.lower_ in NOBODY for t in tokens_at(place, trigger)):
        return [None]  # "has executed nobody"
    if not found and place in {"patient", "agent"} and relations_of(trigger) & ON_PEOPLE:
        found += [people for t in tokens_at(place, trigger) if (people := people_of(t)) is not None]
    if not found and place in {"agent", "patient"}:
        found += [e for t in tokens_at(place, trigger) for whole in _of_them(t) for e in actors(analysis, whole)]
    if not found and place in {"agent", "patient", "agent-crowd", "patient-crowd"}:
        found += [counted(analysis, t) for t in tokens_at(place, trigger) if is_head_count(t)][:1]
    return found


def represented(analysis: Analysis, trigger: Token, places: tuple[str, ...]) -> list[Entity | None]:
    """ "The presidents of Togo and Ghana signed a pact": the two for whom they act."""
    for place in places:
        for token in tokens_at(place.rstrip("!"), trigger) if place in {"agent", "agent!"} else ():
            behind = (one for o in prepositional(token, "of") for one in conjuncts(o))
            found: list[Entity | None] = [e for one in behind for e in actors(analysis, one) if e.type == "State"]
            if is_plural(token) and len(found) > 1:
                return list(dict.fromkeys(found))
    return []


def _of_them(number: Token) -> Iterator[Token]:
    """ "arrested five of them": those of whom so many are told."""
    if number.pos_ in {"NUM", "NOUN"} and not any(c.dep_ == "det" for c in number.children):
        yield from (t for t in prepositional(number, "of") if t.lower_ in {"them", "us", "whom"})


def event_of(token: Token) -> Entity | None:
    """An event that somebody condemns or backs, by its noun."""
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or lemma not in table("actors")["events"]["words"]:
        return None
    return Entity(-1, token.lower_, "Text", (token.lower_,))


def counted(analysis: Analysis, number: Token) -> Entity:
    """Of whom a bare number counts some: the group that the text told of just before, as one that suffers or is met.

    "They held dozens of students. Several were shot": students; "Two were detained": people.
    """
    first = number.sent.start
    first = number.doc[first - 1].sent.start if first else 0
    for i in range(number.i - 1, first - 1, -1):
        token = number.doc[i]
        touched = token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ == "pobj" and token.head.dep_ != "agent")
        if touched and is_plural(token) and number.lower_ not in table("numbers")["vague"]:
            groups = [e for e in analysis.entities.at(i) if e.type == "Group"]
            if groups:
                return groups[0]
    return PEOPLE


def court_before(analysis: Analysis, token: Token) -> list[Entity | None]:
    """The court of which the text spoke last: the one that gives a sentence."""
    for i in range(token.i - 1, max(token.i - COURT_REACH, -1), -1):
        found = [e for e in analysis.entities.at(i) if e.type == "Court"]
        if found:
            return [found[0]]
    return []


def people_of(token: Token) -> Entity | None:
    """ "Nine coca growers": people, counted, whom only what they do names, where they suffer something."""
    known, word = table("actors")["people"], token.lemma_.lower()
    suffers = token.dep_ in {"dobj", "nsubjpass"} or (token.dep_ == "conj" and token.head.dep_ in {"dobj", "nsubjpass"})
    told = any(c.dep_ == "nummod" or c.lower_ in known["several"] for c in token.lefts)
    person = word.endswith(tuple(known["endings"])) and word not in known["things"]
    if token.tag_ != "NNS" or not (suffers and told and person):
        return None
    first = min((t.i for t in token.lefts if t.dep_ in {"compound", "amod", "nmod"}), default=token.i)
    text = token.doc[first : token.i + 1].text
    return Entity(-1, text, "Group", (text,), plural=True)


def _carried(vehicle: Token) -> Iterator[Token]:
    """Whom a vehicle bears: "fired on a bus carrying police officers"."""
    carrying = (c for c in vehicle.rights if c.dep_ == "acl" and c.lemma_ in {"carry", "transport", "take", "bring"})
    yield from (o for c in carrying for o in c.children if o.dep_ == "dobj")


def site_of(token: Token) -> Entity | None:
    """A place that stands for who is attacked there: "the army headquarters", "two police stations"."""
    words, forms = table("actors")["sites"]["words"], (token.lemma_.lower(), token.lower_)  # also "headquarters"
    if token.pos_ not in {"NOUN", "PROPN"} or not any(form in words for form in forms):
        return None
    first = min((t.i for t in token.lefts if t.dep_ in {"compound", "amod", "nmod"}), default=token.i)
    text = token.doc[first : token.i + 1].text
    return Entity(-1, text, "Place", (text,))


def reciprocal(trigger: Token) -> bool:
    """ "accused each other", "each blames the other", "opened fire on one another": each does it to each."""
    preps = (o for c in trigger.children if c.dep_ in {"prep", "agent"} for o in c.children)
    for other in (*trigger.children, *preps):
        before = other.doc[other.i - 1].lower_ if other.i else ""
        each = before in {"each", "one"} or any(c.lower_ == "each" and c.dep_ == "nsubj" for c in trigger.children)
        if other.lower_ in {"other", "another"} and other.dep_ in {"dobj", "pobj"} and each:
            return True
    return False


def country_of(analysis: Analysis, token: Token) -> Entity | None:
    """The state that the text is about at a token."""
    code = analysis.context.at(token.i)
    state = analysis.entities.state(code) if code else None
    return replace(state, named=True) if state is not None else None


def _is_officer(entity: Entity) -> bool:
    """Whether it is a person of whom the text gives a rank or a command: "General Sow", "the army chief"."""
    told = {word for role in (*entity.roles, entity.label.lower()) for word in (role, *role.split())}
    commands = {"army", "guard", "commander", "military", "armed", "battalion", "brigade"}
    return entity.type in PERSONS and not entity.plural and bool(told & {*table("titles")["ranks"], *commands})


def _has_form(entity: Entity, place: str) -> bool:
    form = place.rpartition("-")[2]
    if form == "named":
        return entity.named
    if form == "crowd":
        return is_crowd(entity)
    if form == "rebel":
        return entity.type in {"ArmedGroup", "Group"} and singular_of(entity) not in table("control")["officials"]
    if form == "captor":
        return singular_of(entity) in table("control")["captors"]
    if form == "court":
        return entity.type == "Court" or entity.label.lower().split()[-1] in table("control")["judges"]
    if form == "officer":
        return _is_officer(entity)
    if form == "body":
        return entity.type not in PERSONS
    return entity.type in FORM[form] if form in FORM else True


def _client(analysis: Analysis, token: Token) -> tuple[Entity, ...]:
    """Whose lawyer speaks: "Sow's lawyer says that his client knew of no plot"."""
    if token.lemma_.lower() != "client" or not any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children):
        return ()
    for lawyer in token.sent:
        if lawyer.lemma_.lower() in {"lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate"}:
            whose = [*(c for c in lawyer.children if c.dep_ == "poss"), *prepositional(lawyer, "of", "for")]
            return tuple(e for owner in whose for e in analysis.entities.at(owner.i))
    return ()


def is_crowd(entity: Entity) -> bool:
    """Whether somebody may take to the streets: people without arms, a party or a union."""
    armed = singular_of(entity).split()[-1] in table("actors")["groups"]["armed"]
    return entity.type in {"Group", "Party", "Organisation"} and not armed


def singular_of(entity: Entity) -> str:
    """The last word of a label in the singular: "soldier" for "loyal soldiers"."""
    return entity.label.lower().split()[-1].removesuffix("s")


def actors(analysis: Analysis, token: Token, depth: int = 3) -> tuple[Entity, ...]:
    """The actors that a noun phrase stands for, through "dozens of", "members of" and adjectives of states."""
    words = table("actors")["groups"]["collective"]
    collective = token.lemma_.lower() in words or token.lower_ in words or token.tag_ == "CD"
    if collective and depth:
        singled = [e for c in token.children if c.dep_ == "appos" for e in analysis.entities.at(c.i) if e.named]
        if token.lower_ == "one" and singled:
            return tuple(singled)
        below = [e for o in prepositional(token, "of") for t in conjuncts(o) for e in actors(analysis, t, depth - 1)]
        if below and token.lemma_.lower() != "member":
            return tuple(dict.fromkeys(below))
    found = of_nations(token, analysis.entities.state) or analysis.entities.at(token.i) or _client(analysis, token)
    if found:
        return found
    if (
        token.pos_ == "NOUN" or token.lower_ in gazetteer().adjectives
    ):  # "its facilitator, General Roe": a noun that no lexicon has
        beside = (t for c in token.children if c.dep_ == "appos" for t in conjuncts(c))
        named = [e for t in beside for e in analysis.entities.at(t.i) if e.named and e.type != "Place"]
        if (len(named) == 1 and named[0].type in PERSONS) or (named and is_plural(token)):
            return tuple(dict.fromkeys(named))
    if depth and is_belonging(token):
        owned = [e for c in owners(token) for e in actors(analysis, c, depth - 1) or _body_called(analysis, c)]
        if owned:
            return tuple(dict.fromkeys(owned))
    code = gazetteer().adjectives.get(token.lower_) if token.pos_ in {"ADJ", "PROPN"} else None
    state = analysis.entities.state(code) if code else None
    return (state,) if state else ()


def _body_called(analysis: Analysis, token: Token) -> tuple[Entity, ...]:
    """The body that a noun before another names: "air force jets", where the text told of the air force."""
    if token.dep_ != "compound" or token.pos_ not in {"NOUN", "PROPN"} or token.head.dep_ != "nsubj":
        return ()
    bodies = (e for e in analysis.entities.all if e.type in {"ArmedForce", "Police", "ArmedGroup"} and not e.plural)
    return tuple(e for e in bodies if e.label.lower().split()[-1] == token.lower_)[:1]


def is_belonging(token: Token) -> bool:
    """Whether a noun stands for its owner: a weapon, a base, a decision."""
    lexicon = table("actors")
    return token.pos_ == "NOUN" and token.lemma_.lower() in {*lexicon["assets"]["words"], *lexicon["matters"]["words"]}


def owners(thing: Token) -> Iterator[Token]:
    """Whose a thing or deed is: "Malian warplanes", "the rebels' base", "a depot of the army", "a raid by the army"."""
    yield from (c for c in thing.lefts if c.dep_ in {"poss", "amod", "compound", "nmod"})
    yield from (one for o in prepositional(thing, "of", "by") for one in conjuncts(o))
    yield from (o for c in thing.rights if c.dep_ == "acl" and c.lemma_ == "belong" for o in prepositional(c, "to"))


def one_end(
    analysis: Analysis, trigger: Token, places: tuple[str, ...], beside: tuple[Entity | None, ...] = ()
) -> list[Entity | None]:
    """What the first filled place gives; [None] for nobody, an empty list where a required place is empty."""
    for place in places:
        found = at_place(analysis, place, trigger, beside)
        if found:
            return found
    return [] if any(p.endswith("!") for p in places) else [None]
