"""Those whom a text singles out of a group, or adds to it: "rivals, among them Lee", "those held include Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import child, conjuncts, is_joint, is_passive, is_plural, prepositional

COLON = 14  # tokens behind a verb in which the colon of a list is looked for
REACH = 12  # tokens behind a group in which "among them" is looked for


def members(token: Token) -> Iterator[Token]:
    """The members and companions of a group that the text names: "rivals, including Lee", "him together with Kwak"."""
    if token.dep_ == "amod":  # "the dead men"
        token = token.head
    for prep in token.children:
        if prep.dep_ == "prep" and (prep.lower_ == "including" or (prep.lower_ == "with" and is_joint(prep))):
            yield from _objects(prep)
    if token.dep_ in {"nsubj", "dobj"} and any(c.lower_ == "following" for c in token.lefts):
        yield from listed(token.head)  # "The following officers died: Lee, Park and Kwak"
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        along = (c for c in token.head.head.rights if c.lower_ in {"along", "together"})
        joint = (p for c in along for p in c.children if p.lower_ == "with")
        yield from (o for p in joint for o in _objects(p))  # "the killing of two priests, along with their cook"
    if _is_many(token) or token.lower_ == "those":
        yield from _told_by_predicate(token)
        yield from _among_them(token)


def behind_name(token: Token) -> Iterator[Token]:
    """ "The president, Pablo Moro, and his brother": who is joined to the name is joined to the noun."""
    for name in token.children:
        if name.dep_ == "appos" and name.pos_ == "PROPN" and not is_plural(token):
            yield from (t for t in conjuncts(name) if t.i != name.i)


def kept(token: Token) -> Iterator[Token]:
    """ "among those in custody are Lee and Park": whom the text singles out of those below a noun for being held."""
    prep = token.head
    if (
        token.dep_ == "pobj"
        and prep.lower_ in {"in", "under"}
        and (prep.head.lower_ == "those" or prep.head.tag_ == "CD")
    ):
        yield from members(prep.head)


def companions(verb: Token) -> Iterator[Token]:
    """Those to whom a verb is done as well: "was arrested with 13 others", "caught two more, including Moro"."""
    joint = verb.lemma_.lower() in table("control")["joint"] and not is_passive(verb)
    for prep in verb.subtree:
        if prep.dep_ != "prep" or prep.i < verb.i or joint:  # "overthrew Roe together with Sow": Sow did, too
            continue
        along = prep.head.lower_ in {"along", "together"} and prep.head.head == verb
        if prep.head != verb and not along and prep.head.ent_type_ not in {"GPE", "DATE", "LOC", "FAC", "TIME"}:
            continue
        theirs = any(c.dep_ == "agent" and c.i < prep.i for c in verb.children)  # "killed by majors with 300 men"
        shared = along or (
            prep.lower_ == "with" and not theirs and prep.head == verb and (is_joint(prep) or _suffers_with(verb))
        )
        if prep.lower_ == "including" or shared:
            yield from _objects(prep)


def listed(verb: Token) -> Iterator[Token]:
    """Names after a colon that tell who a number of people are: "three were shot: Moro, Rivas and Sylla"."""
    doc, end = verb.doc, verb.sent.end
    colon = next((i for i in range(verb.i + 1, min(verb.i + COLON, end)) if doc[i].text == ":"), None)
    if colon is not None and colon + 1 == end < len(doc):  # where the parser begins a sentence behind it
        end = doc[end].sent.end
    if colon is None or not any(t.ent_type_ == "PERSON" for t in doc[colon + 1 : min(colon + 4, end)]):
        return
    for i in range(colon + 1, end):
        if doc[i].text in {".", ";", "("}:
            return
        if _is_person(doc[i]) and doc[i].dep_ not in {"compound", "poss", "pobj"}:
            yield doc[i]


def _is_person(name: Token) -> bool:
    """Whether the recogniser sees a person, be it in the first name alone ("Alipio Madrid")."""
    return name.ent_type_ == "PERSON" or any(c.dep_ == "compound" and c.ent_type_ == "PERSON" for c in name.lefts)


def _suffers_with(verb: Token) -> bool:
    """ "was held with his rival": whoever stands behind "with" suffers the same."""
    return is_passive(verb) and verb.lemma_.lower() in table("control")["shared"]


def _objects(prep: Token) -> Iterator[Token]:
    for obj in prep.children:
        if obj.dep_ == "pobj":
            yield from conjuncts(obj)


def _told_by_predicate(token: Token) -> Iterator[Token]:
    """ "those held include Lee", "among those held was Lee", "Lee was one of those held"."""
    verb = token.head
    if token.dep_ == "nsubj" and verb.lemma_.lower() in table("control")["including"]:
        found = child(verb, "dobj")
        if found is not None:
            yield from conjuncts(found)
    elif token.dep_ in {"dobj", "nsubj", "nsubjpass"} and verb.lemma_.lower() in {"identify", "name", "be"}:
        yield from _identified(token)
    elif token.dep_ == "pobj" and token.head.lower_ in {"among", "amongst", "of"}:
        yield from _of_copula(token.head)


def _identified(token: Token) -> Iterator[Token]:
    """ "The dead were identified as Moro and Lee", "named the dead men as", "the wounded reporters are"."""
    verb = token.head
    told = [c for c in verb.children if c.dep_ == "attr"] if verb.lemma_ == "be" else list(prepositional(verb, "as"))
    told = told or list(prepositional(token, "as"))
    yield from (t for one in told for t in conjuncts(one) if t.pos_ == "PROPN" or verb.lemma_ != "be")


def _of_copula(prep: Token) -> Iterator[Token]:
    """Who is said to be "among" or "one of" those below the preposition."""
    holder = prep.head
    if prep.lower_ == "of":
        if holder.lower_ not in {"one", "two", "three"} or holder.dep_ != "attr":
            return
        holder = holder.head
    if holder.lemma_ not in {"be", "remain"}:
        return
    for one in holder.children:
        if one.dep_ in {"nsubj", "attr"} and one.i not in {prep.head.i, prep.i} and one.pos_ in {"NOUN", "PROPN"}:
            yield from conjuncts(one)


def _among_them(token: Token) -> Iterator[Token]:
    """ "rivals, among them Lee"; "dozens were held, three Americans among them"."""
    doc, end = token.doc, token.sent.end
    if token.dep_ == "nsubj" and any(_is_many(c) for c in token.head.children if c.dep_ == "dobj"):
        return  # "Police arrested eight more, among them Lee": not of the police
    for i in range(token.i + 1, min(token.i + REACH, end - 2)):
        if doc[i].text in {";", ":"}:
            return
        if doc[i].lower_ == "among" and doc[i + 1].lower_ in {"them", "these", "those"}:
            for found in _beside_among(doc, i, end):
                yield from conjuncts(found)
            return


def _is_many(token: Token) -> bool:
    return token.pos_ == "NUM" or is_plural(token)


def _beside_among(doc: Doc, i: int, end: int) -> Iterator[Token]:
    before = doc[i - 1]
    if before.pos_ in {"NOUN", "PROPN"} and not doc[i + 2].is_alpha and doc[before.left_edge.i - 1].text == ",":
        yield before
    after = doc[i + 2 : min(i + REACH, end)]
    yield from [t for t in after if t.ent_type_ == "PERSON" and t.head.ent_type_ != "PERSON"][:1]
