"""What a deed is to a court: a charge, a verdict, what somebody was cleared of."""

from __future__ import annotations

from juntagraph.graph.extraction.blame import LAYING, in_crime, tried
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.misreadings import punisher
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.untrue import is_nobody

CLEARING = frozenset({"acquit", "clear", "absolve", "exonerate"})


def ground(trigger: Token) -> bool:
    """ "arrested for plotting": said of the arrested, not proven."""
    verbs = table("factuality")["grounds"]["verbs"]
    if in_crime(trigger) or (trigger.dep_ in {"dobj", "nsubjpass"} and trigger.head.lemma_ in LAYING):
        return True
    for token in (trigger, *trigger.ancestors):
        if token.dep_ == "acl" and token.tag_ == "VBN" and token.head.ent_type_ == "PERSON":
            return False  # "the trial of Roe, overthrown in May": that he was is no charge
        if token.dep_ in {"pcomp", "pobj"} and token.head.lower_ in {"for", "over", "of", "with"}:
            above = punisher(token.head) or token.head.head
            if any(is_nobody(c) for c in above.children if c.dep_ in SUBJECTS):
                return False  # "nobody was arrested over the murder": that there was one is no charge
            if (above.lemma_.lower() in verbs and _lays_to(above, token.head)) or tried(above) or _guilty(above):
                return True
        told = token.dep_ == "acl" or (token is trigger and _that(token))
        charge = token.head if told else token.head.head if token.dep_ in {"pcomp", "pobj"} else None
        if charge is not None and charge.pos_ == "NOUN" and charge.lemma_.lower() in table("factuality")["charges"]:
            return True
        if token.dep_ in {"ROOT", "relcl", "ccomp"}:
            return False
    return False


def _that(verb: Token) -> bool:
    """ "the charge that Paz had plotted", which a parser may take for a charge that somebody made."""
    that = any(c.lower_ == "that" and c.dep_ == "dobj" for c in verb.lefts)
    return verb.dep_ == "relcl" and that and verb.lemma_.lower() not in table("factuality")["charge"]["made"]


def _lays_to(verb: Token, prep: Token) -> bool:
    """ "charged with treason", not "suspended it with the king's consent"."""
    return prep.lower_ != "with" or verb.lemma_.lower() in table("factuality")["charge"]["naming"]


def _guilty(word: Token) -> bool:
    """ "found him guilty of killing": so a court says."""
    return word.pos_ == "ADJ" and word.lemma_.lower() in table("control")["culpable"] and word.head.lemma_ == "find"


def cleared(trigger: Token) -> bool:
    """ "acquitted of complicity in the killing": it is not what was done."""
    for token in (trigger, *trigger.ancestors):
        if token.dep_ in {"pobj", "pcomp"} and token.head.lower_ in {"of", "in", "over"}:
            above = token.head.head
            above = above.head if above.dep_ in {"dobj", "nsubjpass"} else above
            if above.lemma_ in CLEARING:
                return True
        if token.dep_ in {"ROOT", "relcl", "ccomp"}:
            return False
    return False
