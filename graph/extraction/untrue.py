"""What a text itself says is untrue, did not come about, or was only thought of, feared or acted.
Counterfactual readings of event factuality (Saurí & Pustejovsky 2009: CT-, and PS where only a forgery tells it).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from juntagraph.graph.claims import Status
from juntagraph.graph.extraction.brinks import brink, called, imagined, missed, nearly, to_come
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, child, is_asked, is_passive
from juntagraph.graph.extraction.taken_back import taken_back

NEWS = frozenset({"confirmation", "information", "detail", "news", "word", "comment"})
STEPS = 6  # heads between a deed and the word that takes it back
NONE = frozenset({"det", "amod", "preconj", "cc"})  # "neither the army nor the police"
CONTENT = frozenset("ccomp xcomp acl pcomp pobj prep dobj conj csubj relcl".split())


def untrue(trigger: Token) -> Token | None:
    """The word that takes the deed back, whoever said that it happened; None where the text lets it stand."""
    if nearly(trigger) or _did_not_come(trigger):
        return trigger
    return next((_above(one) for one in _path(trigger) if _taken_back(one)), None)


def _above(one: Token) -> Token:
    return one.head.head if one.head.pos_ in {"ADP", "SCONJ"} else one.head


def unreal(trigger: Token) -> Iterator[Status]:
    """The status of what is only asked, thought of, rehearsed, or told by a forgery."""
    if is_asked(trigger):
        yield Status.RUMOURED
    if _shown(trigger) or imagined(trigger) or called(trigger, table("factuality")["charge"]["rumours"]):
        yield Status.RUMOURED
    for one in _path(trigger):
        above = one.head if one.dep_ in {"xcomp", "ccomp"} else one.head.head
        if (
            one.dep_ in {"xcomp", "ccomp", "pcomp"}
            and one.pos_ != "ADJ"  # "consider credible the allegations that"
            and above.lemma_.lower() in _words("thought")
            and not is_passive(above)
        ):
            yield Status.PROSPECTIVE
        if (brink(one) is not None and not missed(one)) or to_come(one):
            yield Status.PROSPECTIVE
        if _unproved(one) or _unheard(one):
            yield Status.RUMOURED
        if one.dep_ in {"acl", "ccomp"} and above.lemma_.lower() in _words("spread") and _hearsay(above):
            yield Status.RUMOURED
        if one.dep_ in {"xcomp", "ccomp", "acl"} and (_forged(one.head) or _forged(one.head.head)):
            yield Status.RUMOURED


def _path(trigger: Token) -> Iterator[Token]:
    """The trigger and the clauses and phrases around it of which it is the content."""
    token = trigger
    for _ in range(STEPS):
        yield token
        if token.dep_ not in CONTENT or token.head == token:
            return
        if token.dep_ == "relcl" and token.head.lemma_.lower() not in _words("tales"):
            return
        if token.dep_ == "pcomp" and token.head.lower_ in {"after", "before", "since"}:
            return  # "banned from travelling after killing Paz": he did kill him
        if _is_told(token) or kept_from(token):
            return  # "has yet to comment on the arrest": that there was one is not denied
        token = token.head


def kept_from(verb: Token) -> bool:
    """ "did not stop rebels from killing": what is said of the stopping is not said of the killing."""
    held = verb.dep_ == "pcomp" and verb.head.lower_ == "from"
    return held and verb.head.head.lemma_.lower() in _words("hindering")


def _is_told(content: Token) -> bool:
    """ "comment on the arrest", "admit killing her", "explain why they held him", "condemn the killing"."""
    telling = content.head.head if content.dep_ == "pobj" else content.head
    told = content.dep_ in {"pobj", "ccomp", "dobj", "xcomp", "pcomp"}
    return told and telling.lemma_.lower() in {*table("control")["telling"], *_words("owning_up")}


def _taken_back(one: Token) -> bool:
    return _not_so(one) or _no_proof(one) or taken_back(one) or _unbelieved(one)


def _unbelieved(one: Token) -> bool:
    ways = (_disbelieved, _pretended, _powerless, _failed, _disproved, _hindered, _escaped, missed)
    return any(way(one) for way in ways)


def _not_so(clause: Token) -> bool:
    """ "it is not true that", "it is a lie that", "claims that … proved false", "fears that … are unfounded"."""
    said = clause.head.lemma_ in {"say", "claim"} and clause.head.dep_ in {"xcomp", "advcl", "relcl", "acl"}
    if said and clause.dep_ == "ccomp":
        return any(_calls_false(t) for t in [*clause.head.ancestors][:2])  # "a lie to say that"
    if clause.dep_ in {"ccomp", "xcomp", "csubj"} and clause.head.pos_ != "NOUN":
        verb, subject = clause.head, child(clause.head, *SUBJECTS)
        expletive = clause.dep_ == "csubj" or (subject is not None and subject.lower_ in {"it", "that", "this"})
        return expletive and _calls_false(verb)
    if clause.dep_ in {"acl", "ccomp"} and clause.head.dep_ == "attr" and _calls_false(clause.head.head):
        return True  # "it is a myth that"
    told = clause.dep_ in {"acl", "ccomp", "relcl", "pcomp", "pobj"} and clause.head.pos_ in {"NOUN", "ADP"}
    tale = clause.head.head if clause.head.pos_ == "ADP" else clause.head
    if not told or tale.lemma_.lower() not in _words("tales"):
        return False
    verb = tale.head
    contrary = tale.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lower_ == "contrary"
    called = tale.dep_ == "nsubj" and _calls_false(verb)
    return contrary or called or any(_calls_false(c) for c in clause.subtree if c != verb)


def _calls_false(verb: Token) -> bool:
    """Whether a predicate takes something back: "is false", "proved unfounded", "is not the case"."""
    if verb.lemma_.lower() not in _words("predicates"):
        return False
    said = child(verb, "acomp", "attr", "oprd")
    if said is None:
        return False
    lemma, negated = said.lemma_.lower(), child(verb, "neg") is not None or child(said, "neg") is not None
    return (lemma in _words("so") and negated) or (lemma in _false() and not negated)


@cache
def _false() -> frozenset[str]:
    return frozenset((*table("factuality")["denial"]["false"], *_words("false")))


def _no_proof(clause: Token) -> bool:
    """ "there is no evidence that", "without proof of": the text does not vouch for it."""
    proof = clause.head.head if clause.head.pos_ == "ADP" else clause.head
    inside = clause.dep_ in {"acl", "ccomp", "relcl", "pcomp", "pobj"} and proof.lemma_.lower() in _words("proof")
    none = any(c.lower_ in {"no", "little", "scant"} for c in proof.children)
    unfound = proof.dep_ in {"dobj", "attr"} and child(proof.head, "neg") is not None
    return inside and (none or unfound)


def _disbelieved(clause: Token) -> bool:
    """ "nobody believes that", "few think that"."""
    subject = child(clause.head, "nsubj") if clause.dep_ == "ccomp" else None
    return subject is not None and is_nobody(subject) and clause.head.lemma_.lower() in _words("belief")


def is_nobody(head: Token) -> bool:
    """ "nobody believes that": nobody vouches for it."""
    no = any(c.lower_ in {"no", "few", "neither"} and c.dep_ in NONE for c in head.children)
    return no or head.lower_ in {"nobody", "none", "no-one", "few", "neither"}


def _powerless(verb: Token) -> bool:
    """ "has yet to arrest him", "was unable to arrest him", "was too weak to arrest him"."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.pos_ not in {"VERB", "AUX", "ADJ"}:
        return False
    yet = above.lemma_ == "have" and any(c.lower_ == "yet" for c in above.children)
    adjective = above if above.pos_ == "ADJ" else child(above, "acomp")
    weak = adjective is not None and adjective.lower_ in _words("powerless")
    return yet or (weak and child(above, "neg") is None)


