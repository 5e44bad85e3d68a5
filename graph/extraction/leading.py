"""Who leads what, by noun phrases: "Goïta's government", "the regime of Gen Akuffo", "troops under Col Zumel"."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.entities import Entity
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.participants import actors, country_of
from juntagraph.graph.extraction.syntax import conjuncts, prepositional

PERSONS = frozenset({"Person", "Officer"})
LED = frozenset("government regime administration cabinet movement rule dictatorship faction militia".split())


def leading(analysis: Analysis) -> Iterator[Proposal]:
    """Proposals from owners and "under" or "led by" phrases of bodies."""
    for token in analysis.doc:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.lemma_.lower() in LED and token.pos_ == "NOUN":
            owners = [*(c for c in token.children if c.dep_ == "poss"), *prepositional(token, "of")]
            yield from _led(analysis, token, owners, "leading.owner")
        elif token.lemma_.lower() == "party":
            yield from _led(analysis, token, list(prepositional(token, "of")), "leading.party")
        elif token.ent_type_ == "ORG" or (token.tag_ == "NNP" and token.ent_type_ not in {"GPE", "LOC", "FAC"}):
            owners = [c for c in token.children if c.dep_ == "poss" and (c.pos_ == "PRON" or c.ent_type_ == "PERSON")]
            yield from _led(analysis, token, [*owners, *prepositional(token, "of")], "leading.named")
        inner = (o for part in prepositional(token, "of") for o in prepositional(part, "under"))  # "a board of inquiry"
        under = [*prepositional(token, "under"), *inner, *_under_comma(token), *_in_brackets(token)]
        ruled = [
            t
            for t in under
            if t.lemma_.lower() in {"command", "leadership", "order", "control", "chairmanship", "presidency"}
        ]
        under += [o for t in ruled for o in (*prepositional(t, "of"), *(c for c in t.children if c.dep_ == "poss"))]
        yield from _led(analysis, token, under, "leading.under")


def _in_brackets(body: Token) -> Iterator[Token]:
    """ "The 3rd Brigade (Col. Roe) moved on the capital": with a rank, its commander."""
    for name in body.children:
        ranked = any(c.lower_.rstrip(".") in table("titles")["ranks"] for c in name.lefts)
        if name.dep_ == "appos" and ranked and name.doc[name.left_edge.i - 1].text == "(":
            yield name


def _under_comma(body: Token) -> Iterator[Token]:
    """ "The brigade, under Colonel Sow, took the town": a phrase that the parser hangs on the verb."""
    for prep in body.head.children if body.dep_ in {"nsubj", "nsubjpass"} else ():
        if prep.lower_ == "under" and prep.i == body.right_edge.i + 2 and body.doc[prep.i - 1].text == ",":
            yield from prepositional(body.head, "under")


def _led(analysis: Analysis, body: Token, leaders: list[Token], rule: str) -> Iterator[Proposal]:
    for leader in leaders:
        for one in conjuncts(leader):
            for person in actors(analysis, one):
                if person.type not in PERSONS or not person.named or not _may_lead(one, person):
                    continue
                for led in _bodies(analysis, body):
                    start, end = min(body.left_edge.i, one.i), max(one.i, body.i) + 1
                    start = body.i if body.i < one.i else one.left_edge.i
                    yield Proposal("leads", body.i, person, led, start, end, rule, settled=True)


def _may_lead(owner: Token, person: Entity) -> bool:
    """Whether a pronoun stands for one of whom the text says that he rules or heads something."""
    titles = table("titles")["posts"]
    return owner.pos_ != "PRON" or any(role in titles["state"] or role in titles["body"] for role in person.roles)


def _bodies(analysis: Analysis, token: Token) -> Iterator[Entity]:
    if token.lemma_.lower() in {"rule", "dictatorship", "reign"}:
        state = country_of(analysis, token) if analysis.context.main else None
        yield from [state] if state is not None else []  # only where the whole text is about one state
        return
    yield from (e for e in analysis.entities.at(token.i) if e.type not in {*PERSONS, "State"})
