"""Who is held to have done what a noun of accusing, or a verb of punishing, names below it."""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.subjects import accused, patient, surface_subject
from juntagraph.graph.extraction.syntax import child, prepositional

LAYING = frozenset({"attribute", "ascribe", "impute"})  # "attributed the murder to the army"
SENTENCES = frozenset({"year", "month", "sentence", "term", "life", "time"})
WAYS = frozenset({"of", "for", "over", "with", "on"})


def blamed(noun: Token) -> Token | None:
    """Whom a deed is laid to: "blamed the army for the raid", "jailed over a plot", "a charge of murder"."""
    prep = noun.head
    if noun.dep_ == "conj":
        return blamed(noun.head)
    if noun.dep_ == "pobj" and prep.lower_ == "to" and prep.head.lemma_.lower() in table("control")["linking"]:
        return patient(prep.head)
    if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in {"blame", "pin"}:
        return next((o for t in (noun.head, noun) for o in prepositional(t, "on")), None)  # "blamed the attack on them"
    if noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_ in LAYING:
        return next((o for t in (noun.head, noun) for o in prepositional(t, "to")), None)
    if in_crime(noun):
        return patient(prep.head)
    if noun.dep_ != "pobj" or prep.lower_ not in WAYS:
        return None
    return _suspect(prep.head) or _stray(prep.head)


def in_crime(noun: Token) -> bool:
    """Whether somebody is named, held or tried in a crime: "charged in the killing", "named in the plot"."""
    words, verb = table("control"), noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.lemma_.lower() not in words["crimes"]:
        return False
    laid = {*words["accusing"], *words["naming"], *table("factuality")["grounds"]["verbs"]}
    return verb.pos_ == "VERB" and verb.lemma_.lower() in laid and patient(verb) is not None


def _suspect(governor: Token) -> Token | None:
    words = table("control")
    lemma = governor.lemma_.lower()
    if governor.pos_ == "VERB" and (lemma in words["accusing"] or lemma in table("factuality")["grounds"]["verbs"]):
        return patient(governor)
    if governor.pos_ == "VERB" and tried(governor):
        return surface_subject(governor)
    if governor.pos_ in {"NOUN", "PROPN"} and lemma in words["accusations"]:
        return accused(governor)
    if governor.pos_ == "ADJ" and lemma in words["culpable"]:
        return child(governor, "nsubj") or surface_subject(governor.head)
    return None


def tried(verb: Token) -> bool:
    """ "stands trial over", "faces charges for", "is on trial for": the subject is who is accused."""
    if verb.lemma_ == "be" and any(o.lemma_.lower() == "trial" for o in prepositional(verb, "on")):
        return True
    served = child(verb, "dobj") if verb.lemma_ == "serve" else None
    if served is not None and served.lemma_.lower() in SENTENCES:
        return True  # "is serving 25 years for the abduction of"
    obj = child(verb, "dobj") if verb.lemma_.lower() in table("control")["facing"] else None
    return obj is not None and obj.lemma_.lower() in table("control")["accusations"]


def _stray(noun: Token) -> Token | None:
    """ "blamed the rebels for …", where the parse hangs the phrase on the accused."""
    while noun.dep_ == "conj":
        noun = noun.head
    governor = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and governor.lemma_.lower() in table("control")["accusing"]:
        return noun
    return None
