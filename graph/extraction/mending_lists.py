"""Mends lists of deeds, and objects and subjects that a comma, a quotation or an aside parts from their verb."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token

NOUNS = frozenset({"NOUN", "PROPN"})
PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})


def mend_lists(token: Token) -> None:
    """Give the verbs around a token the subjects and objects that are theirs."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _give_object(noun: Token) -> None:
    """ "took the town after killing, a chief said, forty men": they were killed, not taken."""
    verb = noun.head
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < noun.i), None)
    after = [c for c in verb.rights if c.dep_ == "prep" and c.i < noun.i]
    gerund = next((g for c in after for g in c.children if g.dep_ == "pcomp" and g.tag_ == "VBG"), None)
    if first is None or gerund is None or first.i > gerund.i or any(c.dep_ == "dobj" for c in gerund.children):
        return
    if noun.doc[gerund.i + 1].text == "," and any(c.dep_ == "conj" for c in first.children) is False:
        noun.hang(gerund)
        for said in [c for c in verb.rights if c.lower_ == "according" and gerund.i < c.i < noun.i]:
            said.hang(gerund)


def _second_subject(noun: Token) -> None:
    """ "Roe, once his ally and since 2009 a prisoner, was beaten": that is who Roe is, not another."""
    doc, end = noun.doc, noun.right_edge.i
    first = next((c for c in noun.head.lefts if c.dep_ == noun.dep_ and c.i < noun.i), None)
    start = noun.left_edge.i
    if first is not None and noun.pos_ == "PROPN" and any(c.dep_ == "relcl" for c in first.rights):
        named = noun.ent_type_ not in PLACES and first.tag_ == "NN"
        closed = "," in {doc[end].text, doc[min(end + 1, len(doc) - 1)].text}  # "who killed him, Ana Roe claimed, fled"
        if named and closed and start - 2 <= first.right_edge.i < start and doc[start - 1].text == ",":
            noun.hang(first, "appos")  # "The man who led it, Ana Roe, was shot"
        return
    if first is None or noun.tag_ != "NN" or first.ent_type_ != "PERSON" or end + 1 >= len(doc):
        return
    opened = doc[noun.left_edge.i - 1].text == "," and first.right_edge.i >= noun.left_edge.i - 2
    if opened and "," in {doc[end].text, doc[end + 1].text}:
        noun.hang(first, "appos")


def _part_place(noun: Token) -> None:
    """ "In the town of Bouake the secretary-general, Ana Roe, laughed": no general of the town's, but who laughed."""
    place, start, end = noun.head, noun.left_edge.i, noun.right_edge.i
    beside = place.dep_ == "pobj" and place.pos_ == "PROPN" and noun.doc[start - 1] is place and noun.tag_ == "NN"
    verb = next((t for t in place.ancestors if t.pos_ == "VERB"), None)
    subject = next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
    if not beside or verb is None or subject is None or subject.ent_type_ != "PERSON":
        return
    if subject.left_edge.i == end + 2 and noun.doc[end + 1].text == ",":
        noun.hang(verb, subject.dep_)
        subject.hang(noun, "appos")


def _list_verb(verb: Token) -> None:
    """ "declared martial law, won over the king, had his rival held": the third thing done, not what is declared."""
    first = verb.head
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for c in verb.children)
    same = verb.tag_ == "VBD" == first.tag_ and verb.i > first.i and any(c.dep_ == "dobj" for c in first.children)
    if same and not own and verb.doc[verb.left_edge.i - 1].text == ",":
        verb.dep_ = "conj"


def _list_clause(verb: Token) -> None:
    """ "declared that the army had deposed him, closed the borders and …": the army closed them."""
    first = next((c for c in verb.head.rights if c.dep_ == "ccomp" and c.i < verb.i), None)
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for c in verb.children)
    if first is None or own or verb.tag_ not in {"VBD", "VBN"} or verb.doc[verb.left_edge.i - 1].text != ",":
        return
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in first.children) and first.pos_ == "VERB":
        verb.hang(first, "conj")


def _give_subject(verb: Token) -> None:
    """ "Five officers, he told the press, had been held": the officers had."""
    said = verb.head
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children) and verb.i > said.i
    own = any(c.dep_ in {"nsubj", "nsubjpass", "mark"} for c in verb.children)
    noun = next((c for c in said.lefts if c.dep_ in {"npadvmod", "dep"} and c.pos_ in NOUNS), None)
    apart = noun is not None and noun.ent_type_ not in PLACES and noun.doc[noun.right_edge.i + 1].text == ","
    if noun is not None and helped and not own and apart:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        noun.hang(verb, "nsubjpass" if passive else "nsubj")


def _part_sentences(verb: Token) -> None:
    """ "He survived; no one claimed it": what stands before a semicolon is no content of what stands behind."""
    second = verb.head
    between = verb.doc[verb.i : second.i]
    if verb.i > second.i or not any(t.text == ";" and t.head in {verb, second} for t in between):
        return
    verb.hang(*((verb, "ROOT") if second.head is second else (second.head, second.dep_)))
    second.hang(verb, "conj")


