"""Mends phrases that the parser hangs on the wrong noun, and lists that it takes for appositions."""

from __future__ import annotations

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.triggers import deed_nouns

BETWEEN = frozenset({"in", "on", "at", "near", "during", "outside"})
SETTING = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


def mend_phrases(token: Token) -> None:
    """Hang the phrases around a token on the words that they belong to."""
    if token.lower_ == "dead" and token.dep_ == "amod" and token.i and token.nbor(-1).lower_ == "shot":
        token.hang(token.nbor(-1), "acomp")  # "shot dead three officers": no dead officers were shot
    elif token.lower_ == "to" and token.i and token.nbor(-1).lower_ == "according":
        _cite(token)
    elif token.lower_ == "dead" and token.i and token.nbor(-1).lower_ == "shot" and token.nbor(-1).pos_ == "NOUN":
        _shoot_dead(token)
    elif token.dep_ == "ROOT" and token.pos_ == "VERB":
        _free_speaker(token)
    elif token.dep_ == "nsubj" and token.ent_type_ in {"TIME", "DATE"}:
        _part_time(token)
    elif token.dep_ == "prep":
        _lift_of(token)
        _lift_charge(token)
        _part_according(token)
        _lower_in(token)
    elif token.dep_ in {"pobj", "conj"} and token.lower_ in table("control")["depictive"]:
        _part_taken(token)
    elif token.dep_ in {"acl", "relcl"} and any(c.lower_ == "that" and c.dep_ == "mark" for c in token.lefts):
        _tell_rumour(token)
    elif token.dep_ in {"conj", "ccomp"}:
        _close_relative(token)
    elif token.tag_ == "NNP" and token.text.islower() and token.i and token.nbor(-1).ent_type_ == "PERSON":
        _part_office(token)
    elif token.lemma_ in {"sentence", "term"} and token.dep_ in {"appos", "dobj"}:
        _give_sentence(token)
    elif token.dep_ == "appos":
        _list_apposition(token)
        _part_given(token)
        _head_body(token)
        _head_counted(token)
    elif token.lower_ == "dead" and token.i and token.nbor(-1).lower_ == "shooting":
        _join_shot(token)
    elif token.tag_ in {"VBN", "JJ"}:
        _name_sufferers(token)


def _head_counted(body: Token) -> None:
    """ "presents a seven-man Junta of Salvation": the junta is presented, not a man."""
    men, doc = body.head, body.doc
    counted = men.i == body.i - 1 and body.i > 2 and doc[body.i - 2].text in "-–" and doc[body.i - 3].like_num
    if not counted or men.tag_ != "NN":
        return
    body.hang(men.head, men.dep_)
    for part in list(men.children):
        part.hang(body)
    men.hang(body, "compound")


def _lift_of(prep: Token) -> None:
    """ "The murder on 22 March of Roe", "the arrest in Gombe of two editors": of whom, not of which March or Gombe."""
    setting = prep.head
    above = setting.head
    placed = setting.ent_type_ in SETTING and above.dep_ == "prep" and above.lower_ in BETWEEN
    if prep.lower_ != "of" or not placed or above.head.lemma_.lower() not in deed_nouns():
        return
    whom = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if prep.i == setting.i + 1 and whom is not None and whom.ent_type_ not in {"DATE", "TIME", "GPE", "CARDINAL"}:
        prep.hang(above.head)


def _lower_in(prep: Token) -> None:
    """ "denied any role in the plot": the role is in the plot, not the denial."""
    verb, before = prep.head, prep.doc[prep.i - 1]
    words = table("factuality")["denial"]
    part = before.lemma_.lower() in words["involvement"] and before.dep_ == "dobj" and before.head == verb
    if prep.lower_ == "in" and part and verb.lemma_.lower() in {*words["verbs"], "admit", "confess", "claim"}:
        prep.hang(before)


def _part_office(word: Token) -> None:
    """ "elected Saulos Moro vice-president": an office behind a name is no part of it."""
    name = next((c for c in reversed(list(word.lefts)) if c.dep_ == "compound" and c.tag_ == "NNP"), None)
    if name is None or name.i != word.i - 1 or word.lower_ not in actor_nouns():
        return
    for part in [c for c in word.lefts if c.i < name.i]:
        part.hang(name)
    name.hang(word.head, word.dep_)
    word.pos_, word.tag_, word.ent_type_, word.lemma_ = "NOUN", "NN", "", word.lower_
    if word.dep_ in {"dobj", "nsubjpass", "nsubj"}:
        word.hang(*((word.head, "oprd") if word.dep_ == "dobj" else (name, "appos")))


def _part_time(time: Token) -> None:
    """ "Hours after he left, the general announced": the hours announce nothing."""
    if any(c.dep_ == "nsubj" and c.i > time.i for c in time.head.children):
        time.dep_ = "npadvmod"


