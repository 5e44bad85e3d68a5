"""Mends clauses with something in front of them: whose subject the parser gives to what stands before."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

PLACES = frozenset({"GPE", "LOC", "FAC"})
CUSTODY = frozenset({"arrest", "custody", "detention", "guard", "confinement"})
FEW = 4  # words in front of the clause in front


def mend_fronts(token: Token) -> None:
    """Put right a subject that the parser gives to the clause in front of its own."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _behind_object(noun: Token) -> None:
    """ "Having deposed Paz, General Sow dissolved": Sow, no other name of Paz, is who dissolved."""
    thing = next((t for t in noun.ancestors if t.dep_ not in {"appos", "conj"}), noun)
    deed = thing.head
    if any(c.dep_ in {"appos", "conj"} for c in noun.rights):
        return
    if thing.dep_ not in {"dobj", "nsubj", "pobj"} or noun.i < thing.i or noun.doc[noun.left_edge.i - 1].text != ",":
        return
    if thing.dep_ == "nsubj":
        _part(noun, thing)
        return
    if thing.dep_ == "pobj":
        _behind_place(noun, thing)
        return
    opening = deed.head if deed.dep_ == "pcomp" else deed
    perfect = any(c.lower_ == "having" for c in deed.lefts)
    if not (perfect or deed.tag_ == "VBG") or not _opens(opening.left_edge):
        return
    if deed.dep_ == "csubj" and noun.pos_ != "PROPN" and not perfect:
        return  # "Killing Paz, the opposition leader, provoked a revolt": that is who Paz is
    if deed.dep_ in {"advcl", "csubj"} and deed.head.i > noun.right_edge.i:
        deed.dep_ = "advcl"
        _give(noun, deed.head)
    elif opening.dep_ == "prep" and opening.head.i > noun.right_edge.i:
        _give(noun, opening.head)
    elif opening.dep_ == "ROOT":
        _raise(noun, opening)


def _behind_place(noun: Token, thing: Token) -> None:
    """ "In a broadcast, a captain, Roe, said": the captain is no broadcast."""
    prep = next((t for t in thing.ancestors if t.is_sent_start), thing)
    verb = prep.head
    apart = prep.dep_ == "prep" and prep.lower_ in {"in", "on", "at"} and verb.i > noun.right_edge.i
    if apart and noun.ent_type_ not in PLACES and (thing.pos_ == "NOUN" or thing.ent_type_ in PLACES):
        _give(noun, verb)


def _opens(word: Token) -> bool:
    """Whether it begins a sentence, if need be after "In Togo,"."""
    ahead = word.i - word.sent.start
    return word.is_sent_start or (ahead <= FEW and word.doc[word.i - 1].text == ",")


def _part(noun: Token, name: Token) -> None:
    """ "By jailing Roe, the leader, the junta broke": what the parser takes for one subject is object and subject."""
    verb = name.head
    before = name.doc[name.left_edge.i - 1] if name.left_edge.i else name
    if before.dep_ == "pcomp" and before.tag_ == "VBG" and before.head.head is verb and before.i < name.i:
        name.hang(before, "dobj")
        _give(noun, verb)


def _give(noun: Token, verb: Token) -> None:
    """The noun as the subject of a verb that has none."""
    done = verb.pos_ in {"VERB", "AUX"} and not any(c.dep_ in SUBJECTS for c in verb.children)
    after = noun.doc[noun.right_edge.i + 1]
    after = after.nbor(1) if after.text == "," and after.i < verb.i else after
    if done and after.pos_ in {"VERB", "AUX", "ADV"}:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        noun.hang(verb, "nsubjpass" if passive else "nsubj")


def _raise(noun: Token, opening: Token) -> None:
    """ "After deposing Paz, the soldiers named": the verb is the sentence's, no description of the soldiers."""
    verb = next((c for c in noun.rights if c.dep_ in {"acl", "relcl"} and c.tag_ in {"VBN", "VBD"}), None)
    if verb is None or verb.i != noun.i + 1 or not any(c.dep_ in {"dobj", "ccomp", "oprd"} for c in verb.rights):
        return
    verb.hang(verb, "ROOT")
    verb.tag_ = "VBD"
    noun.hang(verb, "nsubj")
    opening.hang(verb, "prep")


def _inverted(noun: Token) -> None:
    """ "Also arrested were General Roe and two guards": they were arrested."""
    linked = noun.head
    verb = next((c for c in linked.lefts if c.dep_ == "csubj" and c.tag_ == "VBN"), linked.head)
    if linked.lemma_ != "be" or verb.tag_ != "VBN" or not verb.i < linked.i < noun.i:
        return
    if verb.dep_ == "csubj" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb.hang(verb if linked.dep_ == "ROOT" else linked.head, linked.dep_)
        linked.hang(verb, "auxpass")
    if linked.dep_ == "auxpass":
        noun.hang(verb, "nsubjpass")


