"""Small looks at the dependency parse (ClearNLP labels) that several stages share."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token

INVARIANT = frozenset({"let", "put", "set", "cut", "hit", "hurt", "shut", "beat"})  # participles like their verbs
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


def is_plural(token: Token) -> bool:
    """Whether a noun is plural by its tag, or stands for several by a conjunction."""
    return token.tag_ in {"NNS", "NNPS"}


def singular(token: Token) -> str:
    """A word in lower case, a plural noun in the singular, also where the tagger takes it for a name ("Ministers")."""
    if token.tag_ in {"NNS", "NNPS"}:
        return token.lemma_.lower().removesuffix("s") if token.tag_ == "NNPS" else token.lemma_.lower()
    return token.lower_


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels."""
    for c in token.children:
        if c.dep_ in deps:
            return c
    return None


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and what is joined to it by "and" or commas, from left to right."""
    yield token
    yield from _listed(token)
    for other in token.children:
        if other.dep_ == "conj" and other.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
            yield from conjuncts(other)


def _listed(token: Token) -> Iterator[Token]:
    """Further subjects that the parser took for subjects of their own: "Sow, five priests and a maid were shot"."""
    if token.dep_ == "nsubjpass":
        later = (c for c in token.head.children if c.dep_ == "nsubjpass" and token.i < c.i < token.head.i)
        for other in later:
            if token.doc[other.left_edge.i - 1].text in {",", ";"}:
                yield from conjuncts(other)
                return


SMALL = frozenset({"want", "need", "declare", "pronounce", "proclaim"})  # verbs of small clauses


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: an auxiliary or subject says so, or a bare past participle does."""
    marks = {c.dep_ for c in verb.children}
    if _wished(verb, marks):
        return True
    if marks & {"auxpass", "nsubjpass", "csubjpass"} or ("agent" in marks and not {"nsubj", "dobj"} <= marks):
        return True  # but "condemned the coup by the army" is active, whatever the phrase hangs on
    if verb.tag_ == "VBD" and verb.dep_ == "acl":  # a participle that the tagger takes for a past tense
        return child(verb, "aux", "dobj", "nsubj") is None
    if verb.tag_ == "VBN" and verb.dep_ in {"xcomp", "oprd"}:  # "is reported killed", "was found murdered"
        above = verb.head  # also "stands accused of"
        return child(verb, "aux", "dobj") is None and (is_passive(above) or above.lemma_ in {"stand", "remain"})
    if verb.lower_ in INVARIANT and verb.tag_ in {"VB", "VBN"} and verb.dep_ == "advcl":  # "let out in May, he …"
        return child(verb, "aux", "dobj", "nsubj", "mark", "ccomp") is None
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"} and child(verb, "aux", "dobj") is None


def _wished(verb: Token, marks: set[str]) -> bool:
    """ "wants the regiment disbanded", "declared him deposed", whatever the tagger takes the participle for."""
    bare = not marks & {"dobj", "aux", "ccomp", "xcomp", "mark"} and "nsubj" in marks
    return bare and verb.dep_ == "ccomp" and verb.tag_ in {"VBN", "VBD"} and verb.head.lemma_ in SMALL


def is_person(noun: Token) -> bool:
    """A name, or a noun that one explains: "named a civilian, Roe, as premier"."""
    return noun.ent_type_ == "PERSON" or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.rights)


def prepositional(token: Token, *prepositions: str) -> Iterator[Token]:
    """Objects of the prepositions (any when none is named) that hang on a token."""
    for prep in token.children:
        if (
            prep.dep_ in {"prep", "agent", "dative", "prt"}
            and not is_joint(prep)
            and (not prepositions or prep.lower_ in prepositions)
        ):
            yield from _objects(prep)
            same = (c for c in prep.children if c.dep_ == "conj" and c.lower_ == prep.lower_)
            yield from (o for other in same for o in _objects(other))  # "sanctions on the firm and on its owners"


def _objects(prep: Token) -> Iterator[Token]:
    for obj in prep.children:
        if obj.dep_ == "pcomp" and _remains(obj):
            yield from prepositional(obj, "of")
        elif obj.dep_ in {"pobj", "pcomp"}:
            yield obj
        elif obj.dep_ == "prep":  # "because of the army", "out of office"
            yield from _objects(obj)


def _remains(clause: Token) -> bool:
    """ "a deal with what is left of the rebels": the rebels."""
    return clause.lemma_ in {"leave", "remain"} and any(c.lower_ == "what" for c in clause.lefts)


def is_joint(prep: Token) -> bool:
    """Whether a "with" is "together with" or "along with"."""
    before = prep.doc[prep.i - 1] if prep.i else prep
    return before.lower_ in {"together", "along"}


def obliging(verb: Token) -> Iterator[Token]:
    """The clauses below a verb that say what has to be done: "said that they must leave"."""
    for clause in verb.children:
        if clause.dep_ == "ccomp" and any(c.dep_ == "aux" and c.lower_ == "must" for c in clause.children):
            yield clause


def held(noun: Token) -> Iterator[Token]:
    """What a noun of quantity holds: "a series of raids", "a round of exercises"."""
    if noun.lemma_.lower() in table("actors")["groups"]["collective"]:
        yield from (o for c in noun.children if c.lower_ == "of" for o in c.children if o.dep_ == "pobj")


def relative_body(token: Token) -> list[Token]:
    """ "the council, of which he was a member": the council."""
    clause = token.head if token.dep_ == "attr" else token
    if clause.dep_ != "relcl":
        return []
    whose = any(t.lower_ == "which" and t.dep_ == "pobj" and t.head.lower_ == "of" for t in clause.subtree)
    return [clause.head] if whose else []


def is_aside(verb: Token) -> bool:
    """Whether a verb stands beside what it tells of with "as": "as Togo alleges"."""
    return verb.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)


def is_asked(trigger: Token) -> bool:
    """Whether the main clause of a direct question holds the trigger: "So is he under arrest?" tells nothing."""
    sent = trigger.sent
    last = next((t for i in range(sent.end - 1, sent.start, -1) if not (t := trigger.doc[i]).is_space), trigger)
    if last.text != "?":
        return False
    return not any(t.dep_ in {"relcl", "acl", "ccomp"} for t in (trigger, *trigger.ancestors))


def accuses(verb: Token) -> bool:
    """Whether a verb lays something to somebody: "accuse", "name", "link"."""
    words = table("control")
    return verb.lemma_.lower() in {*words["accusing"], *words["naming"], *words["linking"]}


def is_scheme(noun: Token) -> bool:
    """ "Plot", "attempt"."""
    words = table("control")
    return noun.lemma_.lower() in {*words["plot"], *words["attempt"]}


def gap_of_preposition(verb: Token) -> bool:
    """ "with whom he had plotted": the gap is the preposition's, so that nothing is done to its noun."""
    first = verb.left_edge
    return first.dep_ == "prep" and any(c.tag_ in {"WP", "WDT"} for c in first.rights)