def _raise_main(verb: Token) -> None:
    """ "The bloc, meeting in Abuja, gave the junta a week": it gave; meeting tells how."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    main = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in {"VBD", "VBZ"}), None)
    bare = verb.tag_ == "VBG" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    if not bare or noun is None or main is None or verb.doc[verb.i - 1].text != ",":
        return
    if any(c.dep_ in {"nsubj", "nsubjpass", "cc"} for c in main.children) or verb.doc[main.left_edge.i - 1].text != ",":
        return
    _put_below(verb, noun, main)


def _raise_passive(verb: Token) -> None:
    """ "Ana Roe and her son, held since the coup, were flown abroad": they were flown; held tells who they are."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    clauses = (c for c in verb.rights if c.dep_ in {"ccomp", "conj", "advcl"} and c.tag_ in {"VBN", "VBD"})
    main = next((c for c in clauses if any(a.dep_ in {"aux", "auxpass"} for a in c.lefts)), None)
    own = any(c.dep_ in {"aux", "auxpass", "dobj"} for c in verb.children)
    if verb.tag_ != "VBN" or own or noun is None or main is None or verb.doc[verb.i - 1].text != ",":
        return
    if any(c.dep_ in {"nsubj", "nsubjpass", "cc", "mark"} for c in main.children):
        return
    if verb.doc[main.left_edge.i - 1].text == ",":
        _put_below(verb, noun, main)


def _raise_behind_whose(verb: Token) -> None:
    """ "The army, whose chief, Roe, is a cousin of Sow, has stayed out": it stayed out, its chief is the cousin."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    owned = next((c for c in noun.rights if c.dep_ == "appos" and _is_whose(c)), None) if noun is not None else None
    second = (c for c in verb.lefts if c.dep_ == "nsubj" and c is not noun and _is_whose(c))
    owned = owned or next(second, None)  # "the Front (FN), whose leader, Roe, is held, blames Sow"
    main = next((c for c in verb.rights if c.dep_ in {"conj", "ccomp"} and c.tag_ in {"VBD", "VBZ", "VBN"}), None)
    if noun is None or owned is None or main is None or verb.doc[main.left_edge.i - 1].text != ",":
        return
    if not any(c.dep_ in {"nsubj", "nsubjpass", "cc"} for c in main.children):
        _put_below(verb, noun, main)
        verb.dep_ = "relcl"
        owned.hang(verb, "nsubj")


def _is_whose(noun: Token) -> bool:
    return any(c.lower_ == "whose" for c in noun.lefts)


def _part_at_colon(verb: Token) -> None:
    """ "It could not: armed men had burst in": what stands before a colon is denied, not what stands behind."""
    before = [c for c in verb.lefts if c.dep_ in {"neg", "aux", "nsubj"} and not c.is_punct]
    colon = next((t for t in verb.doc[verb.left_edge.i : verb.i] if t.text in {":", ";"}), None) if before else None
    own = colon is not None and any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > colon.i for c in verb.lefts)
    if colon is None or not own:
        return
    for word in [c for c in before if c.i < colon.i]:
        word.dep_ = "dep"


def _put_below(verb: Token, noun: Token, main: Token) -> None:
    """Make `main` the verb of the sentence of which `noun` is the subject, with `verb` below the noun."""
    main.hang(main, "ROOT")
    noun.hang(main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj")
    verb.hang(noun, "acl")


def _lift_from_quote(verb: Token) -> None:
    """ "told them that the general "wishes to rest" and dismissed reports": who told them dismissed the reports."""
    low = verb.head
    told = low.head if low.dep_ == "ccomp" else low
    tenses = verb.tag_ == "VBD" and low.tag_ in {"VBZ", "VBP", "MD"} and told.tag_ == "VBD"
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in verb.children)
    closed = any(t.text in {'"', "”", "''"} for t in verb.doc[low.i : verb.i])
    if verb.dep_ == "conj" and verb.pos_ == "VERB" and tenses and closed and not own:
        verb.hang(told)


def _join_then(verb: Token) -> None:
    """ "sacked Roe, then named him envoy": what the same person did next."""
    first = verb.head
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for c in verb.children)
    if verb.pos_ == "VERB" and not own and verb.i > first.i and verb.tag_ in {first.tag_, "VBD"}:
        verb.dep_ = "conj" if first.pos_ == "VERB" else verb.dep_


def _tell_of_name(verb: Token) -> None:
    """ "tried for the murder of President Roe, shot in 1989": it is Roe who was shot."""
    name = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > 1 else verb
    close = verb.left_edge is verb and verb.tag_ in {"VBD", "VBN"} and verb.nbor(-1).text == "," if verb.i else False
    lemma, bare = verb.lemma_.lower(), not any(c.dep_ in {"dobj", "aux", "auxpass", "nsubj"} for c in verb.children)
    if not close or not bare or name.pos_ != "PROPN" or name.dep_ != "pobj" or name.ent_type_ in PLACES:
        return
    if lemma in {"shoot", "kill"} or lemma in table("control")["transitive"]:
        verb.hang(name, "acl")
        verb.tag_ = "VBN"


def _give_cited(noun: Token) -> None:
    """ "after killing, according to elders, forty men": the men were killed, and told nothing."""
    cited = noun.head if noun.head.lower_ == "according" else noun.head.head
    first = next((t for t in noun.doc[cited.i : noun.i] if t.dep_ == "pobj"), None)
    gerund = next((t for t in noun.doc[noun.sent.start : cited.i] if t.tag_ == "VBG" and t.dep_ == "pcomp"), None)
    if cited.lower_ != "according" or first is None or gerund is None or cited.i > gerund.i + 2:
        return
    noun.hang(gerund, "dobj")
    cited.hang(gerund)


def _free_count(noun: Token) -> None:
    """ "Soldiers killed in clashes, 13 dead": a headline's count is no object."""
    verb = noun.head
    between = noun.doc[verb.i + 1 : noun.left_edge.i]
    commas = [t for t in between if t.text == ","] if noun.i > verb.i + 2 else []
    if len(commas) == 1 and between[-1].text == "," and between[0].pos_ == "ADP" and verb.tag_ in {"VBD", "VBN"}:
        noun.dep_ = "dep"


