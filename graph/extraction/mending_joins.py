"""Mends what "and", "but", a comma or "followed by" join: deeds, names and nouns that the parse hangs too low."""

from __future__ import annotations

from collections.abc import Callable

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS

NOUNS = frozenset({"NOUN", "PROPN"})


def mend_joins(token: Token) -> None:
    """Put right what a token is joined to, by what the parser takes it for."""
    for mend in MENDS.get(token.dep_, ()):
        mend(token)


def _list_deed(verb: Token) -> None:
    """ "disarmed the unit, sealed off his home and seized his cars": the unit sealed off nothing."""
    noun, doc = verb.head, verb.doc
    done = noun.head
    deeds = (
        done.tag_ in {"VBD", "VBN"} and noun.dep_ == "dobj" and verb.left_edge is verb and doc[verb.i - 1].text == ","
    )
    if not deeds or verb.tag_ not in {"VBN", "VBD"} or not any(c.dep_ == "dobj" for c in verb.rights):
        return
    if any(c.dep_ == "conj" and c.tag_ in {"VBD", "VBN"} for c in verb.rights):
        verb.hang(done, "conj")
        verb.tag_ = "VBD"


def _between(noun: Token) -> None:
    """ "clashes between men backing Roe and troops loyal to Sow": the troops fight the men; nobody backs troops."""
    first = noun.head
    side = next((t for t in first.ancestors if t.dep_ == "pobj"), None)
    if side is None or side.head.lower_ not in {"between", "pitting"} or noun.tag_ != "NNS" or first.pos_ != "PROPN":
        return
    if any(c.dep_ == "conj" for c in side.children):
        return
    for word in [c for c in first.rights if c.dep_ == "cc"]:
        word.hang(side)
    noun.hang(side)
    told = noun.doc[noun.i + 1]
    if told.pos_ in {"ADJ", "VERB"} and told.head.i < noun.i:
        told.hang(noun, "amod" if told.pos_ == "ADJ" else "acl")


def _ruled_out(first: Token) -> bool:
    """ "not A but B", which is other than "not only A but also B"."""
    no = next((c for c in first.lefts if c.lower_ == "not"), None)
    also = no is not None and no.nbor(1).lower_ in {"only", "just", "merely", "simply", "solely"}
    return no is not None and not also and first.head is not first and any(c.lower_ == "but" for c in first.children)


def _but_by(prep: Token) -> None:
    """ "removed not by the people but by the army": the army did it."""
    first = prep.head
    if prep.lower_ != first.lower_ or first.i > prep.i:
        return
    if _ruled_out(first):
        prep.hang(first.head, first.dep_)
        first.dep_ = "dep"
        return
    no = next((c for c in first.lefts if c.lower_ == "not"), None)
    one, other = (next((c for c in p.children if c.dep_ == "pobj"), None) for p in (first, prep))
    if no is not None and one is not None and other is not None and any(c.lower_ == "but" for c in first.children):
        other.hang(one, "conj")  # "not only by the rebels but also by the army": by both
        no.hang(no.nbor(1), "advmod")


def _but_noun(noun: Token) -> None:
    """ "not the rebels but the army shot him": the army did."""
    first = noun.head
    if _ruled_out(first) and noun.pos_ in {"NOUN", "PROPN"} and first.i < noun.i:
        noun.hang(first.head, first.dep_)
        first.dep_ = "dep"


def _two_done(verb: Token) -> None:
    """ "was sacked for refusing to leave and reinstated by a court": not what she refused."""
    first = next((t for t in verb.ancestors if t.tag_ in {"VBN", "VBD"}), None)
    own = any(c.dep_ in {*SUBJECTS, "aux", "auxpass", "cc"} for c in verb.children)
    if first is None or own or verb.tag_ != "VBN" or verb.head.tag_ not in {"VB", "VBG"} or first.tag_ != "VBN":
        return
    if any(c.dep_ == "agent" for c in verb.rights) and not any(c.dep_ == "auxpass" for c in verb.head.children):
        verb.hang(first)


def _third_object(noun: Token) -> None:
    """ "threw out the ambassador, operators and, last month, the Red Cross": all three."""
    first = next((c for c in noun.head.rights if c.dep_ == "dobj" and c.i < noun.i), None)
    joints = [t for t in first.subtree if t.dep_ == "cc"] if first is not None else []
    last = joints[-1].head if joints else None
    if first is None or last is None or any(c.dep_ == "conj" for c in last.children) or last.pos_ not in NOUNS:
        return
    if last.dep_ == "appos" and last.head is first:
        last.dep_ = "conj"
    noun.hang(last, "conj")


