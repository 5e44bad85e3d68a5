"""Mends what the parser hangs on the wrong word where somebody is accused, suspected or sentenced."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child

PENALTIES = frozenset({"imprisonment", "prison", "jail", "death", "year", "month", "life", "labour", "labor", "term"})
RESULTS = frozenset("kill wound injure leave cause destroy displace force maim hurt burn trap".split())


def mend_accused(token: Token) -> None:
    """Hang charges, penalties and what the accused did on the words that they belong to."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _free_verb(verb: Token) -> None:
    """ "President Paz suspected General Sow of plotting": no "suspected Sow", he suspects him."""
    name = verb.head
    if verb.tag_ not in {"VBN", "VBD"} or verb.i == 0 or name.pos_ != "PROPN" or name.i < verb.i:
        return
    before = verb.nbor(-1)
    own = before.dep_ in {"npadvmod", "nmod", "compound"} and before.head in {verb, name} and before.pos_ == "PROPN"
    titled = any(c.dep_ == "compound" and c.i > verb.i for c in name.lefts)
    if not own or not titled or verb.lemma_.lower() not in table("control")["accusing"]:
        return
    verb.hang(*((verb, "ROOT") if name.head is name else (name.head, name.dep_)))
    verb.pos_, verb.tag_ = "VERB", "VBD"
    for c in [c for c in name.children if c.i < verb.i or c.dep_ in {"prep", "punct", "advcl", "conj"}]:
        c.hang(verb)
    for gerund in (o for c in verb.children if c.dep_ == "prep" for o in c.children if o.tag_ == "VBG"):
        gerund.pos_, gerund.dep_ = "VERB", "pcomp"
    before.dep_ = "nsubj"
    name.hang(verb, "dobj")


def _lift_penalty(penalty: Token) -> None:
    """ "sentenced Roe and four officers to life": all of them, not officers to life."""
    prep = penalty.head
    noun = prep.head
    if prep.lower_ != "to" or noun.pos_ not in {"NOUN", "PROPN"} or penalty.lemma_.lower() not in PENALTIES:
        return
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is not None and verb.lemma_.lower() in {"sentence", "condemn"} and verb.i < noun.i:
        prep.hang(verb)


def _lift_charge(prep: Token) -> None:
    """ "accused the army and the police of killing Roe", "troops under his command of killing Roe": those accused."""
    what = child(prep, "pcomp", "pobj")
    if prep.lower_ not in {"of", "for"} or what is None:
        return
    noun = prep.head
    while noun.dep_ in {"conj", "pobj", "prep"}:
        noun = noun.head
    deed = what.tag_ == "VBG" or (prep.head.dep_ == "conj" and what.lemma_.lower() in table("control")["crimes"])
    verb = noun.head if noun.dep_ in {"dobj", "nsubjpass"} else noun
    below = (
        noun is not prep.head
        and verb.pos_ == "VERB"
        and verb.i < prep.i
        and child(verb, "dobj", "nsubjpass") is not None
    )
    if deed and below and verb.lemma_.lower() in table("control")["accusing"]:
        prep.hang(verb)


def _past_aside(prep: Token) -> None:
    """ "implicated four officers, including a colonel, in the murder": all of them, and no colonel in a murder."""
    one = prep.head
    among = one.head
    closed = prep.i > 1 and prep.nbor(-1).text == "," and among.lower_ == "including" and one.dep_ == "pobj"
    verb = next((t for t in among.ancestors if t.pos_ == "VERB"), None) if closed else None
    if verb is not None and prep.doc[among.i - 1].text == "," and verb.i < among.i:
        prep.hang(verb)


def _join_part(prep: Token) -> None:
    """ "executed for his part in a coup": a part in the coup, nobody was executed in it."""
    noun = prep.nbor(-1) if prep.i else prep
    parts = table("control")["part"]
    if prep.lower_ == "in" and noun.dep_ == "pobj" and noun.lemma_.lower() in parts and prep.head is noun.head.head:
        prep.hang(noun)


def _plan_aside(verb: Token) -> None:
    """ "a plot, he said, to kill the president": what the plot was, not what he said to do."""
    said = verb.head
    plan = said.head
    to = any(c.lower_ == "to" for c in verb.lefts)
    if said.dep_ == "parataxis" and plan.pos_ == "VERB":  # "spoke of a plot, he said, to kill him"
        before = verb.doc[max(said.left_edge.i - 2, 0)]
        plan = before if before.pos_ == "NOUN" and plan.is_ancestor(before) else plan
    aside = said.dep_ == "parataxis" and plan.pos_ == "NOUN" and said.i < verb.i
    if to and aside and plan.lemma_.lower() in {*table("control")["plot"], *table("control")["attempt"]}:
        verb.hang(plan, "acl")


def _of_accused(result: Token) -> None:
    """ "accused the rebels of shelling a market, killing 30 people": who is accused killed them, not the accuser."""
    verb = result.head
    charge = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"of", "for"} and c.i < result.i), None)
    what = child(charge, "pcomp", "pobj") if charge is not None else None
    deed = child(what, "relcl") if what is not None and what.dep_ == "pobj" else what  # "for an attack that killed"
    behind = deed is not None and result.doc[deed.right_edge.i + 1].text == "," and result.left_edge.i > deed.i
    bare = result.tag_ == "VBG" and not any(c.dep_ in {*SUBJECTS, "mark"} for c in result.children)
    accuses = verb.lemma_.lower() in table("control")["accusing"]
    if deed is not None and behind and bare and accuses and result.lemma_.lower() in RESULTS:
        result.hang(deed)


def _hang_infinitive(verb: Token) -> None:
    """ "accused Roe of planning to kill him": what he planned, nothing that the accuser does."""
    to = verb.left_edge
    before = to.nbor(-1) if to.lower_ == "to" and to.i else verb
    plans = before.lemma_.lower() in {*table("control")["plot"], *table("control")["attempt"]}
    if before.tag_ == "VBG" and before.dep_ == "pcomp" and before.head.head is verb.head and plans:
        verb.hang(before)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "amod": (_free_verb,),
    "pobj": (_lift_penalty,),
    "prep": (_lift_charge, _past_aside, _join_part),
    "advcl": (_of_accused,),
    "xcomp": (_plan_aside, _hang_infinitive),
}
