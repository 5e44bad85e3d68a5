"""Mends what the tagger, the lemmatiser and the parser get wrong in ways that come up again and again in news."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mending_accused import mend_accused
from juntagraph.graph.extraction.mending_asides import mend_asides
from juntagraph.graph.extraction.mending_clauses import mend_clauses
from juntagraph.graph.extraction.mending_fronts import mend_fronts
from juntagraph.graph.extraction.mending_joins import mend_joins
from juntagraph.graph.extraction.mending_lists import mend_lists
from juntagraph.graph.extraction.mending_names import mend_names
from juntagraph.graph.extraction.mending_offices import mend_offices
from juntagraph.graph.extraction.mending_phrases import mend_phrases
from juntagraph.graph.extraction.mending_series import mend_series
from juntagraph.graph.extraction.mending_swallowed import mend_swallowed
from juntagraph.graph.extraction.mending_two_clauses import mend_two_clauses
from juntagraph.graph.extraction.mending_verbs import mend_verbs
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import SUBJECTS

CLOSE = frozenset({"amod", "oprd", "acomp", "appos"})
FEWER = frozenset({"fewer", "less"})
OBJECTS = ("dobj", "oprd", "ccomp")


def mended(doc: Doc) -> Doc:
    """The parsed text with its words and phrases in order."""
    for token in doc:
        _mend_word(token)
        for mend in MENDS.get(token.dep_, ()):
            mend(token)
        mend_verbs(token)
        mend_offices(token)
        mend_asides(token)
        mend_fronts(token)
        mend_series(token)
        mend_joins(token)
        mend_lists(token)
        mend_clauses(token)
        mend_names(token)
        mend_phrases(token)
        mend_swallowed(token)
        mend_two_clauses(token)
        mend_accused(token)
    doc.survey()
    return doc


def _mend_word(token: Token) -> None:
    """The right class and lemma of a word that the tagger gets wrong."""
    if token.is_sent_start:
        _mend_start(token)
    elif token.pos_ != "PROPN" and token.text[0].isupper():
        _mend_name(token)
    if token.text == "Said" and not token.is_sent_start and token.nbor(-1).pos_ == "PROPN":
        token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text  # "Mahamat Said Abdel Kani": no verb
    if token.pos_ == "VERB":
        _mend_lemma(token)
    elif token.tag_ == "NNS" and token.dep_ == "ROOT":
        _mend_order(token)
    if token.lower_.endswith("-in-chief") and token.pos_ not in {"NOUN", "PROPN"}:
        _mend_chief(token)
    word = WORDS.get(token.lower_)
    if word is not None:
        word(token)
    elif token.lower_ in table("control")["pasts"]:
        _mend_past(token)
    elif token.lower_.startswith("number "):  # "the junta's number two"
        token.pos_, token.tag_, token.lemma_, token.ent_type_ = "NOUN", "NN", token.lower_, ""


def _mend_chief(noun: Token) -> None:
    """ "took over as commander-in-chief": a noun, whatever the tagger makes of its "in"."""
    noun.pos_, noun.tag_ = "NOUN", "NN"
    before = noun.nbor(-1) if noun.i else noun
    if before.lower_ == "as" and before.head is noun and noun.dep_ == "advmod":
        before.hang(noun.head, "prep")
        noun.hang(before, "pobj")


def _mend_start(token: Token) -> None:
    """The first word of a sentence, whose capital tells nothing."""
    if token.tag_ == "NNP" and not token.ent_type_:
        _mend_opening(token)
    if token.lower_.startswith("ex-") and token.lower_[3:] in actor_nouns():
        _mend_title(token)
    if token.tag_ == "NN" and token.dep_ in SUBJECTS and token.text[:1].isupper():
        _mend_name(token)


def _mend_lemma(verb: Token) -> None:
    """The right lemma: "staged" is no form of "stag"."""
    verb.lemma_ = table("control")["irregular"].get(verb.lemma_.lower(), verb.lemma_)


def _mend_past(word: Token) -> None:
    """A past form that is taken for an adjective or a noun ("froze"), or for an infinitive."""
    lemma = table("control")["pasts"][word.lower_]
    acts = word.pos_ in {"ADJ", "NOUN"} and any(c.dep_ == "dobj" for c in word.children)
    if acts or (word.pos_ == "VERB" and word.tag_ not in {"VBD", "VBN"}):
        word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", lemma


def _mend_barracks(noun: Token) -> None:
    """The lemmatiser's "barrack" is no noun."""
    noun.lemma_ = "barracks"