def _find_object(noun: Token) -> None:
    """ "toppled, without a shot, the old king": a person is no adverb."""
    verb = noun.head
    person = noun.lemma_.lower() in actor_nouns() or noun.ent_type_ == "PERSON"
    taken = verb.tag_ == "VBN" or any(c.dep_ in {"dobj", "auxpass"} for c in verb.children)
    if verb.lemma_.lower() in table("control")["transitive"] and person and noun.i > verb.i and not taken:
        noun.dep_ = "dobj"


def _join_objects(name: Token) -> None:
    """ "suspended him, General Kwak and General Lee": a person behind a comma is no adverb."""
    verb = name.head
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < name.i), None)
    behind = name.left_edge.i
    if first is None or name.pos_ != "PROPN" or name.ent_type_ in PLACES or first.right_edge.i != behind - 2:
        return
    if name.doc[behind - 1].text == "," and any(c.dep_ == "conj" for c in name.children):
        name.hang(first, "conj")


def _part_headline(speaker: Token) -> None:
    """ "Two leaders arrested in Mali, lawyer says": the lawyer says it, of those who were arrested."""
    noun, before = speaker.head, speaker.doc[speaker.left_edge.i - 1]
    said = noun.head
    done = next((c for c in noun.rights if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"} and c.i < speaker.i), None)
    plain = speaker.i == said.i - 1 and before.text == "," and speaker.pos_ == "NOUN"
    if done is None or not plain or noun.dep_ != "nsubj" or said.tag_ not in {"VBZ", "VBP"}:
        return
    if any(c.dep_ in {"dobj", "ccomp"} for c in said.children):
        return
    speaker.hang(said, "nsubj")
    done.hang(said, "ccomp")
    noun.hang(done, "nsubjpass")
    done.tag_ = "VBN"


def _wish_done(verb: Token) -> None:
    """ "want the premier removed": what is done to the premier is wanted, not the premier."""
    want = verb.head
    own = any(c.dep_ in {"nsubjpass", "aux", "auxpass", "mark"} for c in verb.children)
    if want.lemma_.lower() not in {"want", "like", "see", "prefer"} or verb.tag_ not in {"VBD", "VBN"} or own:
        return
    done = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if done is not None and want.lemma_ == "want" and verb.tag_ == "VBD" and verb.dep_ == "ccomp":
        verb.tag_, done.dep_ = "VBN", "nsubjpass"
    whom = next((c for c in reversed(list(want.rights)) if c.dep_ == "dobj" and c.i < verb.i), None)
    if whom is not None and whom.right_edge.i == verb.i - 1:
        whom.hang(verb, "nsubjpass")
        verb.tag_ = "VBN"


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "nsubj": (_second_subject,),
    "nsubjpass": (_second_subject,),
    "ROOT": (_part_at_colon, _raise_main, _raise_passive, _raise_behind_whose),
    "ccomp": (
        _part_at_colon,
        _part_sentences,
        _wish_done,
        _list_clause,
        _give_subject,
        _list_verb,
    ),
    "appos": (_part_headline, _part_place),
    "conj": (_lift_from_quote, _tell_of_name),
    "dep": (_join_then,),
    "dobj": (
        _give_object,
        _free_count,
    ),
    "npadvmod": (_find_object, _join_objects),
    "pobj": (_give_cited,),
}
"""What may be wrong with a token, by what the parser takes it for: most tokens need no look."""
