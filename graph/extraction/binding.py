"""Whom a pronoun cannot, or most likely does, stand for by its place in the clause (principle B and its kin)."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import SUBJECTS, accuses, conjuncts
from juntagraph.graph.extraction.triggers import relations_of

MESSAGES = frozenset("statement letter message communique speech interview appeal note petition call telegram".split())
WISHES = frozenset("ask demand urge order insist request instruct want propose recommend command".split())
HARM = frozenset("detains dismisses kills overthrows prosecutes expels abducts sanctions suspends attacks".split())
DUE = frozenset({"go", "resign", "quit", "leave", "stand", "face"})  # "thinks that he should go to jail"
OUGHT = frozenset({"should", "must", "ought"})
FUTURE = frozenset({"will", "would", "'ll"})


def owns_not(owner: Token, other: Token) -> bool:
    """Whether "her" cannot be somebody for a reason of grammar."""
    return other.i == owner.head.i or other in told_beside(owner)


def told_beside(owner: Token) -> tuple[Token, ...]:
    """ "Roe and Sow, one of her advisers": she is neither of the two."""
    noun = owner.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        noun = noun.head.head
    first = noun.head
    while first.dep_ == "conj":
        first = first.head
    return tuple(conjuncts(first)) if noun.dep_ == "appos" else ()


def asking(owner: Token) -> Token | None:
    """Who asks in "The commissioner has called for her release": not for the commissioner's."""
    step = owner.head
    verb = step.head.head if step.dep_ == "pobj" and step.head.lower_ == "for" else step.head
    asked = step.lemma_.lower() in {"release", "freedom", "resignation", "ouster", "removal", "arrest", "dismissal"}
    demands = {"call", "appeal", "press", "ask", "plead", "demand", "seek", "want", "urge", "campaign"}
    plain = owner.dep_ == "poss" and asked and verb.lemma_.lower() in demands
    return next((c for c in sharing(verb).children if c.dep_ in SUBJECTS), None) if plain else None


def commanding(noun: Token) -> Iterator[Token]:
    """The subjects under which a noun stands: "Roe ordered the general to go", "Roe said that the general" (C)."""
    below = noun
    while below.dep_ not in {"conj", "relcl", "acl", "advcl", "appos", "parataxis", "ROOT"}:
        above = below.head
        if above.pos_ in {"VERB", "AUX"} and below.dep_ not in SUBJECTS:
            yield from (c for c in sharing(above).children if c.dep_ in SUBJECTS)
        elif below.dep_ in SUBJECTS and above.dep_ in {"ccomp", "xcomp"}:
            yield from (c for c in sharing(above.head).children if c.dep_ in SUBJECTS and c is not below)
        below = above


def owning(owner: Token) -> Iterator[Token]:
    """ "Roe, who was his deputy": Roe is not the one whose deputy he was."""
    noun, verb = owner.head, owner.head.head
    while verb.dep_ == "xcomp" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head  # "is to be his deputy"
    if owner.dep_ == "poss" and noun.dep_ in {"attr", "oprd"} and verb.pos_ in {"VERB", "AUX"}:
        yield from (c for c in verb.children if c.dep_ in SUBJECTS)


def wishing(pronoun: Token) -> Iterator[Token]:
    """Who wants something: "demanded that he quit", "asked Roe to dismiss him": hardly for himself."""
    verb, above = pronoun.head, pronoun.head.head
    passive = any(c.dep_ == "auxpass" and c.tag_ == "VB" for c in verb.lefts)  # "that he not be tried"
    plain = (
        verb.tag_ == "VB" or passive or (verb.lemma_ in {"quit", "put", "set"} and above.lemma_ != "insist")
    )  # no past tense
    left = pronoun.dep_ in SUBJECTS and verb.dep_ == "ccomp"
    harmed = pronoun.dep_ == "dobj" and controlled(verb) and verb.dep_ in {"xcomp", "ccomp", "advcl"}
    if plain and (left or (harmed and relations_of(verb) & HARM)) and above.lemma_.lower() in WISHES:
        yield from (c for c in sharing(above).children if c.dep_ in SUBJECTS)


def aims(verb: Token) -> bool:
    """Whether an infinitive shares the subject above: "wanted to see him", "had gone to see him"."""
    bare = verb.dep_ == "advcl" and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)
    return verb.dep_ == "xcomp" or (bare and verb.i > verb.head.i and not any(c.dep_ == "mark" for c in verb.lefts))


def told_roles(subject: Token) -> set[str]:
    """The roles of those of whom a subject speaks: "he said that the captain …"."""
    told = [c for c in subject.head.children if c.dep_ == "ccomp"] if subject.dep_ in SUBJECTS else []
    below = [t for clause in told for t in clause.children if t.dep_ in SUBJECTS and t.i > subject.head.i]
    return {t.lemma_.lower() for t in below if any(c.lower_ == "the" for c in t.children)}


def arguments(subject: Token) -> Iterator[Token]:
    """The objects of the verb whose subject a pronoun is: "he accused Roe"."""
    if subject.dep_ in SUBJECTS:
        yield from (c for c in subject.head.children if c.dep_ in {"dobj", "dative"})
        preps = (c for c in subject.head.children if c.dep_ in {"prep", "agent"})
        yield from (o for prep in preps for o in prep.children if o.dep_ == "pobj")


