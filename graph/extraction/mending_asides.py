"""Mends what stands beside a subject, and clauses and phrases that the parse hangs on the wrong word."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

TELLING = frozenset({"tell", "inform", "assure", "warn", "remind", "notify", "advise", "convince", "persuade"})
TIMES = frozenset({"DATE", "TIME"})
SELF = frozenset({"himself", "herself", "themselves", "itself"})


def mend_asides(token: Token) -> None:
    """Put right what hangs on a token, or the token itself, by what the parser takes it for."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _hang_on_subject(prep: Token) -> None:
    """ "Roe, under house arrest, said", "Somalia, under President Sow, invaded": tells of the subject."""
    verb, doc = prep.head, prep.doc
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if prep.lower_ != "under" or subject is None or subject.right_edge.i != prep.left_edge.i - 2:
        return
    if prep.i < verb.i and doc[prep.left_edge.i - 1].text == "," and doc[prep.right_edge.i + 1].text == ",":
        prep.hang(subject)


def _until_then(prep: Token) -> None:
    """ "Moscow, until then Mogadishu's patron, sent arms", "Roe, until recently a general,": who the subject was."""
    said, doc = prep.head, prep.doc
    noun = next((c for c in prep.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
    name = doc[prep.i - 2] if prep.i > 1 and doc[prep.i - 1].text == "," else None
    then = doc[prep.i + 1] if noun is not None and prep.i < noun.i else prep
    if noun is None or name is None or name.pos_ != "PROPN" or then.pos_ != "ADV" or name.head is not said:
        return
    prep.hang(noun)
    then.hang(noun, "advmod")
    noun.hang(name, "appos")


def _himself_done(verb: Token) -> None:
    """ "Chaudhry, himself ousted in 2000, said so": he was ousted, and said so."""
    name = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    own = next((c for c in name.rights if c.dep_ == "appos" and c.lower_ in SELF), None) if name is not None else None
    if name is None or own is None or verb.i != own.i + 1 or verb.tag_ not in {"VBN", "VBD"}:
        return
    rest = [verb.head, *verb.rights]
    main = next((c for c in rest if c is not verb and c.tag_ in {"VBD", "VBZ", "VBP"} and c.i > verb.i), None)
    if main is None or any(c.dep_ in {*SUBJECTS, "cc"} for c in main.lefts):
        return
    if main.head is verb:
        main.hang(*((main, "ROOT") if verb.head is verb else (verb.head, verb.dep_)))
    name.hang(main, "nsubj")
    verb.hang(name, "acl")
    verb.tag_ = "VBN"


def _fronted(noun: Token) -> None:
    """ "A former colonel who fought the rebels, she accuses the junta": what she is."""
    verb = noun.head.head if noun.head.dep_ == "ccomp" and noun.dep_ == "nsubj" else noun.head
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > noun.i), None)
    opens = noun.left_edge.i == noun.sent.start and noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ not in TIMES
    plain = any(c.lower_ == "of" for c in noun.rights) and not any(c.dep_ == "relcl" for c in noun.rights)
    twice = subject is not None and subject.pos_ == "PROPN" and noun.pos_ == "NOUN" and noun.dep_ in SUBJECTS and plain
    twice = twice and frames_of("verb", verb.lemma_.lower()) is None  # but "The son of a clerk, Roe claimed, was freed"
    if subject is None or not opens or noun.head is subject:
        return
    if not (subject.lower_ in {"he", "she", "they"} or (twice and verb is noun.head)):  # "The son of a clerk, Roe …"
        return
    known = noun.pos_ == "PROPN" or any(c.lower_ in {"a", "an", "the"} for c in noun.lefts)
    if not known or noun.doc[subject.left_edge.i - 1].text != ",":
        return
    if noun.tag_ == "NNP" and noun.lower_ in actor_nouns():  # "President of Togo, he …"
        noun.pos_, noun.tag_ = "NOUN", "NN"
    if verb is not noun.head:  # "A rancher elected president in 2005, he moved": other than "A colonel fled, he said"
        told = noun.head
        if told.tag_ != "VBN" or any(c.dep_ in {"aux", "auxpass"} for c in told.lefts):
            return
        noun.hang(subject, "appos")
        told.hang(noun, "acl")
        return
    for other in [c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NN"]:
        other.hang(subject, "appos")
    parent = next((o for c in noun.rights if c.lower_ == "of" for o in c.children if o.dep_ == "pobj"), noun)
    for name in [c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and parent is not noun]:
        name.hang(parent)  # "The son of an officer, Major Roe, he …": Roe is the officer
    noun.hang(subject, "appos")


def _not_guilty(word: Token) -> None:
    """ "pleaded not guilty to complicity in it": denied it."""
    verb = word.head
    told = next((o for c in word.rights if c.lower_ in {"to", "of"} for o in c.children if o.dep_ == "pobj"), None)
    if verb.lemma_ != "plead" or word.lower_ != "guilty" or told is None:
        return
    if any(c.lower_ == "not" for c in word.lefts):
        verb.lemma_ = "deny"
        told.hang(verb, "dobj")
        for prep in [c for c in verb.rights if c.dep_ == "prep" and c.i > told.i]:
            prep.hang(told)


def _himself_is(own: Token) -> None:
    """ "Embalo, himself a general, smiled": Embalo smiled."""
    name = own.doc[own.i - 2] if own.i > 1 and own.nbor(-1).text == "," else None
    noun = next((c for c in own.rights if c.dep_ == "appos"), None)
    if own.lower_ not in SELF or name is None or noun is None or name.head is not own.head or name.i >= own.i:
        return
    name.hang(own.head, "nsubj")
    noun.hang(name)
    own.hang(noun, "npadvmod")
    if name.pos_ == "NOUN" and name.text[0].isupper():
        name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", name.text


def _agent_above(prep: Token) -> None:
    """ "was barred from standing by the court", "accused of plotting by the army": who barred, who accused."""
    deed = prep.head
    verb = deed.head.head if deed.dep_ == "pcomp" and deed.head.lower_ in {"from", "of", "for"} else deed
    passive = verb.tag_ == "VBN" and (verb.dep_ in {"acl", "advcl"} or any(c.dep_ == "auxpass" for c in verb.lefts))
    led = any(c.dep_ == "agent" or c.dep_ == "dobj" for c in (*verb.rights, *deed.rights))
    if prep.lower_ != "by" or verb is deed or deed.tag_ != "VBG" or not passive or led:
        return
    if any(c.dep_ == "pobj" for c in prep.children):
        prep.hang(verb, "agent")


def _for_what(prep: Token) -> None:
    """ "sentenced Roe, a deputy, to 14 years in prison for torturing him": what the sentence is for."""
    to = prep.head
    if prep.lower_ in {"for", "over"} and to.lower_ == "to" and to.dep_ == "prep" and to.head.pos_ == "VERB":
        prep.hang(to.head)


def _accused_of(prep: Token) -> None:
    """ "were accused by residents of executions": of what they were accused."""
    agent = prep.head
    verb = agent.head.head
    by = agent.dep_ == "pobj" and agent.head.dep_ == "agent" and verb.lemma_.lower() in table("control")["accusing"]
    what = next((c for c in prep.children if c.dep_ in {"pobj", "pcomp"}), None)
    whom = agent.dep_ == "dobj" and agent.head.lemma_.lower() in table("control")["accusing"] and what is not None
    if prep.lower_ == "of" and whom and what is not None and what.dep_ == "pcomp":  # "accused the latter of plotting"
        prep.hang(agent.head)
        return
    if prep.lower_ != "of" or not by or what is None or what.pos_ == "PROPN" or what.lemma_.lower() in actor_nouns():
        return
    if not any(c.lower_ == "of" for c in verb.children):
        prep.hang(verb)


def _in_order(verb: Token) -> None:
    """ "financed the opposition in order to topple him": the aim of who financed it."""
    order = verb.head
    if order.lower_ == "order" and order.dep_ == "pobj" and order.head.lower_ == "in" and verb.left_edge.lower_ == "to":
        verb.hang(order.head.head, "advcl")


def _who_accused(verb: Token) -> None:
    """ "Talks between Mali and Togo, which accused …, broke down": Togo accused."""
    event, start = verb.head, verb.left_edge.i
    which = any(c.lower_ == "which" and c.dep_ == "nsubj" for c in verb.lefts)
    if not which or start < 2 or event.pos_ != "NOUN" or event.lemma_.lower() in actor_nouns():
        return
    acts = verb.lemma_.lower() in {
        *table("control")["accusing"],
        *table("control")["ordering"],
        "say",
        "deny",
        "reject",
    }
    name = next((t for t in reversed(verb.doc[event.i + 1 : start]) if t.pos_ == "PROPN" and t.dep_ != "appos"), None)
    if acts and name is not None and name.ent_type_ in {"ORG", "GPE"}:
        verb.hang(name)


def _which_blamed(verb: Token) -> None:
    """ "The bombing, which the junta blamed on rebels, killed ten": the junta blamed, the bombing killed."""
    which, *others = [c for c in verb.lefts if c.dep_ == "nsubj"] or [verb]
    told = next((c for o in others for c in o.rights if c.dep_ == "acl" and c.tag_ in {"VBD", "VBN"}), None)
    event = verb.head
    if which.lower_ not in {"which", "whom"} or told is None or event is verb or verb.nbor(-1).text != ",":
        return
    verb.hang(*((verb, "ROOT") if event.head is event else (event.head, event.dep_)))
    event.hang(verb, "nsubj")
    told.hang(event, "relcl")
    which.hang(told, "dobj")
    others[0].hang(told, "nsubj")


def _killed_aside(verb: Token) -> None:
    """ "She points to Thomas Sankara, killed by a friend": he was killed."""
    name = verb.nbor(-2) if verb.i > 1 and verb.nbor(-1).text == "," else None
    done = verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.rights) and not any(verb.lefts)
    if done and name is not None and name.ent_type_ == "PERSON" and name.dep_ in {"pobj", "dobj"}:
        verb.hang(name, "acl")