def _hindered(verb: Token) -> bool:
    """ "prevented him from sacking her", "refrained from attacking": not done, unless they failed to prevent it."""
    above = verb.head.head
    nothing = any(c.lower_ == "nothing" or is_nobody(c) for c in above.children if c.dep_ == "nsubj")
    return kept_from(verb) and not (nothing or _in_vain(above)) and child(above, "neg") is None


def _in_vain(verb: Token) -> bool:
    """ "did little to stop them from", "failed to prevent", "was unable to prevent", "tried to stop"."""
    over = verb.head
    if verb.dep_ not in {"xcomp", "advcl", "relcl", "acl"} or not any(c.lower_ == "to" for c in verb.lefts):
        return False
    weak = {*_words("fell"), *_words("powerless"), *table("control")["attempt"], "little", "nothing"}
    told = (over, *(c for c in over.children if c.dep_ in {"dobj", "acomp"}))
    return any(t.lemma_.lower() in weak or t.lower_ in weak for t in told)


def _escaped(verb: Token) -> bool:
    """ "narrowly escaped being overthrown": it was not done."""
    above = verb.head
    if verb.dep_ == "dobj" and above.lemma_.lower() in _words("escaping"):  # "escaped arrest"
        return verb.lemma_.lower() in _words("escaped") and child(above, "neg") is None
    being = verb.dep_ in {"xcomp", "ccomp"} and any(c.dep_ == "auxpass" and c.lower_ == "being" for c in verb.lefts)
    return being and above.lemma_.lower() in {"escape", "avoid", "evade", "dodge"} and child(above, "neg") is None


