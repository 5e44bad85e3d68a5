"""Mends offices, places and predicates that the parse takes for names, adverbs or parts of other phrases."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import institutions
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS
from juntagraph.graph.extraction.titles import post_kind


def mend_offices(token: Token) -> None:
    """Put right what a token is, by what the parser takes it for."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _capital_post(post: Token) -> None:
    """ "Ana Roe, Minister of Defence, was held", "My Special Representative, Ana Roe,": an office, no name."""
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in post.rights)
    apposed = post.dep_ == "appos" and post.head.pos_ == "PROPN" and post.head.i < post.i
    apposed = apposed or (post.dep_ == "pobj" and post.head.lower_ == "as")
    if post.tag_ != "NNP" or post.ent_type_ == "PERSON" or not (named or apposed) or post_kind([post.lower_]) is None:
        return
    post.pos_, post.tag_, post.lemma_, post.ent_type_ = "NOUN", "NN", post.lower_, ""
    for word in [c for c in post.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]:
        if post_kind([word.lower_, post.lower_]) is not None and word.lower_ not in gazetteer().names:
            word.pos_, word.tag_, word.ent_type_ = "NOUN", "NN", ""


def _then_post(post: Token) -> None:
    """ "killed Roe, then President of Togo": who Roe was."""
    if post.i < post.sent.start + 3 or post.nbor(-1).lower_ != "then" or post.nbor(-2).text != ",":
        return
    name = post.nbor(-3)  # past "," and "then"
    if name.pos_ == "PROPN" and post_kind([post.lower_]) is not None and not post.is_ancestor(name):
        post.nbor(-1).hang(post, "advmod")
        post.hang(name, "appos")
        post.pos_, post.tag_, post.lemma_, post.ent_type_ = "NOUN", "NN", post.lower_, ""


def _held_since(prep: Token) -> None:
    """ "deposed Bob Paz, president since 2005": he was president since then, and deposed once."""
    verb, before = prep.head, prep.doc[prep.i - 1] if prep.i else prep
    office = next((t for t in (before, *before.ancestors) if t.dep_ == "appos" and t.right_edge is before), None)
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    if (
        prep.lower_ == "since"
        and verb.tag_ in {"VBD", "VBN"}
        and not perfect
        and office is not None
        and post_kind([office.lower_])
    ):
        prep.hang(office)


def _called(noun: Token) -> None:
    """ "call General Roe the author of the coup": what he is called, and nobody is telephoned."""
    whom = noun.head
    close = whom.dep_ == "dobj" and noun.left_edge.i == whom.i + 1 and noun.pos_ == "NOUN"
    if close and whom.head.lemma_.lower() in {"call", "brand", "label", "dub", "name", "declare", "proclaim"}:
        noun.hang(whom.head, "oprd")


def _further_place(name: Token) -> None:
    """ "Born in Kemusuk, Java, he joined the army": a place, and nobody."""
    place = name.nbor(-2) if name.i > 2 and name.nbor(-1).text == "," else None
    ends = name.i + 1 < len(name.doc) and name.nbor(1).text in {",", "."}
    if place is None or not ends or name.pos_ != "PROPN" or name.ent_type_ not in {"", "PERSON"} or any(name.lefts):
        return
    within = place.pos_ == "PROPN" and place.dep_ == "pobj" and place.head.lower_ in {"in", "near", "at"}
    if within and place.ent_type_ in {"GPE", "LOC", "FAC", ""} and not any(place.lefts):
        name.ent_type_ = "GPE"


def _place_of(name: Token) -> None:
    """ "Born in the port of Saldana": a place, and nobody."""
    of, noun = name.head, name.head.head
    told = of.lower_ == "of" and noun.lemma_.lower() in {"port", "city", "town", "village", "hamlet", "suburb"}
    if told and name.pos_ == "PROPN" and name.ent_type_ in {"", "PERSON", "ORG"} and not any(name.lefts):
        name.ent_type_ = "GPE"
    for told_of in [c for c in name.rights if c.dep_ == "appos" and c.tag_ == "NN"]:
        end = told_of.right_edge.i
        he = name.doc[end + 2] if end + 2 < len(name.doc) else name
        if told and he.lower_ in {"he", "she"} and he.dep_ in SUBJECTS:  # "Born in the port of Saldana, the son of …"
            told_of.hang(he, "appos")


def _captive(word: Token) -> None:
    """ "took the president captive": so he was taken."""
    whom = word.nbor(-1) if word.i else word
    if word.lower_ in {"captive", "hostage"} and whom.dep_ in {"dobj", "nsubjpass"}:
        word.hang(whom.head, "oprd")


def _seen_as(word: Token) -> None:
    """ "is seen as loyal to Roe": what the subject is said to be."""
    verb = word.head.head
    if word.pos_ == "ADJ" and word.head.lower_ == "as" and verb.pos_ == "VERB" and word.head.dep_ == "prep":
        word.hang(verb, "oprd")


def _joint_role(noun: Token) -> None:
    """ "a cousin of Roe and head of the guard", "a chief of staff and brother-in-law of Roe": two roles of one."""
    first = noun.head
    role = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else None
    bare = noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    if role is None or not bare or not any(c.lower_ == "of" for c in noun.rights):
        return
    roles = set(table("titles")["associates"]["words"])
    if all(t.lemma_.lower() in roles or post_kind([t.lower_]) is not None for t in (noun, role)):
        for word in [c for c in first.rights if c.dep_ == "cc"]:
            word.hang(role)
        noun.hang(role, "conj")


def _to_chair(word: Token) -> None:
    """ "was elected to chair parliament": what she was elected to do, and no parliament of chairs."""
    body, to = word.head, word.doc[word.i - 1] if word.i else word
    if word.lower_ not in {"chair", "head", "lead"} or to.lower_ != "to" or body.head is not to or to.dep_ != "prep":
        return
    word.hang(to.head, "xcomp")
    word.pos_, word.tag_, word.lemma_ = "VERB", "VB", word.lower_
    body.hang(word, "dobj")
    to.hang(word, "aux")
    to.pos_, to.tag_ = "PART", "TO"


def _navy_post(post: Token) -> None:
    """ "was named navy commander", where the parser takes the navy for an object of its own."""
    body = post.doc[post.i - 1] if post.i else post
    beside = (
        body.dep_ == "dobj" and body.head is post.head and body.left_edge is body and body.pos_ in {"NOUN", "PROPN"}
    )
    if beside and body.lower_ in institutions() and post_kind([post.lower_]) is not None:
        body.hang(post, "compound")


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "npadvmod": (_then_post,),
    "dep": (_then_post,),
    "prep": (_held_since,),
    "nsubj": (_capital_post,),
    "nsubjpass": (_capital_post,),
    "dobj": (_capital_post,),
    "pobj": (_capital_post, _place_of),
    "appos": (_called, _capital_post, _further_place),
    "amod": (_seen_as, _captive),
    "acomp": (_captive,),
    "compound": (_to_chair,),
    "conj": (_joint_role,),
    "oprd": (_navy_post,),
}
"""What may be wrong with a token, by what the parser takes it for."""