def _part_according(prep: Token) -> None:
    """ "Ten died, according to Roe; the army put the toll at two": Roe tells of the ten, before the semicolon."""
    verb = prep.head
    if prep.lower_ != "according" or verb.i < prep.i or prep.i == prep.sent.start:
        return
    ends = [t.i for t in prep.doc[prep.i : verb.i] if t.text in {";", ":"}]
    before = next((t for t in verb.ancestors if t.i < prep.i and t.pos_ == "VERB"), None)
    if ends and before is not None:
        prep.hang(next((t for t in reversed(list(before.subtree)) if t.i < prep.i and t.pos_ == "VERB"), before))


def _shoot_dead(dead: Token) -> None:
    """ "Members of the BRN shot dead a headman", where "shot" is taken for a noun."""
    shot = dead.nbor(-1)
    prep = shot.head
    if shot.is_ancestor(dead) or shot.dep_ not in {"pobj", "nsubj", "compound"} or dead.head is dead is shot.head:
        return
    name = next((c for c in reversed(list(shot.lefts)) if c.dep_ in {"compound", "nmod"}), None)
    shot.pos_, shot.tag_, shot.lemma_ = "VERB", "VBD", "shoot"
    was, above, dep = shot.dep_, dead.head, dead.dep_
    shot.hang(shot if above is dead else above, dep)
    if name is not None:
        for part in [c for c in shot.lefts if c.i < name.i]:
            part.hang(name)
        name.hang(prep if was == "pobj" else shot, was if was == "pobj" else "nsubj")
    for other in list(dead.children):
        other.hang(shot)
    dead.hang(shot, "acomp")


def _tell_rumour(verb: Token) -> None:
    """ "Rumours have spread since the weekend that he is to go": the clause tells of the rumours, not the weekend."""
    noun = verb.head
    spread = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    tale = next((c for c in spread.lefts if c.dep_ == "nsubj"), None) if spread is not None else None
    if spread is None or tale is None or noun.is_ancestor(spread) or noun.pos_ != "NOUN" or tale is noun:
        return
    if tale.lemma_.lower() in table("factuality")["untrue"]["tales"] and noun.i > spread.i:
        verb.hang(spread, "ccomp")


def _give_sentence(sentence: Token) -> None:
    """ "gave Roe, the man who led the coup, a suspended sentence": what the court gave him."""
    verb = next((t for t in sentence.ancestors if t.lemma_ in {"give", "hand", "award", "impose"}), None)
    given = next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb is not None else None
    if verb is None or given is None or not given.is_ancestor(sentence) or sentence.nbor(-1).dep_ == "conj":
        return
    given.dep_ = "dative"
    sentence.hang(verb, "dobj")


def _cite(to: Token) -> None:
    """ "according to jail officials", where "jail" is taken for a verb."""
    verb = to.head
    noun = next((c for c in verb.children if c.dep_ == "dobj" and c.i == verb.i + 1), None)
    if verb.i != to.i + 1 or verb.tag_ != "VB" or noun is None or verb.is_ancestor(to.nbor(-1)):
        return
    according = to.nbor(-1)
    noun.hang(to, "pobj")
    to.hang(according, "prep")
    verb.pos_, verb.tag_ = "NOUN", "NN"
    verb.hang(noun, "compound")


def _part_taken(state: Token) -> None:
    """ "took dozens of soldiers prisoner": the soldiers are taken, and "prisoner" is how."""
    tags = {"NNS", "NNPS"} if state.dep_ == "pobj" else {"NNS", "NNPS", "NN", "NNP"}
    group = next((c for c in state.lefts if c.dep_ == "compound" and c.tag_ in tags), None)
    verb = next((t for t in state.ancestors if t.pos_ == "VERB"), None)
    if group is None or verb is None or group.i + 1 != state.i:
        return
    group.hang(state.head, state.dep_)
    for part in [c for c in state.lefts if c.i < group.i]:
        part.hang(group)
    state.hang(verb, "oprd")


def _lift_charge(prep: Token) -> None:
    """ "is accused by prosecutors of ordering": he is accused of it, not the prosecutors."""
    by = prep.head.head
    charged = by.dep_ == "agent" and by.head.lemma_.lower() in table("control")["accusing"]
    if prep.lower_ == "of" and prep.head.dep_ == "pobj" and charged and any(c.dep_ == "pcomp" for c in prep.children):
        prep.hang(by.head)