def _failed(verb: Token) -> bool:
    """ "an attempt to arrest him failed", "the order to arrest him was never carried out"."""
    aimed = verb.dep_ == "pcomp" and verb.head.lower_ in {"for", "of", "at"}
    noun = verb.head.head if aimed else verb.head
    what = verb.tag_ != "VBN" and (verb.dep_ == "acl" or any(c.lower_ == "to" for c in verb.lefts))
    if not (aimed or (verb.dep_ in {"acl", "relcl"} and what)) or noun.lemma_.lower() not in _words("bids"):
        return False  # "a plan endorsed by Paris": it was endorsed, whatever came of it
    over = noun.head
    fell = noun.dep_ in {"nsubj", "nsubjpass"} and over.lemma_.lower() in _words("fell")
    undone = noun.dep_ == "nsubjpass" and child(over, "neg") is not None
    foiled = noun.dep_ in {"nsubjpass", "dobj"} and _phrasal(over) in _words("called_off") | _words("foiled")
    return fell or undone or foiled


def _disproved(clause: Token) -> bool:
    """ "ruled out that", "nothing to suggest that"."""
    verb = clause.head
    if clause.dep_ not in {"ccomp", "acl"}:
        return False
    out = verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.children)
    shows = verb.lemma_.lower() in _words("showing")
    subject = child(verb, "nsubj")
    nothing = verb.head.lower_ == "nothing" or (subject is not None and subject.lower_ == "nothing")
    return out or (shows and nothing) or verb.lemma_.lower() in {"disprove", "debunk", "refute"}


def _unproved(clause: Token) -> bool:
    """ "has not established that", "it is doubtful that", "a theory that": nobody vouches for it."""
    verb = clause.head
    if clause.dep_ == "acl" and verb.lemma_.lower() in _words("theories"):
        return True
    if clause.dep_ not in {"ccomp", "csubj"}:
        return False
    said = child(verb, "acomp", "attr", "oprd") if verb.lemma_.lower() in _words("predicates") else None
    doubtful = said is not None and said.lemma_.lower() in _words("doubtful")
    return doubtful or (verb.lemma_.lower() in _words("showing") and child(verb, "neg") is not None)


def _unheard(thing: Token) -> bool:
    """ "had no information about the arrest": who says so denies nothing."""
    told = thing.head if thing.dep_ in {"acl", "ccomp", "relcl"} else thing.head.head  # "no confirmation that"
    inside = told is thing.head or (thing.dep_ == "pobj" and thing.head.lower_ in {"about", "of", "on"})
    return inside and told.lemma_.lower() in NEWS and any(c.lower_ == "no" for c in told.children)


def _phrasal(verb: Token) -> str:
    """The lemma, with "off" where it stands: who calls a meeting holds it, who calls it off does not."""
    off = any(c.lower_ == "off" and c.dep_ in {"prt", "advmod"} for c in verb.children)
    return f"{verb.lemma_.lower()} off" if off else verb.lemma_.lower()


def _pretended(verb: Token) -> bool:
    return verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_.lower() in {"pretend", "feign"}


def _did_not_come(noun: Token) -> bool:
    """ "the coup never took place", "the attack did not happen", "talks were called off", "cancelled a meeting"."""
    verb = noun.head
    if called(noun, _words("invented")):
        return child(verb, "neg") is None  # "the arrest was a hoax"
    called_off = noun.dep_ in {"nsubjpass", "dobj"} and _phrasal(verb) in _words("called_off")
    coup = noun.lemma_.lower() in table("factuality")["deeds"]["coup"]
    if noun.pos_ == "NOUN" and called_off and not coup:
        return child(verb, "neg") is None and not _in_vain(verb)
    came = verb.lemma_.lower() in _words("occur") or (verb.lemma_ == "take" and _has(verb, "place"))
    return noun.dep_ == "nsubj" and came and child(verb, "neg") is not None


def _has(verb: Token, word: str) -> bool:
    found = child(verb, "dobj")
    return found is not None and found.lower_ == word


def _hearsay(verb: Token) -> bool:
    """ "word spread that", "talk swirled that"."""
    subject = child(verb, "nsubj")
    return subject is not None and subject.lemma_.lower() in {*_words("tales"), "word", "news", "whisper", "gossip"}


def _shown(trigger: Token) -> bool:
    """ "a video appears to show soldiers killing prisoners": so it seems."""
    content = (t.head for t in _path(trigger) if t.dep_ in {"ccomp", "dobj", "acl"})
    shows = (t for t in content if t.lemma_ in {"show", "depict"} and t.dep_ == "xcomp")
    return any(t.head.lemma_.lower() in {"appear", "seem", "purport"} for t in shows)


def _forged(verb: Token) -> bool:
    """ "a fake video shows soldiers arresting", "purports to show"."""
    if verb.lemma_.lower() == "purport":
        return True
    subject = child(verb, "nsubj") if verb.lemma_.lower() in {"show", "depict", "say", "claim", "appear"} else None
    return subject is not None and any(c.lower_ in _words("forged") for c in subject.children)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("factuality")["untrue"][name])
