"""Mends phrases that the parser hangs on the wrong noun, and lists that it takes for appositions."""

from __future__ import annotations

from spacy.tokens import Token

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.triggers import deed_nouns

BETWEEN = frozenset({"in", "on", "at", "near", "during", "outside", "this", "last"})
SETTING = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


def mend_phrases(token: Token) -> None:
    """Hang the phrases around a token on the words that they belong to."""
    if token.dep_ == "prep":
        _lift_of(token)
    elif token.dep_ == "appos":
        _list_apposition(token)
    elif token.tag_ in {"VBN", "JJ"}:
        _name_sufferers(token)


def _lift_of(prep: Token) -> None:
    """ "The murder on 22 March of Roe", "the arrest in Gombe of two editors": of whom, not of which March or Gombe."""
    setting = prep.head
    above = setting.head
    placed = setting.ent_type_ in SETTING and above.dep_ == "prep" and above.lower_ in BETWEEN
    if prep.lower_ != "of" or not placed or above.head.lemma_.lower() not in deed_nouns():
        return
    whom = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if prep.i == setting.i + 1 and whom is not None and whom.ent_type_ not in {"DATE", "TIME", "GPE", "CARDINAL"}:
        prep.head = above.head


def _list_apposition(noun: Token) -> None:
    """ "A colonel, two captains and a driver", "killing Moro, 42; Sylla, 19": one of a list explains none of the others."""
    first = noun.head
    before = noun.doc[noun.left_edge.i - 1].text if noun.left_edge.i else ""
    counted = any(c.dep_ == "nummod" for c in noun.lefts) and noun.tag_ == "NNS" and first.tag_ in {"NN", "NNP"}
    joined = any(c.dep_ == "cc" for c in noun.children)
    if before == ";" or (before == "," and counted and joined and first.ent_type_ != "ORG"):
        noun.dep_ = "conj"


def _name_sufferers(word: Token) -> None:
    """ "The injured include …", "among the dead was …": people, told by what was done to them."""
    stands = word.dep_ in {*SUBJECTS, "pobj", "dobj"} and any(c.lower_ == "the" for c in word.lefts)
    if stands and word.lower_ in table("control")["sufferers"] and not any(c.dep_ == "aux" for c in word.children):
        word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", word.lower_
