"""Mends names that the parser hangs on the wrong word, or takes for no names, in sentences of everyday news."""

from __future__ import annotations

import calendar

from juntagraph.graph.extraction.hyphens import ARTICLES
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.naming_classes import organisations
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token

MONTHS = frozenset(month.lower() for month in calendar.month_name[1:])
HOURS = frozenset("dawn morning noon midday afternoon evening dusk nightfall night midnight".split())
DAYS = MONTHS | HOURS | {day.lower() for day in calendar.day_name}
NAMED = frozenset({"compound", "nmod", "amod"})
GUESTS = frozenset({"against", "with", "by"})  # prepositions before "visiting President Roe"
OFFICES = frozenset("state staff government mission interior finance defence defense justice army police navy".split())
ROLES = frozenset({"compound", "nmod", "amod", "poss", "case", "punct"})


def mend_names(token: Token) -> None:
    """Hang the names around a token on the words that they belong to."""
    if token.lower_ == "guilty":
        _name_guilty(token)
    elif token.lower_ == "visiting":
        _part_visitor(token)
    if token.ent_type_ == "PERSON":
        _mend_person(token)
    for mend in MENDS.get(token.dep_, ()):
        mend(token)
    if "-" in token.text:
        _name_group(token)
        _name_verbal(token)


def _mend_person(token: Token) -> None:
    _part_holder(token)
    _head_name(token)
    _raise_name(token)
    _join_titles(token)
    _name_second(token)
    _named_object(token)
    _promised(token)
    _join_bearer(token)


def _join_bearer(name: Token) -> None:
    """ "Mercenaries under the Frenchman Ana Roe landed": Roe is the Frenchman, who does not land."""
    before = name.doc[name.left_edge.i - 1] if name.left_edge.i else name
    prep, subjects = before.head, [c for c in name.head.lefts if c.dep_ in {"nsubj", "nsubjpass"}]
    if name not in subjects or before.dep_ != "pobj" or not any(c.is_ancestor(before) for c in subjects):
        return
    if prep.lower_ in {"under", "by", "of", "with"} and any(c.dep_ == "det" for c in before.lefts):
        name.hang(prep, "pobj")
        before.hang(name, "dep")


def _name_guilty(word: Token) -> None:
    """ "found Roe guilty": Roe is no part of the adjective."""
    if word.dep_ not in {"ccomp", "oprd", "acomp"}:
        return
    name = next((c for c in reversed(list(word.lefts)) if c.dep_ in NAMED and c.pos_ == "PROPN"), None)
    if name is not None:
        for part in [c for c in word.lefts if c.i < name.i and c.dep_ in NAMED]:
            part.hang(name)
        name.dep_ = "nsubj"


def _part_visitor(verb: Token) -> None:
    """ "a suit against visiting President Roe": it is Roe who visits."""
    prep, guest = verb.head, next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if verb.dep_ != "pcomp" or prep.lower_ not in GUESTS or guest is None:
        return
    if guest.ent_type_ == "PERSON":
        guest.hang(prep, "pobj")
        verb.hang(guest, "dep")


def _part_holder(name: Token) -> None:
    """ "the chairman of the African Union Commission Ana Roe": the body, and beside its chairman the name."""
    prep = name.head
    if name.ent_type_ != "PERSON" or name.dep_ != "pobj" or prep.lower_ != "of" or prep.head.pos_ != "NOUN":
        return
    body = next((c for c in reversed(list(name.lefts)) if c.dep_ in NAMED and _led(c)), None)
    if body is None or body.i + 1 >= len(name.doc) or body.nbor().ent_type_ != "PERSON":
        return
    for part in [c for c in name.lefts if c.i < body.i]:
        part.hang(body)
    body.hang(prep, "pobj")
    role = prep.head.head  # "As minister of the interior Roe stripped her"
    opens = role.lower_ == "as" and role.is_sent_start and role.head.pos_ == "VERB" and role.head.i > name.i
    if opens and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in role.head.children):
        name.hang(role.head, "nsubj")
    else:
        name.hang(prep.head, "appos")


def _head_name(name: Token) -> None:
    """ "Prime Minister Ana Roe met": the title before a name belongs to it, where no comma parts them."""
    title = name.head
    beside = name.dep_ == "appos" and name.ent_type_ == "PERSON" and name.left_edge.i == title.i + 1
    if (
        not beside
        or title.pos_ != "PROPN"
        or title.ent_type_ == "PERSON"
        or title.dep_ not in {"nsubj", "pobj", "dobj"}
    ):
        return
    name.hang(title.head, title.dep_)
    title.hang(name, "compound")
    for behind in [c for c in title.rights if c.i > name.i]:
        behind.hang(name)