def _led_last(verb: Token) -> None:
    """ "The Return Front and the Union for Peace, led by Roe,": Roe leads the union."""
    first = verb.head
    last = [c for c in first.rights if c.dep_ == "conj" and c.i < verb.i and c.pos_ == first.pos_ == "PROPN"]
    several = any(c.dep_ == "conj" for by in verb.rights for name in by.rights for c in name.rights)
    close = bool(last) and last[-1].right_edge.i in {verb.i - 2, verb.i - 1}
    if verb.lemma_.lower() in {"lead", "head", "chair", "command"} and verb.tag_ == "VBN" and close and not several:
        verb.hang(last[-1])


def _followed(name: Token) -> None:
    """ "The US recognised the junta, followed by Chile and Spain": they recognised it too."""
    led, verb = name.head.head, name.head.head.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    after = led.lemma_ == "follow" and led.dep_ == "advcl" and name.head.lower_ == "by" and led.i > verb.i
    if after and subject is not None and name.pos_ == "PROPN" and subject.pos_ == "PROPN":
        name.hang(subject, "conj")


def _second_person(name: Token) -> None:
    """ "Roe of the Liberation Movement and Ana Sow, who leads the Front, joined": Roe and Sow did."""
    body = name.head
    first = body.head.head
    of = body.dep_ == "pobj" and body.head.lower_ == "of" and body.ent_type_ in {"ORG", "GPE"}
    if of and name.ent_type_ == "PERSON" == first.ent_type_ and first.dep_ in SUBJECTS and name.pos_ == "PROPN":
        for word in [c for c in body.rights if c.dep_ == "cc"]:
            word.hang(first)
        name.hang(first, "conj")


def _behind_long_subject(verb: Token) -> None:
    """ "A group of officers under Roe, commander of the guard, seized and shot him": the group did."""
    root = verb.sent.root
    acts = [t for t in (verb, *verb.children) if any(c.dep_ == "dobj" for c in t.children)]
    told = verb.pos_ == "VERB" and verb.tag_ in {"VBN", "VBD"} and verb.head.pos_ in NOUNS and bool(acts)
    opens = root.dep_ == "ROOT" and root.pos_ in NOUNS and root.i < verb.i and verb.i > 0
    if not told or not opens or verb.nbor(-1).text != "," or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    verb.hang(verb, "ROOT")
    root.hang(verb, "nsubj")
    verb.tag_ = "VBD"


def _and_a(noun: Token) -> None:
    """ "a former minister close to Sow and a candidate in the election": who is both, not close to both."""
    name = noun.head
    fresh = any(c.lower_ in {"a", "an"} for c in noun.lefts) and noun.tag_ == "NN"
    if not fresh or name.pos_ != "PROPN" or name.dep_ != "pobj":
        return
    first = next((t for t in name.ancestors if t.dep_ == "appos" and t.tag_ == "NN"), None)
    if first is not None and any(c.lower_ in {"a", "an"} for c in first.lefts) and first.head.pos_ == "PROPN":
        for word in [c for c in name.rights if c.dep_ == "cc"]:
            word.hang(first)
        noun.hang(first)


def _next_described(noun: Token) -> None:
    """ "the army chief, General Roe, the head of the police, Colonel Paz, and three governors": Roe heads no police."""
    first, doc, end = noun.head, noun.doc, noun.right_edge.i
    known = noun.tag_ == "NN" and any(c.dep_ == "det" for c in noun.lefts)
    if not known or first.pos_ != "PROPN" or first.dep_ != "appos" or first.head.pos_ != "NOUN":
        return
    names = [c for t in (first, *noun.subtree) for c in t.rights if c.pos_ == "PROPN" and c.i > noun.i]
    name = next((c for c in names if c.dep_ in {"conj", "appos"} and doc[c.left_edge.i - 1].text == ","), None)
    if name is None or not any(c.dep_ == "cc" for c in name.rights) or end + 1 >= len(doc):
        return
    noun.hang(first.head, "conj")
    for word in [c for c in name.rights if c.dep_ in {"cc", "conj"}]:
        word.hang(noun)
    name.hang(noun, "appos")


def _deed_by(prep: Token) -> None:
    """ "foiled a coup by Bob Paz", "foiled a plot by rebels to kill him": the coup was his, and theirs the plot."""
    verb, deed = prep.head, prep.doc[prep.i - 1] if prep.i else prep
    doer = next((c for c in prep.rights if c.dep_ == "pobj"), None)
    active = prep.lower_ == "by" and verb.pos_ == "VERB" and not any(c.dep_ == "auxpass" for c in verb.children)
    schemes = {*table("control")["plot"], *table("control")["attempt"]}
    deeds = {*table("factuality")["hedges"]["coups"], *schemes}
    done = deed.dep_ == "dobj" and deed.head is verb and deed.lemma_.lower() in deeds
    if active and done and doer is not None and doer.ent_type_ not in {"DATE", "TIME"}:
        prep.hang(deed)
        after = [c for c in verb.rights if c.dep_ in {"advcl", "xcomp"} and c.i > prep.i and c.tag_ == "VB"]
        for aim in after[:1] if deed.lemma_.lower() in schemes else ():
            aim.hang(deed, "acl")