def _mend_rang(verb: Token) -> None:
    """ "rang the president", other than "ringed the palace"."""
    called = next((c for c in verb.rights if c.dep_ in {"dobj", "attr"}), None)
    if called is not None:
        verb.lemma_, called.dep_ = "telephone", "dobj"


def _mend_general(word: Token) -> None:
    """ "The general stands accused"."""
    if word.pos_ == "ADJ" and word.dep_ in {*SUBJECTS, "dobj", "pobj"}:
        word.pos_, word.tag_ = "NOUN", "NN"


def _mend_pm(word: Token) -> None:
    """ "names Ana Roe PM", "PM Ana Roe was held"."""
    after = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.i and word.nbor(-1).like_num:
        return  # "at 7 PM"
    if word.text == "PM" and after.pos_ == "PROPN" and after is not word:
        word.pos_, word.tag_, word.lemma_, word.ent_type_ = "NOUN", "NN", "pm", ""
        word.hang(after.head if after.dep_ == "compound" and after.head.i > after.i else after, "compound")
        return
    if word.text == "PM" and word.i and word.nbor(-1).pos_ == "PROPN":
        word.pos_, word.tag_, word.lemma_, word.dep_ = "NOUN", "NN", "pm", "oprd"


def _mend_counterpart(word: Token) -> None:
    if word.pos_ == "ADJ":
        word.pos_, word.tag_ = "NOUN", "NN"


def _mend_no(word: Token) -> None:
    """ "No fewer than ten officers said": that is not nobody."""
    if word.i + 1 < len(word.doc) and word.nbor(1).lower_ in FEWER:
        word.dep_ = "quantmod"


def _mend_close(word: Token) -> None:
    """ "Seen as close to the president": a predicate."""
    if word.dep_ in CLOSE and word.tag_ in {"RB", "NN"}:
        word.pos_, word.tag_ = "ADJ", "JJ"


def _mend_name(token: Token) -> None:
    """Take a capitalised word that no one knows for a name: "Zanu-PF", "Oumo"; not a word of a text in capitals."""
    known = {token.lower_, token.lemma_.lower()} & actor_nouns().keys() or token.lower_ in gazetteer().adjectives
    inside = token.pos_ == "NOUN" and sum(c.isupper() for c in token.text) > 1
    parts = token.text.split("-")
    spelled = token.text.isalpha() or (len(parts) == 2 and all(part.isalpha() and part[0].isupper() for part in parts))
    strange = spelled and len(token.text) > 2 and token.doc.vocab[token.lower_].is_oov
    if _is_acronym(token):
        token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
    if not token.text.isupper() and not known and (inside or strange):
        token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
        token.dep_ = "nmod" if token.dep_ == "amod" else token.dep_


def _is_acronym(token: Token) -> bool:
    """A word in capitals among words that are not: "the CPR", "the SPLM-N"."""
    beside = (token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc))
    words = [t for t in beside if t.is_alpha]
    plain = token.tag_ in {"NN", "NNS", "JJ"} and token.text.isupper() and token.text.replace("-", "").isalpha()
    least = 2 if f"({token.text})" in token.doc.text else 3  # "the Arakan Army (AA)"
    fits = plain and least <= len(token.text) <= 7
    return fits and bool(words) and all(t.text.islower() or t.is_sent_start for t in words)


def _mend_order(noun: Token) -> None:
    """ "A judge orders that he be held": no orders of a judge."""
    giver = next((c for c in noun.lefts if c.dep_ == "compound" and c.lemma_ in actor_nouns()), None)
    told = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp"}), None)
    if giver is None or told is None or not any(c.dep_ == "mark" for c in told.lefts):
        return
    noun.pos_, noun.tag_ = "VERB", "VBZ"
    giver.dep_, told.dep_ = "nsubj", "ccomp"
    for other in [c for c in noun.lefts if c != giver]:
        other.hang(giver)


