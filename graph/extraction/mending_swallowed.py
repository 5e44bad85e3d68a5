"""Mends clauses whose verb, object or subject the parser swallowed into the phrase beside it."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.bidding import ASKED, asked
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mending_names import DAYS
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child

FORCES = frozenset({"army", "police", "navy", "gendarmerie", "military", "government", "intelligence"})
FATE = frozenset({"remain", "be", "prove", "persist", "circulate", "swirl", "continue", "go", "abound"})


def mend_swallowed(token: Token) -> None:
    """Part what is one clause from the other, or from the name that holds it."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _part_fate(verb: Token) -> None:
    """ "Rumours that Nagi paid the rebels remain unproven": the rumours remain, he paid the rebels."""
    told, subject = verb.head, child(verb, "nsubj")
    if told.pos_ == "NOUN":  # both clauses on the noun
        told = next((c for c in told.rights if c.dep_ in {"acl", "relcl"} and c.i < verb.i), told)
    rumour = told.head
    if told.dep_ not in {"acl", "relcl", "ccomp"} or rumour.pos_ != "NOUN" or subject is None:
        return
    reports = table("factuality")["denial"]["reports"]
    open_end = subject.left_edge.i == told.i + 1 and child(told, "dobj", "mark") is not None
    bare = child(told, "dobj") is None and child(rumour, *SUBJECTS) is None
    if rumour.lemma_.lower() not in reports or verb.lemma_.lower() not in FATE or not (open_end and bare):
        return
    verb.hang(*((verb, "ROOT") if rumour.head is rumour else (rumour.head, rumour.dep_)))
    rumour.hang(verb, "nsubj")
    subject.hang(told, "dobj")


def _name_them(some: Token) -> None:
    """ "Two of them, Captains Roe and Sow, are held": the two by name."""
    of_them = any(o.lower_ in {"them", "these", "those"} for c in some.rights if c.lower_ == "of" for o in c.children)
    name = child(some, "appos")
    if some.pos_ == "NUM" and of_them and name is not None and name.pos_ == "PROPN" and child(name, "conj"):
        name.hang(some.head, some.dep_)
        some.hang(name, "nmod")


def _date_clause(time: Token) -> None:
    """ "The men who tried to topple Roe last year went on trial": they tried it last year."""
    main = time.head
    subject = child(main, *SUBJECTS) if time.i < main.i else None
    clause = child(subject, "relcl") if subject is not None else None
    if clause is not None and subject is not None and subject.right_edge.i + 1 == time.left_edge.i:
        time.hang(clause)


def _presided(verb: Token) -> None:
    """ "A court presided over by Roe convicted him": the court convicted, it did not preside."""
    subject, by = child(verb, "nsubj"), child(verb, "agent")
    over = child(verb, "prt", "prep")
    main = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in {"VBD", "VBZ"}), None)
    main = main if main is not None and child(main, *SUBJECTS) is None else None
    bare = not any(c.dep_ in {"dobj", "aux", "cc"} for c in verb.children)
    if subject is None or by is None or over is None or main is None or not bare or over.i != verb.i + 1:
        return
    main.hang(*((main, "ROOT") if verb.head is verb else (verb.head, verb.dep_)))
    subject.hang(main)
    verb.hang(subject, "acl")
    verb.tag_ = "VBN"


def _kin_of_subject(noun: Token) -> None:
    """ "Roe was born in Mosul, the third son of a merchant": no town is a son."""
    place, ties = noun.head, table("titles")["associates"]["words"]
    within = place.dep_ == "pobj" and place.head.lower_ in {"in", "at", "near"} and place.ent_type_ in {"GPE", "LOC"}
    verb = place.head.head if within else place
    subject = child(verb, *SUBJECTS) if within and verb.pos_ == "VERB" else None
    if subject is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in ties:
        noun.hang(subject)


