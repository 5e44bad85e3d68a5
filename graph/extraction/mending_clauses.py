"""Mends clauses that the parser hangs on the wrong word in sentences that news writes every day."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

BESIDE = frozenset({"after", "before", "since", "when", "while", "as", "once"})
GAP = 10  # tokens back to the verb whose auxiliary a second one shares
SPANS = frozenset({"year", "month", "week", "day", "hour"})


def mend_clauses(token: Token) -> None:
    """Hang the clauses around a token on the words that they belong to."""
    if token.lemma_ in SPANS:
        _give_years(token)
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _of_founder(verb: Token) -> None:
    """ "The confederation of Ana Roe, jailed last year, …": Roe was jailed."""
    body = verb.head
    names = (o for c in body.rights if c.lower_ == "of" for o in c.children if o.dep_ == "pobj" and o.pos_ == "PROPN")
    name = next((o for o in names if o.ent_type_ != "GPE" and not any(c.dep_ == "det" for c in o.lefts)), None)
    harmed = verb.tag_ == "VBN" and verb.lemma_.lower() in table("factuality")["grounds"]["verbs"]
    if name is not None and harmed and name.right_edge.i < verb.i and verb.doc[name.right_edge.i + 1].text == ",":
        verb.hang(name)


def _lift_finite(verb: Token) -> None:
    """ "urged them to show restraint and recalled its envoy": a verb in the past is joined to no infinitive."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or verb.pos_ != "VERB":
        return
    low = verb.head
    infinitive = low.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in low.lefts)
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)
    if not infinitive or own:
        return
    finite = next((t for t in low.ancestors if t.tag_ in {"VBD", "VBZ"} and t.pos_ == "VERB"), None)
    if finite is not None and finite.tag_ == verb.tag_:
        verb.hang(finite)


def _part_from_denied(verb: Token) -> None:
    """ "denied that its drone had hit the clinic and blamed the rebels": who denies also blames."""
    if verb.dep_ != "conj":
        return
    denied = verb.head
    blames = verb.lemma_.lower() in {"blame", "accuse", "condemn", "denounce", "demand", "warn"}
    bare = verb.tag_ in {"VBD", "VBN"} and not any(
        c.dep_ in {"nsubj", "nsubjpass", "aux", "agent"} for c in verb.children
    )
    if blames and bare and denied.dep_ == "ccomp" and denied.head.lemma_ in {"deny", "reject", "dispute"}:
        verb.hang(denied.head)
        verb.tag_ = "VBD"


def _lower_marked(verb: Token) -> None:
    """ "was arrested on Sunday, hours after he declared himself winner": he did not declare the arrest."""
    main = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX"}), None)
    mark = next((c for c in verb.lefts if c.dep_ in {"mark", "advmod"} and c.lower_ in BESIDE), None)
    if main is None or mark is None or mark.i < main.i or not any(c.dep_ in SUBJECTS for c in main.lefts):
        return
    main.hang(main, "ROOT")
    verb.hang(main, "advcl")


