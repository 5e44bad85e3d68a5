"""Places below a trigger in the clauses and infinitives that it governs: whose step is demanded, whom a threat hits."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction import subjects
from juntagraph.graph.extraction.insides import inside
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.menace import is_provocation, provokers
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, is_passive, obliging, prepositional

STEPS = frozenset(
    """resignation surrender departure exit withdrawal abdication retirement apology disarmament compliance
    explanation""".split()
)


HANDED = frozenset(
    """release free extradite send provide give grant withdraw hand deploy supply deliver surrender return sell
    pay""".split()
)
"""Of these, what is refused to somebody is no party: "refused to send troops to Togo"."""


def inner(trigger: Token) -> Iterator[Token]:
    """The subject of the clause below: "demanded that the junta leave"."""
    clause = child(trigger, "ccomp", "xcomp") or next((c for c in trigger.rights if _is_said(c)), None)
    if clause is not None and not is_passive(clause):
        found = child(clause, "nsubj", "nsubjpass")
        if found is not None:
            yield found


def _is_said(clause: Token) -> bool:
    """ "his demand that the junta leave"."""
    return clause.dep_ == "acl" and any(c.lower_ == "that" and c.dep_ in {"mark", "dobj"} for c in clause.lefts)


def inner_object(trigger: Token) -> Iterator[Token]:
    """Whom the clause or infinitive below does it to: "plotted to kill X", "a plot to overthrow X"."""
    for clause in trigger.children:
        aims = clause.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and clause.pos_ == "VERB" and not _makes(clause)
        if aims and not _helps(clause) and not _lays(clause):
            caused = child(clause, "ccomp") if clause.lemma_ == "have" else None
            found = subjects.patient(caused or clause)
            if found is not None and found.i > trigger.i and not found.lower_.endswith(("self", "selves")):
                yield from provokers(found) if is_provocation(found) else (found,)


def _makes(verb: Token) -> bool:
    """ "threatened to form a coalition", "threatened to send in troops": that harms nobody whom it names."""
    means = child(verb, "dobj") if verb.lemma_.lower() in table("control")["using"] else None
    own = means is not None and means.lemma_.lower() in table("control")["force"]
    aimed = (p for t in (verb, *verb.children) for p in prepositional(t, "against", "on", "at"))
    return (own or verb.lemma_.lower() in table("control")["making"]) and next(aimed, None) is None


def laid(plot: Token) -> Iterator[Token]:
    """ "The plot that Roe was said to have hatched": who laid it."""
    for clause in plot.children:
        if clause.dep_ in {"relcl", "acl"} and clause.i > plot.i and _lays(clause):
            yield from (c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass"})


def _lays(clause: Token) -> bool:
    """Whether a clause with "that" tells who made a plot, not whom it is aimed at."""
    low = clause if clause.lemma_.lower() in table("control")["light"] else child(clause, "xcomp")
    that = any(c.lower_ in {"that", "which"} for part in (clause, low) if part is not None for c in part.lefts)
    if low is None or low.lemma_.lower() not in table("control")["light"]:
        return False
    return that and not any(c.dep_ == "dobj" and c.i > low.i for c in low.children)


def _helps(clause: Token) -> bool:
    """ "plotted to bring back the king", "to free him": that is not aimed at him."""
    back = any(c.lower_ == "back" and c.dep_ in {"prt", "advmod"} for c in clause.children)
    return clause.lemma_.lower() in table("control")["restoring"] or (back and clause.lemma_ in {"bring", "put"})


def inner_below(trigger: Token) -> Iterator[Token]:
    """Whose things the infinitive below aims at: "threatened to storm the homes of judges"."""
    for obj in inner_object(trigger):
        if obj.lower_ in {"name", "names", "praise", "praises"}:
            continue  # "marched chanting the name of General Sow": for him
        yield from (c for c in obj.children if c.dep_ == "poss")
        yield from prepositional(obj, "of", "on", "against")


def inner_within(trigger: Token) -> Iterator[Token]:
    """What the infinitive below has to do with: "threatened to break off talks with Mali"."""
    objects = (c for c in trigger.children if c.dep_ == "dobj")
    for clause in (*trigger.children, *(c for o in objects for c in o.children)):
        aim = clause.dep_ in {"advcl", "acl", "relcl"} and any(c.lower_ == "to" for c in clause.lefts)
        if (clause.dep_ == "xcomp" or aim) and clause.pos_ == "VERB" and not _makes(clause):
            yield from inside(clause)


def must_subject(trigger: Token) -> Iterator[Token]:
    """Who has to do it: "said that the junta must go"."""
    for clause in obliging(trigger):
        yield from (c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"})


def deposed(trigger: Token) -> Iterator[Token]:
    """Of whom something is declared done: "declared the president removed", "announced that she had been deposed"."""
    clause = child(trigger, "ccomp", "xcomp", "oprd")
    if clause is not None and (is_passive(clause) or clause.tag_ in {"VBN", "JJ"}):
        found = child(clause, "nsubj", "nsubjpass")
        if found is not None and child(clause, "agent") is None:
            yield found


def own_step(trigger: Token) -> Iterator[Token]:
    """Whose step is asked for: "demanded his resignation"."""
    for obj in trigger.children:
        if obj.dep_ == "dobj" and obj.lemma_.lower() in STEPS:
            yield from (c for c in obj.children if c.dep_ == "poss")
            yield from prepositional(obj, "of")


def xcomp_object(trigger: Token) -> Iterator[Token]:
    for clause in trigger.children:
        if clause.dep_ == "xcomp":
            obj = child(clause, "dobj")
            if obj is not None and clause.lemma_ not in HANDED:
                yield obj
            yield from prepositional(clause, "with", "to", "under")


def inner_wish(clause: Token) -> Iterator[Token]:
    """Who is to do what a crowd calls for: "massed to demand that the king go", "rallied to call for his ouster"."""
    yield from inner(clause)
    for wish in prepositional(clause, "for"):
        yield wish
        yield from (c for c in wish.children if c.dep_ in {"poss", "nsubj"})
        yield from prepositional(wish, "of")


def wished(trigger: Token) -> Iterator[Token]:
    """Whose step is called for: "called for the junta to go", "pressed for the premier's resignation"."""
    for clause in trigger.children:
        if clause.dep_ in {"advcl", "ccomp", "xcomp"} and any(c.lower_ == "for" for c in clause.children):
            yield from (c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"} and not is_passive(clause))
    for step in prepositional(trigger, "for"):
        if step.lemma_.lower() in STEPS:
            yield from (c for c in step.children if c.dep_ == "poss")
            yield from prepositional(step, "of", "by")