def _of_passive(noun: Token) -> None:
    """ "Paz, first elected in 2010 and re-elected in 2015, was arrested": Paz was."""
    described = noun.head
    verb = described.head
    apart = (
        described.dep_ in {"advcl", "csubj", "csubjpass"} and described.tag_ == "VBN" and noun.i < described.i < verb.i
    )
    end = described.right_edge
    other = any(c.dep_ in SUBJECTS for c in verb.children if c is not described)
    if not apart or other or noun.doc[noun.right_edge.i].text != ",":
        return
    if any(c.dep_ in {"aux", "auxpass"} for c in described.lefts) or "," not in (end.text, end.nbor(1).text):
        return
    noun.hang(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
    described.hang(noun, "acl")


def _of_thing(clause: Token) -> None:
    """ "a bomb in Lome, Togo, that killed two guards": the bomb did; no "that" goes with a name of a place."""
    place = clause.head
    top = next((t for t in place.ancestors if t.dep_ not in {"pobj", "appos"} and t.pos_ != "PROPN"), place)
    thing = top.head if top.dep_ == "prep" else place
    thing = next((c for c in thing.rights if c.dep_ == "dobj" and c.i < place.i), thing)
    that = any(c.lower_ == "that" and c.dep_ in SUBJECTS for c in clause.lefts)
    if that and place.ent_type_ in PLACES and place.pos_ == "PROPN" and thing.pos_ == "NOUN" and thing.i < place.i:
        clause.hang(thing)


def _of_body(clause: Token) -> None:
    """ "the force, led by Roe, which fights the army": no person is "which"."""
    which = any(c.lower_ == "which" and c.dep_ in {*SUBJECTS, "dobj"} for c in clause.lefts)
    body = next((t for t in clause.head.ancestors if t.pos_ in {"NOUN", "PROPN"}), None)
    if which and clause.head.ent_type_ == "PERSON" and body is not None and body.ent_type_ != "PERSON":
        clause.hang(body)


def _not_he(clause: Token) -> None:
    """ "It was Roe, not Sow, who led the coup": Roe did."""
    other, one = clause.head, clause.head.head
    cleft = other.dep_ == "appos" and one.dep_ == "attr" and any(c.lower_ in {"who", "that"} for c in clause.lefts)
    if cleft and any(c.dep_ == "neg" and one.i < c.i < other.i for t in (one, other) for c in t.children):
        clause.hang(one)


def _named_root(name: Token) -> None:
    """ "President Roe named Ana Sow to replace Bob Paz": no phrase, but what Roe did."""
    verb = next((c for c in name.rights if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == name.i + 1), None)
    if name.ent_type_ != "PERSON" or verb is None:
        return
    whom = next((c for c in verb.rights if c.dep_ in {"oprd", "dobj"} and c.ent_type_ == "PERSON"), None)
    if whom is not None and not any(c.lower_ == "by" for c in verb.rights):
        verb.hang(verb, "ROOT")
        verb.tag_, whom.dep_ = "VBD", "dobj"
        name.hang(verb, "nsubj")
        for rest in list(name.rights):
            rest.hang(verb)


def _believed(verb: Token) -> None:
    """ "Armed men, believed to be working with the state, seized Roe": they believe nothing, and they seized Roe."""
    noun = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    told = any(c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.lefts) for c in verb.rights)
    passive = verb.lemma_.lower() in table("factuality")["grounds"]["raising"] and verb.tag_ in {"VBD", "VBN"}
    if noun is None or not told or not passive or verb.nbor(-1).text != ",":
        return
    if any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return
    joined = [*verb.rights, *(verb.head.rights if verb.dep_ == "ccomp" else ())]  # "tells how men, believed to …"
    clauses = (c for c in joined if c.dep_ in {"conj", "ccomp"} and c.i > verb.i)
    main = next((c for c in clauses if c.tag_ in {"VBD", "VBZ", "VBN"}), None)
    own = main is not None and any(c.dep_ in {*SUBJECTS, "cc"} for c in main.lefts)
    if main is None or own or verb.doc[main.left_edge.i - 1].text != ",":
        return
    main.hang(*((main, "ROOT") if verb.head is verb else (verb.head, verb.dep_)))
    noun.hang(main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.lefts) else "nsubj")
    verb.hang(noun, "acl")
    verb.tag_ = "VBN"