def _mend_title(token: Token) -> None:
    """ "Ex-president Ana Roe": a title before a name."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    token.pos_, token.tag_, token.ent_type_ = "NOUN", "NN", ""
    if after.pos_ == "PROPN" and after is not token:
        name = after.head if after.dep_ == "compound" and after.head.i > after.i else after
        token.hang(name, "compound")
        after.ent_iob_ = "B"


def _mend_opening(token: Token) -> None:
    """Take the first word of a sentence for the common noun that it is: "Gunmen shot the mayor"."""
    lower = token.lower_
    singular = f"{lower[:-3]}man" if lower.endswith("men") else lower.removesuffix("s")
    named = token.i + 1 < len(token.doc) and token.nbor().tag_ in {"NNP", "NNPS"}
    if singular != lower and singular in actor_nouns() and not named:
        token.pos_, token.tag_, token.lemma_ = "NOUN", "NNS", singular


def _join_subjects(token: Token) -> None:
    """Make one phrase of two subjects that "and" stands between: "Lind, a general, and Colonel Baro were held"."""
    if token.dep_ not in SUBJECTS or not any(c.dep_ == "cc" and c.i > token.i for c in token.children):
        return
    other = next((t for t in token.head.lefts if t.i > token.i and t.dep_ == token.dep_), None)
    if other is not None and _child(token, "conj") is None:
        other.hang(token, "conj")


def _raise_verb(verb: Token) -> None:
    """Make the verb of a sentence of a participle behind its noun: "The junta named Lind, a judge, as premier"."""
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "the assembly of the transition named Lind premier"
        noun = noun.head.head
    plain = verb.tag_ in {"VBD", "VBN"} and verb.dep_ == "acl" and noun.dep_ == "ROOT"
    tells = verb.tag_ == "VBD" or verb.head is not noun or _fills_post(verb)
    plain = plain and tells and noun.pos_ in {"NOUN", "PROPN"}
    if plain and _child(verb, *OBJECTS) is not None and _child(verb, *SUBJECTS, "agent") is None:
        verb.hang(verb, "ROOT")
        noun.hang(verb, "nsubj")
        for behind in [c for c in noun.rights if c.i > verb.i]:
            behind.hang(verb)


def _fills_post(verb: Token) -> bool:
    """ "The king named General Roe head of the navy", other than "a man named Roe"."""
    posts = [c for c in verb.children if c.dep_ == "oprd" and c.pos_ == "NOUN"]
    return any(c.pos_ == "PROPN" for post in posts for c in post.lefts)


def _part_objects(noun: Token) -> None:
    """Give a verb of a list its object: "has banned marches, arrested opposition leaders and shut down papers"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.tag_ not in {"VBN", "VBD"}:
        return
    second = next((c for c in noun.lefts if c.dep_ == "amod" and c.tag_ in {"VBN", "VBD"}), None)
    first = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < noun.i), None)
    if second is not None and first is not None and noun.doc[second.left_edge.i - 1].text == ",":
        second.hang(verb, "conj")
        second.pos_ = "VERB"
        noun.hang(second)


def _part_verbs(noun: Token) -> None:
    """Give a verb behind "and" its object: "detained the president and dissolved parliament"."""
    above, second = noun.head, next(iter(noun.lefts), None)
    bare = noun.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in noun.lefts)  # "and dissolved parliament"
    while above.dep_ == "appos":  # "fired the head, Colonel Roe, and dissolved parliament"
        above = above.head
    verb = above.head if above.dep_ == "dobj" and (noun.head.ent_type_ == "PERSON" or bare) else above
    while verb.tag_ == "VB" and verb.dep_ in {"xcomp", "conj"}:  # "decided to arrest Roe and dissolved parliament"
        verb = verb.head
    if noun.dep_ != "conj" or noun.pos_ != "NOUN" or verb.tag_ not in {"VBD", "VBN"} or second is None:
        return
    behind = second.i > 0 and noun.doc[second.i - 1].dep_ == "cc" and noun.doc[second.i - 1].head == noun.head
    if behind and second.dep_ == "amod" and second.tag_ in {"VBN", "VBD"}:
        second.hang(verb, "conj")
        second.pos_, second.tag_ = "VERB", verb.tag_
        noun.hang(second, "dobj")


def _child(token: Token, *deps: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in deps), None)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    **dict.fromkeys(SUBJECTS, (_join_subjects,)),
    "acl": (_raise_verb,),
    "dobj": (_part_objects,),
    "conj": (_part_verbs,),
}
"""What may be wrong with a token, by what the parser takes it for: most tokens need no look."""
WORDS: dict[str, Callable[[Token], None]] = {
    "rang": _mend_rang,
    "barracks": _mend_barracks,
    "general": _mend_general,
    "pm": _mend_pm,
    "counterpart": _mend_counterpart,
    "close": _mend_close,
    "no": _mend_no,
}
"""Words that the tagger gets wrong again and again."""