def _name_kin(name: Token) -> None:
    """ "the party headed by the president's brother-in-law, Ana Roe": she is the kin, not the party."""
    first = name.left_edge.i
    before = name.doc[first - 2] if first > 1 and name.doc[first - 1].text == "," else name
    ties = before.lemma_.lower() in table("titles")["associates"]["words"] and before.pos_ == "NOUN"
    if ties and name.ent_type_ == "PERSON" and before is not name.head and name.head.is_ancestor(before):
        name.hang(before)


def _join_time(verb: Token) -> None:
    """ "died when fighters thought to be rebels ambushed a convoy": the fighters ambushed it."""
    time = next((c for c in verb.head.rights if c.dep_ == "advcl"), None)
    if time is None or time is verb or time.right_edge.i + 1 != verb.left_edge.i or child(time, "xcomp") is None:
        return
    who, when = child(time, "nsubj"), child(time, "advmod")
    bare = not any(c.dep_ in {*SUBJECTS, "aux", "auxpass"} for c in verb.children)
    held = time.lemma_.lower() in table("factuality")["grounds"]["raising"] and time.tag_ in {"VBD", "VBN"}
    if who is None or when is None or when.lower_ != "when" or not (bare and held and verb.tag_ == "VBD"):
        return
    verb.hang(verb.head, "advcl")
    who.hang(verb)
    when.hang(verb)
    time.hang(who, "acl")
    time.tag_ = "VBN"


def _join_held(verb: Token) -> None:
    """ "tells how men, believed to be agents, seized Roe": the men seized him, not who tells it."""
    held = next((c for c in verb.head.rights if c.dep_ == "ccomp" and c.i < verb.i), None)
    if held is None or held.tag_ not in {"VBD", "VBN"} or child(held, "xcomp") is None or child(held, "aux"):
        return
    who, gap = child(held, "nsubj"), verb.doc[held.right_edge.i + 1 : verb.left_edge.i]
    bare = verb.tag_ == "VBD" and not any(c.dep_ in {*SUBJECTS, "aux", "cc"} for c in verb.children if c.i < verb.i)
    raising = held.lemma_.lower() in table("factuality")["grounds"]["raising"]
    if who is None or who.tag_ == "PRP" or not (bare and raising) or [t.text for t in gap] != [","]:
        return
    verb.hang(verb.head, "ccomp")
    who.hang(verb)
    for mark in [c for c in held.lefts if c.dep_ in {"advmod", "mark"} and c.i < who.i]:
        mark.hang(verb)
    held.hang(who, "acl")
    held.tag_ = "VBN"


def _put_off(verb: Token) -> None:
    """ "The convention, already put off twice, will not be held": it did not put off anything."""
    event, off = child(verb, "nsubj"), child(verb, "prt")
    alone = verb.lemma_ == "put" and child(verb, "dobj", "aux", "auxpass") is None and verb.tag_ in {"VBD", "VBN"}
    main = verb.head
    if event is None or off is None or off.lower_ != "off" or not alone or verb.i < event.i:
        return
    if event.lemma_.lower() not in table("titles")["ranks"] and event.pos_ == "NOUN" and main.i > verb.i:
        event.hang(main, "nsubjpass" if child(main, "auxpass") is not None else "nsubj")
        verb.hang(event, "acl")
        verb.tag_ = "VBN"


def _lift_border(border: Token) -> None:
    """ "deployed troops along the border with Chad": that is where they were deployed."""
    prep, noun = border.head, border.head.head
    verb = noun.head
    near = prep.lower_ in {"along", "near", "on", "to", "at"} and border.lemma_.lower() in {"border", "frontier"}
    if near and noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and prep.i == noun.i + 1:
        prep.hang(verb)


def _share_head(body: Token) -> None:
    """ "Burundian army and police officers": officers of both, no army on trial."""
    people = child(body, "conj")
    beside = child(people, "compound") if people is not None else None
    bare = body.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in body.lefts)
    if people is None or beside is None or not bare or people.tag_ != "NNS" or beside.i != people.i - 1:
        return
    if body.lemma_.lower() in FORCES and beside.lemma_.lower() in FORCES and beside.i == body.i + 2:
        people.hang(body.head, body.dep_)
        body.hang(people, "compound")
        for word in [c for c in body.lefts if c.dep_ in {"amod", "compound", "nummod"}]:
            word.hang(people)