def _reduced(verb: Token) -> None:
    """ "said that 16 pilots detained in Dushanbe would be freed": the pilots would be, and were detained."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    sisters = [c for c in verb.head.rights if c.dep_ in {"ccomp", "conj"} and c.i > verb.i]
    main = next((c for c in sisters if any(a.dep_ == "aux" and a.tag_ == "MD" for a in c.lefts)), None)
    plain = verb.tag_ in {"VBD", "VBN"} and not any(
        c.dep_ in {"dobj", "aux", "auxpass", "ccomp"} for c in verb.children
    )
    if noun is None or main is None or not plain or verb.lemma_.lower() not in table("control")["transitive"]:
        return
    if any(c.dep_ in {*SUBJECTS, "cc"} for c in main.lefts) or verb.doc[main.left_edge.i - 1].text in {",", ";"}:
        return
    main.dep_ = verb.dep_
    noun.hang(main, "nsubjpass" if any(c.dep_ == "auxpass" for c in main.lefts) else "nsubj")
    for mark in [c for c in verb.lefts if c.dep_ == "mark"]:
        mark.hang(main)
    verb.hang(noun, "acl")
    verb.tag_ = "VBN"


def _active(noun: Token) -> None:
    """ "it was scrapping the pact": it scrapped it, and was not scrapped."""
    verb = noun.head
    passive = any(c.dep_ == "auxpass" or c.lower_ == "being" for c in verb.lefts)
    if verb.tag_ == "VBG" and not passive and any(c.dep_ == "dobj" for c in verb.rights):
        noun.dep_ = "nsubj"


def _put_under(prep: Token) -> None:
    """ "placed the president under house arrest": where he was placed, and no president under arrest."""
    whom, verb = prep.head, prep.head.head
    put = whom.dep_ == "dobj" and verb.lemma_.lower() in {"place", "put", "hold", "keep"} and prep.i > whom.i
    held = any(c.dep_ == "pobj" and c.lemma_.lower() in CUSTODY for c in prep.children)
    if put and held and prep.lower_ in {"under", "in"}:
        prep.hang(verb)


def _held_hostage(hostage: Token) -> None:
    """ "holding the ambassador hostage": the ambassador is who is held."""
    whom, verb = hostage.doc[hostage.i - 1] if hostage.i else hostage, hostage.head
    beside = whom.head is hostage and whom.dep_ == "compound" and whom.tag_ in {"NN", "NNP"}
    if hostage.lower_ in {"hostage", "captive", "prisoner"} and beside and verb.lemma_ in {"hold", "take", "keep"}:
        for word in [c for c in hostage.lefts if c is not whom]:
            word.hang(whom)
        whom.hang(verb, "dobj")
        hostage.dep_ = "oprd"


def _asided(part: Token) -> None:
    """ "General Roe, long rumoured to be plotting, was arrested": Roe was, whatever the aside says of him."""
    verb, name = part.head, next((c for c in part.lefts if c.dep_ in SUBJECTS), None)
    alone = part.tag_ == "VBN" and part.i < verb.i and not any(c.dep_ in SUBJECTS for c in verb.lefts)
    alone = alone and part.right_edge.i < verb.i and not any(c.dep_ in {"aux", "auxpass"} for c in part.lefts)
    if name is None or not alone:
        return
    after, before = name.doc[name.right_edge.i + 1], verb.doc[part.right_edge.i]
    if after.text == "," and "," in {before.text, verb.doc[part.right_edge.i + 1].text}:
        name.hang(verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
        part.hang(name, "acl")


def _plural_actor(noun: Token) -> None:
    """ "the army, which rebels accuse": rebels are people here, and the word is no verb."""
    verb = noun.head
    wished = noun.lemma_.lower() in table("control")["calls"] and any(c.lower_ == "for" for c in noun.rights)
    if noun.tag_ != "VBZ" or not (wished or noun.lemma_.lower() in actor_nouns()) or verb.i < noun.i:
        return
    noun.pos_, noun.tag_ = "NOUN", "NNS"
    for word in [c for c in noun.lefts if c.tag_ in {"WDT", "WP"}]:
        word.hang(verb, "dobj")


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "ROOT": (_believed, _named_root),
    "ccomp": (_believed, _reduced, _asided),
    "appos": (_behind_object,),
    "conj": (_behind_object,),
    "advcl": (_asided,),
    "attr": (_inverted,),
    "parataxis": (_asided,),
    "prep": (_put_under,),
    "dobj": (_held_hostage,),
    "relcl": (_of_thing, _of_body, _not_he),
    "nsubj": (_of_passive, _plural_actor),
    "nsubjpass": (_of_passive, _active),
}