def _free_speaker(said: Token) -> None:
    """ "Soldiers held Ana Roe, witnesses and officials said": witnesses say it, and are not held."""
    told = next((c for c in said.lefts if c.dep_ == "ccomp"), None)
    if told is None or any(c.dep_ in SUBJECTS for c in said.children) or said.i < 2:
        return
    speaker = next((t for t in (said.nbor(-1), *said.nbor(-1).ancestors) if _lists_behind_comma(t)), None)
    if speaker is not None and told.is_ancestor(speaker) and speaker.right_edge.i == said.i - 1:
        speaker.hang(said, "nsubj")


def _lists_behind_comma(noun: Token) -> bool:
    before = noun.doc[noun.left_edge.i - 1].text if noun.left_edge.i else ""
    return noun.dep_ in {"conj", "appos"} and noun.pos_ in {"NOUN", "PROPN"} and before == ","


def _part_given(thing: Token) -> None:
    """ "promised Ana Roe a loan": the loan is what she was promised, not who she is."""
    receiver = thing.head
    verb = receiver.head
    bare = any(c.lower_ in {"a", "an", "no"} for c in thing.lefts) and thing.left_edge.i == receiver.i + 1
    named = any(c.dep_ == "appos" and c.i < thing.i for c in receiver.children)
    if thing.lower_ in {"asylum", "refuge", "shelter", "protection", "sanctuary"} and receiver.dep_ == "dobj" and named:
        receiver.dep_ = "dative"  # "offered the rival, Roe, asylum"
        bare = True
    if bare and receiver.dep_ == "dative" and not any(c.dep_ == "dobj" for c in verb.children):
        thing.hang(verb, "dobj")


def _head_body(noun: Token) -> None:
    """ "the opposition Acme party": the party is what is spoken of; "opposition" tells of which kind."""
    first = noun.head
    named = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)
    beside = noun.left_edge.i == first.i + 1 and first.tag_ == "NN" and noun.tag_ in {"NN", "NNS"}
    if not named or not beside or first.lemma_.lower() not in actor_nouns():
        return
    noun.hang(first.head, first.dep_)
    for before in list(first.lefts):
        before.hang(noun)
    first.hang(noun, "compound")


def _list_apposition(noun: Token) -> None:
    """ "A colonel, two captains and a driver", "killing Moro, 42; Sylla, 19": none of a list explains another."""
    first = noun.head
    before = noun.doc[noun.left_edge.i - 1].text if noun.left_edge.i else ""
    counted = any(c.dep_ == "nummod" for c in noun.lefts) and noun.tag_ == "NNS" and first.tag_ in {"NN", "NNP"}
    joined = any(c.dep_ == "cc" for c in noun.children)
    behind = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2].text  # none at the end of the text
    if before == "," and joined and _with_article(first) and _with_article(noun) and behind != ",":
        noun.dep_ = "conj"  # "the vice president, the Supreme Court and the army called for it"
    if before == ";" or (before == "," and counted and joined and first.ent_type_ != "ORG"):
        noun.dep_ = "conj"


def _with_article(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.lefts)


def _name_sufferers(word: Token) -> None:
    """ "The injured include …", "among the dead was …": people, told by what was done to them."""
    stands = word.dep_ in {*SUBJECTS, "pobj", "dobj"} and any(c.lower_ == "the" for c in word.lefts)
    if stands and word.lower_ in table("control")["sufferers"] and not any(c.dep_ == "aux" for c in word.children):
        word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", word.lower_


def _close_relative(verb: Token) -> None:
    """ "The raid, which the army said had hit a camp, killed ten": behind the second comma the main clause goes on."""
    clause = verb.head
    while clause.dep_ in {"ccomp", "conj"}:
        clause = clause.head
    noun = clause.head
    bare = verb.tag_ in {"VBD", "VBZ"} and not any(c.dep_ in {*SUBJECTS, "aux"} for c in verb.children)
    before = verb.doc[verb.i - 1]
    if clause.dep_ != "relcl" or not bare or before.text != "," or noun.dep_ != "ROOT" or noun.pos_ == "VERB":
        return
    if noun.doc[noun.i + 1].text == ",":
        verb.hang(verb, "ROOT")
        noun.hang(verb, "nsubj")


def _join_shot(dead: Token) -> None:
    """ "The shooting dead of two students by guards": a killing of students by guards."""
    shooting = dead.nbor(-1)
    if shooting.tag_ == "VBG" and dead.dep_ == "amod":  # "suspected of shooting dead three people"
        dead.hang(shooting, "oprd")
    if not any(c.lower_ == "of" for c in dead.children):
        return
    for prep in [c for c in dead.children if c.dep_ in {"prep", "agent"}]:
        prep.hang(shooting)
    if dead.dep_ in {*SUBJECTS, "pobj", "dobj"} and dead.head != shooting:
        shooting.hang(dead.head, dead.dep_)
    dead.hang(shooting, "amod")
    shooting.lemma_ = "killing"