def _part_day(name: Token) -> None:
    """ "On 24 December Roe, an envoy, went": the day and, behind it, the subject."""
    prep = name.head
    month = next((c for c in name.lefts if c.dep_ in NAMED and c.lower_ in DAYS), None)
    # "On the night of 11 May soldiers …"
    told = prep.i > 0 and prep.nbor(-1).lower_ in {"early", "late", "hours", *HOURS}
    first = prep.is_sent_start or (told and prep.i <= prep.sent.start + 4)
    verb = next((t for t in prep.ancestors if t.pos_ in {"VERB", "AUX"}), prep)
    opens = name.dep_ == "pobj" and prep.dep_ == "prep" and first and prep.i < verb.i
    if month is None or not opens or name.ent_type_ == "DATE" or name.lower_ in DAYS:
        return
    if verb is prep or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return
    for part in [c for c in name.lefts if c.i < month.i]:
        part.hang(month)
    month.hang(prep, "pobj")
    name.hang(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj")


def _raise_name(name: Token) -> None:
    """ "President Roe in January had the chief sacked": Roe is no adverb."""
    verb = name.head
    bare = verb.pos_ in {"VERB", "AUX"} and not any(c.dep_ in {"nsubj", "nsubjpass", "expl"} for c in verb.children)
    if name.dep_ == "npadvmod" and name.ent_type_ == "PERSON" and name.i < verb.i and verb.dep_ == "ROOT" and bare:
        name.dep_ = "nsubj"


def _name_group(word: Token) -> None:
    """ "the movement al-Shabaab", where the tagger takes the name for a verb."""
    article, _, rest = word.text.partition("-")
    if word.pos_ == "PROPN" or article.lower() not in ARTICLES or not rest[:1].isupper():
        return
    verbal = word.pos_ in {"VERB", "AUX"}
    word.pos_, word.tag_, word.lemma_ = "PROPN", "NNP", word.text
    before = word.doc[word.i - 1] if word.i else word
    if verbal and word.dep_ in {"acl", "relcl", "advcl"} and before.pos_ == "NOUN":
        for below in list(word.children):
            below.hang(word.head, "acl" if below.dep_ in {"advcl", "xcomp"} else below.dep_)
        word.hang(before, "appos")


def _name_verbal(word: Token) -> None:
    """ "jailed General Lee Jin-wo on Tuesday", where the tagger takes the second half of the name for a verb."""
    first, verb = word.doc[word.i - 1] if word.i else word, word.head
    named = first.head is word and first.pos_ == "PROPN" and first.dep_ in {"nsubj", "compound", "nmod"}
    if word.pos_ != "VERB" or not word.text[:1].isupper() or not named or word.dep_ not in {"ccomp", "xcomp", "acl"}:
        return
    if verb.pos_ != "VERB" or verb.i > word.i:
        return
    word.pos_, word.tag_, word.lemma_ = "PROPN", "NNP", word.text
    for part in list(first.lefts):
        part.hang(word)
    first.hang(word, "compound")
    word.hang(verb, "dobj")


def _near_apposition(name: Token) -> None:
    """ "The court acquitted Roe but jailed two men, Sow and Ba": the names are not the court's."""
    noun = name.head
    far = name.dep_ == "appos" and noun.dep_ in {"nsubj", "nsubjpass"} and noun.i < noun.head.i < name.left_edge.i
    before = name.doc[name.left_edge.i - 2] if far and name.left_edge.i > 1 else None
    if before is not None and before.pos_ == "NOUN" and name.doc[name.left_edge.i - 1].text == ",":
        name.hang(before)


def _met_apposition(noun: Token) -> None:
    """ "met, in Nicosia, a man who …": whom he met, no town."""
    place, prep = noun.head, noun.head.head
    verb, start = prep.head, noun.left_edge.i
    aside = place.dep_ == "pobj" and place.ent_type_ in {"GPE", "LOC", "DATE"} and verb.pos_ == "VERB"
    commas = start > 1 and noun.doc[start - 1].text == "," and noun.doc[max(prep.i - 1, 0)].text == ","
    if aside and commas and prep.i == verb.i + 2 and not any(c.dep_ == "dobj" for c in verb.children):
        noun.hang(verb, "dobj")


def _part_appointed(post: Token) -> None:
    """ "named General Roe head of the council", where the parser makes one phrase of the name and the post."""
    verb, doc = post.head, post.doc
    name = doc[post.i - 1]
    joined = name.dep_ in NAMED and name.head is post and name.pos_ == "PROPN" and name.i > verb.i
    if not joined or post.tag_ != "NN" or post.text != post.lower_ or not _appoints(verb):
        return
    if any(c.dep_ == "dobj" and c is not post and c.i < post.i for c in verb.children):
        return  # "named Roe Lome mayor"
    for part in [c for c in post.lefts if c is not name]:
        part.hang(name)
    name.hang(verb, "dobj")
    post.hang(verb, "oprd")


def _appoints(verb: Token) -> bool:
    return verb.lemma_.lower() in table("predicates")["appoint"] and verb.lemma_.lower() not in {"put", "bring"}


def _join_body(name: Token) -> None:
    """ "The Organisation of American States, Brazil and Peru condemned it": three that did."""
    inner = name.head
    outer = inner.head.head
    if inner.dep_ != "pobj" or inner.head.lower_ != "of" or outer.pos_ != "PROPN" or name.pos_ != "PROPN":
        return
    start = next((t.i for t in outer.lefts if t.dep_ in NAMED), outer.i)
    if outer.doc[start : inner.i + 1].text.casefold() in organisations():
        for part in [c for c in inner.rights if c.dep_ in {"conj", "cc", "punct"}]:
            part.hang(outer)


def _led(word: Token) -> bool:
    """ "the leader of the ACME Union Ana Roe", "the head of state Ana Roe"."""
    return word.ent_type_ == "ORG" or word.lower_ in OFFICES


def _join_titles(name: Token) -> None:
    """ "ex-minister and party leader Ana Roe was held": two titles of one person, not two who were held."""
    title = name.head
    if name.dep_ != "conj" or name.ent_type_ != "PERSON" or title.ent_type_ == "PERSON" or not _is_title(title):
        return
    second = next((c for c in name.lefts if c.dep_ in NAMED and c.tag_ == "NN"), None)
    joined = any(c.lower_ == "and" for c in title.children) and not any(c.dep_ == "conj" for c in name.children)
    bare = all(c.dep_ in ROLES - {"poss", "case"} for c in title.lefts) and all(c.dep_ in ROLES for c in name.lefts)
    if second is None or not joined or not bare or title.i > second.i:
        return
    name.hang(title.head, title.dep_)
    title.hang(name, "nmod")
    for link in [c for c in title.rights if c.dep_ in {"cc", "conj"}]:
        link.hang(name)
    _single_out(name)


def _is_title(word: Token) -> bool:
    return word.tag_ == "NN" or (word.tag_ == "NNP" and word.lower_.removeprefix("ex-") in actor_nouns())


def _single_out(name: Token) -> None:
    """ "one of his critics, banker Ana Roe": the one, not another beside the critics."""
    whole = name.head
    one = whole.head.head if whole.dep_ == "pobj" and whole.head.lower_ == "of" else None
    if one is not None and one.lower_ == "one" and name.dep_ == "conj":
        name.hang(one, "appos")


def _name_second(name: Token) -> None:
    """ "three judges and a major, Ana Roe, were held", "the colonel and the candidate, Ana Roe,": it is the last's."""
    noun = name.head
    if name.dep_ != "appos" or name.ent_type_ != "PERSON" or noun.tag_ not in {"NN", "NNS"}:
        return
    second = next((c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NN" and c.i < name.i), None)
    if second is not None and noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in second.lefts):
        return  # "its founder and leader, Ana Roe"
    if second is not None and second.right_edge.i < name.left_edge.i <= second.right_edge.i + 2:
        name.hang(second)


def _named_object(name: Token) -> None:
    """ "named Ana Roe, a judge, president": Roe is whom somebody named."""
    verb = name.head
    alone = not any(c.dep_ == "dobj" for c in verb.children) and any(c.dep_ == "appos" for c in name.children)
    if name.dep_ == "oprd" and name.ent_type_ == "PERSON" and verb.lemma_ in {"name", "appoint", "elect"} and alone:
        name.dep_ = "dobj"


def _promised(name: Token) -> None:
    """ "promised General Roe command of the army": Roe gets the command."""
    thing = name.head
    verb = thing.head
    given = thing.dep_ == "dobj" and thing.tag_ == "NN" and verb.lemma_ in {"promise", "offer", "give", "deny", "grant"}
    if name.dep_ == "compound" and name.ent_type_ == "PERSON" and given and name.i == thing.i - 1:
        name.hang(verb, "dative")


MENDS = {
    "pobj": (_part_day,),
    "appos": (_near_apposition, _met_apposition),
    "conj": (_join_body,),
    "dobj": (_part_appointed,),
    "oprd": (_part_appointed,),
}
"""What may be wrong with a token, by what the parser takes it for."""