def _bid(verb: Token) -> None:
    """ "appealed to the army to free him": what it is asked to do, no end of the asking."""
    whom = asked(verb.head) if verb.head.lemma_ in ASKED and verb.tag_ == "VB" else None
    if whom is not None and verb.left_edge.lower_ == "to" and verb.left_edge.i == whom.right_edge.i + 1:
        verb.dep_ = "xcomp"


def _part_weekday(subject: Token) -> None:
    """ "At dawn on Sunday troops shelled the camp": the troops are no "Sunday troops"."""
    day = next((c for c in subject.lefts if c.dep_ in {"compound", "nmod"} and c.lower_ in DAYS), None)
    prep = day.nbor(-1) if day is not None and day.i else subject
    loose = prep.dep_ == "prep" and prep.lower_ == "on" and child(prep, "pobj") is None
    if day is not None and loose and subject.left_edge.i == day.i:
        day.hang(prep, "pobj")
        prep.hang(subject.head)


def _name_deed(word: Token) -> None:
    """ "Fighting between the army and the rebels has killed 100": a noun, whatever its ending."""
    between = any(c.lower_ == "between" for c in word.children if c.dep_ == "prep")
    if word.tag_ == "VBG" and between and child(word, "aux", "dobj", "nsubj") is None:
        word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_
        word.dep_ = "nsubj" if word.dep_ == "csubj" else word.dep_


def _name_acronym(word: Token) -> None:
    """ "called upon the council and LAAF to go": a body in capitals, no verb."""
    verb, first = word.head, word.doc[max(word.i - 2, 0)]
    shouted = word.text.isupper() and 2 < len(word.text) < 8 and word.pos_ in {"VERB", "AUX", "ADJ", "ADV"}
    if not shouted or word.nbor(-1).lower_ not in {"and", "or"} or verb.pos_ != "VERB" or not verb.is_ancestor(first):
        return
    while first.head is not verb and first.dep_ not in {"pobj", "dobj", "nsubj", "nsubjpass"}:
        first = first.head
    word.pos_, word.tag_, word.lemma_, word.ent_type_ = "PROPN", "NNP", word.text, "ORG"
    for clause in [c for c in word.children if c.pos_ in {"VERB", "AUX"}]:
        clause.hang(verb)
    word.hang(first, "conj")


def _part_only(verb: Token) -> None:
    """ "They did not only kill him, they wanted to rule": two clauses, of which neither tells the other."""
    only = any(c.dep_ == "neg" and c.nbor().lower_ in {"only", "just", "merely"} for c in verb.lefts)
    if only and verb.i < verb.head.i and child(verb, *SUBJECTS) is not None:
        verb.dep_ = "parataxis"


def _join_adjective(word: Token) -> None:
    """ "the army and Russian mercenaries": no Russian and mercenaries."""
    noun = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.tag_ == "JJ" and noun.dep_ == "conj" and noun.tag_ in {"NN", "NNS"} and noun.head in {word, word.head}:
        noun.hang(word.head)
        word.hang(noun, "amod")


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "csubj": (_name_deed,),
    "ROOT": (_presided,),
    "ccomp": (_part_fate, _presided, _put_off, _part_only),
    "pobj": (_lift_border, _share_head),
    "appos": (_kin_of_subject, _name_kin),
    "conj": (_join_time, _join_held, _name_acronym, _join_adjective),
    "advcl": (_join_time, _bid),
    "npadvmod": (_date_clause,),
    "nsubj": (_name_them, _share_head, _part_weekday, _name_deed),
    "nsubjpass": (_name_them, _share_head, _part_weekday),
    "dobj": (_name_them, _share_head),
}