def _share_passive(verb: Token) -> None:
    """ "The constitution is suspended, the government dissolved": "is" belongs to both."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    own = any(c.dep_ in {"aux", "auxpass", "dobj", "ccomp", "xcomp", "prt"} for c in verb.rights)
    own = own or any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.lefts)
    if noun is None or own or verb.tag_ not in {"VBD", "VBN"} or noun.left_edge.i < 2:
        return
    if verb.lemma_.lower() not in table("control")["transitive"] or verb.doc[noun.left_edge.i - 1].text not in {
        ",",
        "and",
    }:
        return
    first = verb.doc[max(noun.left_edge.i - GAP, verb.sent.start) : noun.left_edge.i - 1]
    passive = next((t for t in reversed(list(first)) if t.dep_ in {"auxpass", "nsubjpass"}), None)
    if passive is not None and passive.head.i == noun.left_edge.i - 2:
        noun.dep_, verb.tag_ = "nsubjpass", "VBN"
        if verb.dep_ == "conj" and passive.head.dep_ == "ccomp" and passive.head.head is verb.head:
            verb.hang(passive.head)


def _name_talk(word: Token) -> None:
    """ "Rumours that Roe had been sacked swept the capital", where the noun is taken for the verb."""
    that = word.doc[min(word.i + 1, len(word.doc) - 1)]
    if word.tag_ != "VBZ" or that.lower_ != "that" or frames_of("noun", word.lemma_) is None:
        return
    if any(c.dep_ in {*SUBJECTS, "expl"} for c in word.children):
        return
    word.pos_, word.tag_ = "NOUN", "NNS"
    said = next((c for c in word.rights if c.dep_ in {"acl", "relcl", "ccomp"}), None)
    verb = next((c for c in word.rights if c is not said and c.tag_ in {"VBD", "VBN"}), None)
    if said is not None:
        said.dep_ = "acl"
    if said is not None and verb is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb.hang(verb, "ROOT")
        word.hang(verb, "nsubj")


def _mark_that(verb: Token) -> None:
    """ "Claims that Togo armed the rebels": "that" begins what is claimed, it is not what Togo armed."""
    if verb.dep_ != "relcl":
        return
    that = next((c for c in verb.lefts if c.dep_ == "dobj" and c.lower_ == "that"), None)
    objects = [c for c in verb.rights if c.dep_ == "dobj" and c.lower_ != "that"]
    if that is not None and objects and verb.head.pos_ == "NOUN":
        that.dep_, verb.dep_ = "mark", "acl"


def _lower_participle(verb: Token) -> None:
    """ "Rebels overran a camp, officials said, killing ten": it was not the officials who killed."""
    said = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i < said.i or said.tag_ not in {"VBD", "VBZ", "VBP"}:
        return
    told = next((c for c in said.lefts if c.dep_ == "ccomp"), None)
    speaks = verb.lemma_.lower() in table("control")["remarks"]
    if told is not None and not speaks and verb.doc[verb.left_edge.i - 1].text == ",":
        verb.hang(told)


def _part_killed(noun: Token) -> None:
    """ "…, killing five people, activists and a monitor reported": the five are killed, and report nothing."""
    if noun.dep_ != "nsubj":
        return
    said = noun.head
    speaker = next((c for c in noun.rights if c.dep_ == "conj"), None)
    first = noun.left_edge
    verb = noun.doc[first.i - 1] if first.i else noun
    if speaker is None or verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return
    if verb.head.dep_ == "ccomp" and verb.head.head == said and noun.doc[speaker.left_edge.i - 1].text == ",":
        noun.hang(verb, "dobj")
        speaker.hang(said, "nsubj")


def _join_first(verb: Token) -> None:
    """ "The junta named Roe president, made Sow its spokesman and …": the first verb of three is no participle."""
    if verb.dep_ != "acl":
        return
    noun = verb.head
    objects = [c for c in verb.rights if c.dep_ in {"oprd", "dobj"}]
    plain = verb.tag_ in {"VBN", "VBD"} and verb.i == noun.i + 1 and objects
    if not plain or noun.dep_ != "nsubj" or any(c.dep_ in {"agent", "aux"} for c in verb.children):
        return
    main = noun.head
    joined = any(c.dep_ == "conj" and c.pos_ == "VERB" for c in main.children)
    if main.tag_ == "VBD" and joined and verb.doc[verb.right_edge.i + 1].text == ",":
        verb.hang(main, "conj")
        verb.tag_ = "VBD"


def _give_years(years: Token) -> None:
    """ "gave Roe fifteen years for murder", "gave the envoy, Roe, 72 hours to leave": what was given."""
    receiver = years.head if years.dep_ == "appos" else years
    verb = receiver.head
    if verb.lemma_ not in {"give", "hand", "award"}:
        return
    below = {c.dep_ for c in verb.children}
    timed = years.dep_ == "npadvmod" or (years.dep_ == "appos" and receiver.dep_ in {"dative", "dobj"})
    if timed and ("dobj" not in below or receiver.dep_ == "dobj") and below & {"dative", "dobj"}:
        if receiver.dep_ == "dobj":
            receiver.dep_ = "dative"
        years.hang(verb, "dobj")


def _fill_gap(name: Token) -> None:
    """ "Lind was let out in 1990 and Baro in 1996": both were let out."""
    if name.dep_ != "conj" or name.pos_ != "PROPN":
        return
    verb = name.head
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if verb.pos_ != "VERB" or subject is None:
        return
    behind = name.doc[name.i + 1] if name.i + 1 < len(name.doc) else name
    if behind.dep_ == "prep" and any(c.ent_type_ == "DATE" for c in behind.children) and behind.head in {verb, name}:
        name.hang(subject)


def _join_phrases(prep: Token) -> None:
    """ "the dismissal of the minister, and of his deputy": both phrases belong to the noun."""
    if prep.dep_ != "prep":
        return
    verb = prep.head
    joined = prep.i and prep.doc[prep.i - 1].dep_ == "cc" and verb.pos_ == "VERB"
    nouns = (c for c in verb.rights if joined and c.dep_ in {"dobj", "nsubjpass"} and c.i < prep.i)
    noun = next((n for n in nouns if any(c.lower_ == prep.lower_ for c in n.rights)), None)
    if noun is not None:
        prep.hang(noun)


def _part_doer(prep: Token) -> None:
    """ "spoke of torture by soldiers": the soldiers tortured, whatever is spoken."""
    verb, noun = prep.head, prep.doc[max(prep.i - 1, 0)]
    harmful = noun.pos_ == "NOUN" and noun.lemma_.lower() in {*table("control")["harms"], *table("control")["measures"]}
    if prep.lower_ != "by" or not harmful or verb.pos_ != "VERB" or verb.tag_ == "VBN" or not verb.is_ancestor(noun):
        return
    prep.hang(noun, "prep")


def _part_comment(prep: Token) -> None:
    """ "It was revenge, residents said, for the killing": the phrase belongs to what they said."""
    said = prep.head
    told = said.head if said.dep_ == "parataxis" else next((c for c in said.lefts if c.dep_ == "ccomp"), None)
    if told is not None and prep.i == said.i + 2 and prep.doc[said.i + 1].text == ",":
        for part in [c for c in said.rights if c.i >= prep.i]:
            part.hang(told)


def _free_adjective(verb: Token) -> None:
    """ "Retreating rebels are said to hold them": the rebels are said to, not the retreating."""
    above = verb.head
    plural = any(c.lower_ in {"are", "were", "have"} for c in above.lefts) or above.tag_ == "VBP"
    noun = next((c for c in verb.rights if c.dep_ == "dobj" and c.i == verb.i + 1), None)
    if verb.tag_ == "VBG" and verb.dep_ in {"csubj", "csubjpass"} and plural and noun is not None:
        noun.hang(above, verb.dep_.removeprefix("c").replace("subj", "nsubj"))
        verb.hang(noun, "amod")


def _raise_amod(verb: Token) -> None:
    """ "The council's decree dissolved parliament", where the verb is taken for an adjective."""
    noun = verb.head
    acts = any(c.dep_ == "nsubj" for c in verb.lefts) and verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
    if acts and noun.i > verb.i and noun.pos_ in {"NOUN", "PROPN"}:
        above, dep = (verb, "ROOT") if noun.head is noun else (noun.head, noun.dep_)
        verb.hang(above, dep)
        verb.pos_, verb.tag_ = "VERB", "VBD" if verb.tag_ == "VBN" else verb.tag_
        noun.hang(verb, "dobj")
        for mark in [c for c in noun.rights if c.dep_ == "punct"]:
            mark.hang(verb)


def _lower_adjective(word: Token) -> None:
    """ "Soldiers loyal to Roe seized the palace, witnesses said": they are loyal, and seize it."""
    noun = next((c for c in word.lefts if c.dep_ == "nsubj"), None)
    verb = next((c for c in word.rights if c.dep_ in {"advcl", "ccomp", "conj"} and c.tag_ in {"VBD", "VBZ"}), None)
    if noun is None or verb is None or word.pos_ != "ADJ" or noun.right_edge.i != word.i - 1:
        return
    if any(c.dep_ in {"nsubj", "nsubjpass", "mark", "aux", "cc"} for c in verb.lefts) or verb.pos_ != "VERB":
        return
    verb.hang(*((verb, "ROOT") if word.head is word else (word.head, word.dep_)))
    noun.hang(verb, "nsubj")
    word.hang(noun, "amod")


def _reduce_clause(verb: Token) -> None:
    """ "Three officers sentenced for treason were executed": the officers were, who had been sentenced."""
    noun = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
    bare = verb.tag_ in {"VBN", "VBD"} and not any(c.dep_ in {"aux", "auxpass", "dobj", "mark"} for c in verb.children)
    if noun is not None and bare and noun.right_edge.i == verb.i - 1 and verb.i < verb.head.i:
        noun.hang(verb.head, "nsubjpass" if verb.dep_ == "csubjpass" else "nsubj")
        verb.hang(noun, "acl")
        verb.tag_ = "VBN"


def _lift_subject(helper: Token) -> None:
    """ "who was herself jailed": who hangs on "jailed", not on "was"."""
    for subject in [c for c in helper.lefts if c.dep_ == "nsubj"]:
        subject.hang(helper.head, "nsubjpass")


def _lower_acl(verb: Token) -> None:
    """ "The trial of Ana Roe, overthrown in May, was put off": she was overthrown, not the trial."""
    noun, start = verb.head, verb.left_edge.i
    if verb.tag_ != "VBN" or noun.lemma_.lower() in actor_nouns() or start < 2 or verb.doc[start - 1].text != ",":
        return
    name = verb.doc[start - 2]
    if name.ent_type_ == "PERSON" and noun.is_ancestor(name) and verb.lemma_.lower() in table("control")["transitive"]:
        verb.hang(name)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "advcl": (_lower_participle,),
    "nsubj": (_part_killed,),
    "acl": (_join_first, _lower_acl, _of_founder),
    "conj": (_share_passive, _fill_gap, _part_from_denied, _lift_finite),
    "prep": (_join_phrases, _part_comment, _part_doer),
    "agent": (_part_doer,),
    "csubj": (_free_adjective, _reduce_clause),
    "csubjpass": (_free_adjective, _reduce_clause),
    "relcl": (_mark_that,),
    "amod": (_raise_amod,),
    "auxpass": (_lift_subject,),
    "ccomp": (_lower_adjective, _share_passive),
    "ROOT": (_lower_adjective, _name_talk, _lower_marked, _share_passive),
}
"""What may be wrong with a token, by what the parser takes it for: most tokens need no look."""