def _came_promising(verb: Token) -> None:
    """ "came to power promising to crush them": those who came promised."""
    power = verb.head
    if verb.tag_ == "VBG" and power.lower_ in {"power", "office"} and power.dep_ == "pobj":
        verb.hang(power.head.head, "advcl")


def _told_that(verb: Token) -> None:
    """ "told a paper that Roe was not the premier": what was told, no paper's doing."""
    heard, mark = verb.head, next((c for c in verb.lefts if c.lower_ == "that"), None)
    told = heard.head.lemma_.lower() in TELLING and heard.dep_ in {"dobj", "dative"}
    own = any(c.dep_ in SUBJECTS and c is not mark for c in verb.lefts)
    if mark is not None and mark.dep_ in {"mark", "det"} and told and own:
        verb.hang(heard.head, "ccomp")


def _after_accusing(clause: Token) -> None:
    """ "accused the army of staging a coup after soldiers surrounded his home": so the text tells, not the accuser."""
    deed = clause.head
    cue = deed.head.head if deed.dep_ == "pcomp" and deed.head.lower_ == "of" else deed
    timed = any(c.dep_ == "mark" and c.lower_ in {"after", "when", "since", "hours"} for c in clause.lefts)
    own = any(c.dep_ in SUBJECTS for c in clause.lefts)
    if timed and own and cue.pos_ == "VERB" and cue.lemma_.lower() in table("control")["accusing"]:
        clause.hang(cue)


def _who_leads(verb: Token) -> None:
    """ "Roe, leader of the Unity Front, who had fled,": the leader had fled, not the front."""
    body = verb.head
    who = any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in verb.lefts)
    inside = body.dep_ == "pobj" and body.head.lower_ in {"of", "for", "from", "in", "at"}
    if who and inside and body.ent_type_ in {"ORG", "GPE", "FAC", "LOC"} and body.head.head.pos_ == "NOUN":
        verb.hang(body.head.head)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "npadvmod": (_fronted,),
    "dep": (_fronted,),
    "advcl": (_fronted, _after_accusing, _killed_aside),
    "nsubjpass": (_fronted,),
    "nsubj": (_fronted, _himself_is),
    "prep": (_hang_on_subject, _until_then, _agent_above, _accused_of, _for_what),
    "ccomp": (_himself_done,),
    "ROOT": (_himself_done,),
    "relcl": (_told_that, _who_leads, _who_accused, _which_blamed),
    "acl": (_in_order, _came_promising),
    "acomp": (_not_guilty,),
    "oprd": (_not_guilty,),
}
"""What may be wrong with a token, by what the parser takes it for."""
