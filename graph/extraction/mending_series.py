"""Mends series of people, bodies and nations: who stands in a list, and whose list it is."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

ALIKE = (frozenset({"GPE", "ORG", "NORP"}), frozenset({"PERSON", ""}))
FAMILY = frozenset("wife husband son daughter child mother father brother sister parent cousin nephew niece".split())
NOUNS = frozenset({"NOUN", "PROPN"})


def mend_series(token: Token) -> None:
    """Put right where a token stands in a list."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _gather_nations(noun: Token) -> None:
    """ "attacked the Chinese, Soviet and Spanish embassies": three embassies, and neither China nor the Soviets."""
    adjectives, first = gazetteer().adjectives, noun.head
    if noun.tag_ != "NNS" or not any(c.dep_ == "amod" and c.lower_ in adjectives for c in noun.lefts):
        return
    while first.dep_ == "conj" and first.lower_ in adjectives:
        first = first.head
    bare = all(c.dep_ in {"det", "conj", "punct", "cc"} for c in first.children)
    if first.lower_ not in adjectives or not bare or first.tag_ == "NNS":
        return
    last = next(c for c in noun.lefts if c.dep_ == "amod" and c.lower_ in adjectives)
    before = noun.head
    noun.hang(first.head, first.dep_)
    first.hang(noun, "amod")
    last.hang(before, "conj")


def _behind_colon(name: Token) -> None:
    """ "Police arrested two men accused of it: Ana Roe and Bob Sow": that is who the men are, and no police."""
    noun = name.head
    verb = noun.head
    men = next((c for c in reversed(list(verb.rights)) if c.dep_ == "dobj" and c.i < name.i), None)
    told = name.doc[name.left_edge.i - 1].text == ":" and noun.dep_ in {"nsubj", "nsubjpass"}
    if told and men is not None and men.tag_ == "NNS" and name.ent_type_ == "PERSON" and noun.i < verb.i:
        name.hang(men)


def _list_kin(noun: Token) -> None:
    """ "arrested Roe, his brother Jan and two ministers", "the mayor, his wife and his son": all of them."""
    owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.lefts)
    joined = next((c for c in noun.rights if c.dep_ == "conj"), None)
    if not owned or joined is None or noun.head.i > noun.i:
        return
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.rights)
    told = any(c.dep_ == "nummod" for c in joined.lefts) or joined.tag_ == "NNS" or joined.pos_ == "PROPN"
    both = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in joined.lefts)
    kin = both and {noun.lemma_.lower(), joined.lemma_.lower()} <= FAMILY
    if (noun.head.pos_ == "PROPN" and (named or told)) or (kin and noun.head.pos_ in NOUNS):
        noun.dep_ = "conj"


def _one_of_whom(name: Token) -> None:
    """ "her sons, one of whom, Colonel Roe, commands the guard": Roe commands it."""
    doc, start, end = name.doc, name.left_edge.i, name.right_edge.i
    if start < 5 or end + 2 >= len(doc) or name.pos_ != "PROPN":
        return
    one = [t.lower_ for t in doc[start - 4 : start]] == ["one", "of", "whom", ","]
    verb = doc[end + 2]
    if one and doc[end + 1].text == "," and verb.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in verb.lefts):
        several = name.head if name.head.i < start else doc[start - 4].head
        name.hang(verb, "nsubj")
        verb.hang(several, "relcl")


def _list_name(name: Token) -> None:
    """ "The EU, the US, Britain and Canada", "Bob Paz, Ana Roe and Ibra Sow": so many, none with two names."""
    first = name.head
    same = next((kinds for kinds in ALIKE if first.ent_type_ in kinds and name.ent_type_ in kinds), frozenset())
    ranked = any(c.lower_.rstrip(".") in table("titles")["ranks"] for c in name.lefts)  # "navy chief Admiral Roe"
    joined = next((c for c in name.rights if c.dep_ == "conj" and (ranked or c.ent_type_ in same)), None)
    if joined is None or first.i > name.i or not any(c.dep_ == "cc" for c in name.subtree):
        return
    if first.pos_ == name.pos_ == joined.pos_ == "PROPN" and first.doc[name.left_edge.i - 1].text == ",":
        name.dep_ = "conj"


def _one_name(name: Token) -> None:
    """ "Colonel Lansana Doumbouya Keita": one name, where no comma parts the two that the parser sees."""
    first = name.head
    beside = first.i == name.left_edge.i - 1 and first.ent_type_ == "PERSON" == name.ent_type_ and first.pos_ == "PROPN"
    if not beside or any(c is not name for c in first.rights):
        return
    name.hang(*((name, "ROOT") if first.head is first else (first.head, first.dep_)))
    for word in [*first.lefts, first]:
        word.hang(name, word.dep_ if word is not first else "compound")


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "appos": (_one_name, _behind_colon, _list_name, _list_kin, _one_of_whom),
    "conj": (_gather_nations,),
}
"""What may be wrong with a token, by what the parser takes it for."""