def _aim_of(aim: Token) -> None:
    """ "an attempt led by Roe to overthrow him": what the attempt was at, not what leading was for."""
    part, scheme = aim.head, aim.head.head
    schemes = {*table("control")["plot"], *table("control")["attempt"]}
    led = part.dep_ == "acl" and part.tag_ == "VBN" and any(c.lower_ == "by" for c in part.rights)
    if led and scheme.pos_ == "NOUN" and scheme.lemma_.lower() in schemes and any(c.lower_ == "to" for c in aim.lefts):
        aim.hang(scheme, "acl")


def _but_admits(verb: Token) -> None:
    """ "denied that its men had fled but admitted killing him": who denies the one admits the other."""
    told = verb.head
    above = told.head
    but = any(c.lower_ == "but" and c.dep_ == "cc" for c in told.children)
    owns = verb.lemma_.lower() in {"admit", "acknowledge", "concede", "confirm", "say", "insist"}
    if (
        but
        and owns
        and told.dep_ == "ccomp"
        and above.lemma_ == "deny"
        and not any(c.dep_ in SUBJECTS for c in verb.lefts)
    ):
        verb.hang(above)
        verb.tag_ = above.tag_


def _of_span(prep: Token) -> None:
    """ "Within hours of seizing power, it arrested him": hours of what."""
    before = prep.doc[prep.i - 1] if prep.i else prep
    if prep.lower_ == "of" and before.dep_ == "pobj" and before.pos_ == "NOUN" and prep.head.i > prep.i:
        prep.hang(before)


def _blame_on(prep: Token) -> None:
    """ "put the blame for the attack on rebels": that is where it is put, and nobody attacked rebels."""
    blamed = prep.head.head
    verb = next((t for t in prep.ancestors if t.pos_ == "VERB"), prep)
    blame = next((c for c in verb.rights if c.dep_ == "dobj"), prep)
    about = blamed.lower_ == "for" and prep.head.dep_ == "pobj" and blame.lemma_ in {"blame", "responsibility"}
    if prep.lower_ in {"on", "upon", "with"} and about and verb.lemma_ in {"put", "lay", "place", "pin"}:
        prep.hang(verb)


def _as_such_by(prep: Token) -> None:
    """ "was dismissed as absurd by Paris": Paris dismissed it, and is not what is absurd."""
    adjective = prep.head
    verb = adjective.head.head if adjective.dep_ == "pobj" else adjective.head
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    if prep.lower_ == "by" and adjective.pos_ == "ADJ" and passive and adjective.nbor(-1).lower_ == "as":
        prep.hang(verb, "agent")


def _as_such(noun: Token) -> None:
    """ "dismissed as absurd claims that": the claims are what was dismissed."""
    prep = noun.head
    first = noun.left_edge
    bare = first.pos_ == "ADJ" and first.i == prep.i + 1 and noun.tag_ == "NNS" and prep.i == prep.head.i + 1
    told = any(c.dep_ in {"acl", "relcl", "ccomp"} and c.i > noun.i for c in noun.rights)
    if bare and told and prep.lower_ == "as" and not any(c.dep_ == "dobj" for c in prep.head.children):
        noun.hang(prep.head, "dobj")


def _past_wish(verb: Token) -> None:
    """ "demanded that Roe resign and threatened to shell parliament": who demanded it threatened."""
    wish = verb.head
    asked = wish.head if wish.dep_ == "ccomp" else wish
    own = any(c.dep_ in {*SUBJECTS, "aux"} for c in verb.children)
    own = own or any(c.dep_ == "aux" for c in wish.lefts)
    if wish.tag_ == "VB" and asked.tag_ == "VBD" == verb.tag_ and not own and verb.i > wish.i:
        verb.hang(asked)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "acl": (_list_deed, _led_last),
    "appos": (_next_described,),
    "conj": (
        _past_wish,
        _but_admits,
        _and_a,
        _between,
        _but_by,
        _but_noun,
        _two_done,
        _second_person,
        _behind_long_subject,
    ),
    "advcl": (_aim_of,),
    "dobj": (_third_object,),
    "pobj": (_followed, _as_such),
    "xcomp": (_aim_of,),
    "prep": (_of_span, _deed_by, _as_such_by, _blame_on),
}
"""What may be wrong with a token, by what the parser takes it for."""
