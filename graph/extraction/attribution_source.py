"""Who speaks: the source of a cue, also where the parse puts it elsewhere (control, relative clauses, passives)."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from juntagraph.graph.extraction.attribution_spans import TokenRange
from juntagraph.graph.extraction.syntax import child, is_passive

HOPS = 6  # steps up the tree in search of a subject: more are parse errors
RELATIVE = frozenset({"who", "which", "that", "whom"})
EXPLETIVE = frozenset({"it", "there"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source's head, and its words in pieces (an antecedent and its relative pronoun are two)."""

    head: int
    spans: tuple[TokenRange, ...]


def phrase(token: Token) -> TokenRange:
    """The token with all that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def source_of(verb: Token) -> Source | None:
    """The source of a verbal cue: its subject, agent, controller or antecedent."""
    head = _speaker(verb)
    if head is None or (head.lower_ in EXPLETIVE and head.head == verb and _impersonal(verb)):
        return None
    return as_source(head, verb)


def as_source(head: Token, cue: Token) -> Source:
    """The source that a head token and its phrase make, as far as it does not hold the cue."""
    if head.lower_ in RELATIVE and head.dep_ in ("nsubj", "nsubjpass"):
        clause = head.head
        while clause.dep_ in ("conj", "xcomp", "ccomp") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl":
            noun = clause.head
            start, end = phrase(noun)
            return Source(noun.i, ((start, min(end, clause.left_edge.i)), (head.i, head.i + 1)))
    start, end = phrase(head)
    if start <= cue.i < end:
        start, end = (start, max(head.i + 1, _before(head, cue))) if head.i < cue.i else (head.i, end)
    return Source(head.i, ((start, end),))


def _before(head: Token, cue: Token) -> int:
    """Where the branch below `head` that holds the cue starts."""
    branch = cue
    while branch.head != head and branch.head.i != branch.i:
        branch = branch.head
    return branch.left_edge.i


def _impersonal(verb: Token) -> bool:
    return is_passive(verb)


def _speaker(verb: Token) -> Token | None:
    own = child(verb, "nsubj", "csubj")
    if own is not None:
        return own
    if is_passive(verb):
        return _agent(verb)
    return _inherited(verb)


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    return child(agent, "pobj") if agent is not None else None


def _inherited(verb: Token) -> Token | None:
    """The subject that a verb without its own takes from above."""
    for _ in range(HOPS):
        above, dep = verb.head, verb.dep_
        if above.i == verb.i:
            return None
        if dep in ("acl", "relcl"):
            return above
        if dep == "xcomp":
            controller = child(above, "dobj")
            if controller is not None:
                return controller
        elif dep == "pcomp":
            above = above.head
        elif dep not in ("conj", "advcl", "ccomp", "aux", "dep"):
            return None
        if above.pos_ not in ("VERB", "AUX"):
            return None
        subject = child(above, "nsubj", "nsubjpass", "csubj")
        if subject is not None:
            return subject
        verb = above
    return None