def doers(pronoun: Token) -> Iterator[Token]:
    """The subjects of the clause whose object a pronoun is: "it freed them": they are not it (principle B)."""
    whole = pronoun.head.head if pronoun.head.lower_ == "of" else pronoun  # "left ten of them dead"
    verb = whole.head
    if whole.dep_ not in {"dobj", "dative"}:
        return
    while aims(verb) and not controlled(verb):
        verb = verb.head
    for clause in dict.fromkeys((verb, sharing(verb), gerund_of(verb))):
        yield from (c for c in clause.children if c.dep_ in SUBJECTS)
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"for", "over", "of"}:
        yield from (c for c in verb.head.head.children if c.dep_ == "nsubjpass")  # "sentenced for plotting to kill him"


def is_parallel(pronoun: Token, other: Token) -> bool:
    """ "met the speaker and pressed him": both are objects of what one subject does."""
    verb = pronoun.head
    objects = {"dobj", "dative"}
    joined = verb.dep_ == "conj" and verb.head == other.head and not any(c.dep_ in SUBJECTS for c in verb.children)
    return pronoun.dep_ in objects and other.dep_ in objects and joined


def gerund_of(verb: Token) -> Token:
    """The verb whose subject a participle or gerund shares: "repaid him by toppling him", "fled, leaving him"."""
    if verb.tag_ != "VBG" or any(c.dep_ in SUBJECTS for c in verb.children):
        return verb
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"by", "after", "before", "without", "in", "since", "while"}:
        return verb.head.head
    return verb.head if verb.dep_ == "advcl" else verb


def is_kin(noun: Token) -> bool:
    """ "his father, a catechist": who stands in the text only beside somebody else."""
    words = table("titles")["associates"]["words"]
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)
    his = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in noun.children)
    return his and not named and noun.pos_ == "NOUN" and noun.lemma_.lower() in words


def company(subject: Token) -> Iterator[Token]:
    """ "Roe fled with his son Marc. They …": those with whom somebody does something."""
    going = subject.head.lemma_.lower() in table("control")["going"]  # to clash with somebody is another matter
    if subject.dep_ in SUBJECTS and subject.ent_type_ == "PERSON" and going:
        preps = (c for c in subject.head.children if c.dep_ == "prep" and c.lower_ in {"with", "alongside"})
        yield from (o for prep in preps for o in prep.children if o.dep_ == "pobj")


def named_kin(name: Token) -> bool:
    """ "his son Roe": whether a name is that of somebody told by whose kin or aide it is."""
    noun = name.head
    owned = any(c.dep_ == "poss" for c in noun.children)
    return name.dep_ == "appos" and owned and noun.lemma_.lower() in table("titles")["associates"]["words"]


def addressed(pronoun: Token, other: Token) -> bool:
    """ "In a statement sent to the ministers they said", "in a letter to Roe he wrote": not to themselves."""
    if (
        other.dep_ in {"dobj", "dative"} and pronoun.head.lower_ == "of"
    ):  # "told the judges that some of them were beaten"
        hears = other.lemma_.lower() in {*table("control")["judges"], "reporter", "journalist", "lawmaker", "jury"}
        return hears and any(c.dep_ == "ccomp" and c.is_ancestor(pronoun) for c in other.head.children)
    if other.dep_ != "pobj" or other.head.lower_ != "to" or pronoun.dep_ not in SUBJECTS:
        return False
    noun = other.head.head
    noun = noun.head if noun.dep_ == "acl" else noun
    return noun.lemma_.lower() in MESSAGES and pronoun.head.is_ancestor(noun)


def threatening(pronoun: Token) -> Token | None:
    """ "Roe said that he would be tried", "accused Sow and said that he would face a trial": who speaks is another."""
    verb = pronoun.head
    suffers = pronoun.dep_ == "nsubjpass" and any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children)
    harm = verb.lemma_.lower() in table("factuality")["grounds"]["verbs"] or verb.lemma_ in {"bring", "punish", "hand"}
    due = pronoun.dep_ == "nsubj" and verb.lemma_ in DUE and any(c.lower_ in OUGHT for c in verb.lefts)
    tried = pronoun.dep_ == "nsubj" and verb.lemma_ in DUE and accuses(sharing(verb.head)) and not accuses(verb.head)
    if pronoun.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.lemma_ in {"allege", "insinuate"}:
        return next((c for c in sharing(verb.head).children if c.dep_ in SUBJECTS), None)  # of somebody else
    if not (due or tried or (suffers and harm)) or verb.dep_ != "ccomp" or verb.head.lemma_ == "fear":
        return None
    return next((c for c in sharing(verb.head).children if c.dep_ in SUBJECTS), None)


def is_punished(owner: Token, other: Token) -> bool:
    """ "jailed Roe for his part in it": Roe's part."""
    prep, verb = owner.head.head, other.head
    told = owner.dep_ == "poss" and owner.head.dep_ == "pobj" and prep.lower_ in {"for", "over"}
    return (
        told
        and other.dep_ in {"dobj", "nsubjpass", "dative"}
        and verb.is_ancestor(prep)
        and (verb.lemma_.lower() in table("factuality")["grounds"]["verbs"])
    )


def sharing(verb: Token) -> Token:
    """The verb whose subject a joined verb shares: "denied it and condemned them"."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        if any(c.dep_ in SUBJECTS for c in verb.children):
            break
        verb = verb.head
    return verb


def fights(noun: Token) -> bool:
    """ "The guerrillas demanded …. They …": no mere voices."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in table("actors")["groups"]["armed"]


def controlled(verb: Token) -> bool:
    """Whether somebody else than the subject above acts: "urged them to hold him", "let him hold them"."""
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return own or any(c.dep_ in {"dobj", "dative"} and c.i < verb.i for c in verb.head.children)
