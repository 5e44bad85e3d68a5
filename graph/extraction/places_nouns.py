"""Places of nouns: whose a deed is, whom an "of" phrase names, whom the clause around it is against."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction import subjects
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.nominals import actor_nouns, institutions
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import prepositional


def found_of(noun: Token) -> Iterator[Token]:
    """Whose bodies are found."""
    if noun.head.lemma_.lower() in table("control")["finding"]:
        yield from prepositional(noun, "of")
        yield from (c for c in noun.children if c.dep_ == "poss")


def inmate(place: Token) -> Iterator[Token]:
    """ "a general now in an American jail", "a rebel in prison", "Roe, under house arrest,": who sits there."""
    prep = place.head
    known = any(c.lower_ in {"the", "this", "that"} for c in place.lefts)
    holder = prep.head
    if holder.lower_ in {"himself", "herself", "themselves", "itself"} and holder.dep_ == "appos":
        holder = holder.head  # "Roe, himself in custody since May,"
    if place.dep_ == "pobj" and prep.lower_ in {"in", "under"} and holder.pos_ in {"NOUN", "PROPN"} and not known:
        yield holder


def tried(trial: Token) -> Iterator[Token]:
    """ "A colonel, Ana Roe, on trial since July,": who stands there by a phrase, without a verb."""
    prep = trial.head
    bare = trial.dep_ == "pobj" and prep.lower_ == "on" and not any(c.dep_ in {"det", "poss"} for c in trial.lefts)
    if bare and prep.head.pos_ in {"NOUN", "PROPN"}:
        yield prep.head


def prefix(trigger: Token) -> Iterator[Token]:
    """ "Ghanaian-backed rebels": who does what the participle says."""
    yield from (c for c in trigger.lefts if c.dep_ in {"npadvmod", "compound", "amod", "nmod", "nsubj"})


def received(noun: Token) -> Iterator[Token]:
    """Who gets what the noun names: "enjoys the support of", "won its backing"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in table("control")["receiving"]:
        found = subjects.surface_subject(verb)
        if found is not None:
            yield found


def possessor(noun: Token) -> Iterator[Token]:
    """The owner of a deed whose victim an "of" phrase names: "the army's ouster of the king"."""
    if next(prepositional(noun, "of"), None) is not None:
        yield from (c for c in noun.children if c.dep_ == "poss")


def of_phrase(noun: Token) -> Iterator[Token]:
    """What an "of" phrase names: also what the parser joins to the noun above, "the dissolution of parliament, the
    cabinet and the court"."""
    named = list(prepositional(noun, "of"))
    yield from named
    if not named:  # "ordered the arrest and detention of the mayor"
        shared = (c for c in noun.children if c.dep_ == "conj" and c.i - noun.i <= 2 and c.pos_ == "NOUN")
        yield from (o for c in shared for o in prepositional(c, "of"))
        above = noun.head if noun.dep_ == "conj" else noun
        yield from (o for o in prepositional(above, "of") if above != noun and o.head.i > noun.i)
    if named and noun.lemma_.lower() not in actor_nouns():
        joined = (c for c in noun.children if c.dep_ == "conj" and c.i > named[-1].i)
        yield from (c for c in joined if c.pos_ == "PROPN" or c.lemma_.lower() in institutions())


def clause_against(noun: Token) -> Iterator[Token]:
    """Whom a clause is against, whose subject or object the noun is: "protests broke out against the king"."""
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        yield from prepositional(noun.head, "against")


def against_by(noun: Token) -> Iterator[Token]:
    """Who does it, hung on whom it is against: "strikes against the junta by teachers"."""
    for target in prepositional(noun, "against"):
        yield from prepositional(target, "by")
