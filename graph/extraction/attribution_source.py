"""Who speaks: the source of a cue, also where the parse has it elsewhere (control, relative clauses, passives)."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.extraction.attribution_control import HOPS, agent, inherited, is_passive
from juntagraph.graph.extraction.attribution_frames import DUMMIES, VERBAL
from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_spans import TokenRange
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child

RELATIVE = frozenset({"who", "which", "that", "whom"})
DASHES = frozenset({"—", "–", "―", "--", "---"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source's head, and its words in pieces (an antecedent and its relative pronoun are two)."""

    head: int
    spans: tuple[TokenRange, ...]


def phrase(token: Token) -> TokenRange:
    """The token with all that hangs on it."""
    return token.left_edge.i, token.right_edge.i + 1


def source_of(verb: Token) -> Source | None:
    """The source of a verbal cue: its subject, agent, controller or antecedent; None if the text names none."""
    head = child(verb, "nsubj", "csubj")
    if head is None and is_passive(verb):
        head = agent(verb)
    elif head is None:
        head = child(verb, "nsubjpass") or inherited(verb)
    if head is None:
        return _fused(verb)
    return None if head.lower_ == "there" else as_source(head, verb)


def _fused(verb: Token) -> Source | None:
    """The words that the parse joins to a verb as if it were a noun: "…, the radio reports."."""
    if verb.tag_ not in ("VBZ", "VBP") or child(verb, "compound") is None:
        return None
    start = next(c.left_edge.i for c in verb.lefts if c.dep_ in ("det", "amod", "nmod", "poss", "compound"))
    return Source(verb.i - 1, ((start, verb.i),))


def as_source(head: Token, cue: Token) -> Source:
    """The source that a head token and its phrase make, as far as it does not hold the cue."""
    clause = _relative_clause(head)
    if clause is not None:
        noun = clause.head
        start, end = phrase(noun)
        return Source(noun.i, ((start, min(end, clause.left_edge.i)), (head.i, head.i + 1)))
    start, end = phrase(head)
    if start <= cue.i < end:
        start, end = (start, max(head.i + 1, _branch(head, cue))) if head.i < cue.i else (head.i, end)
    return _after_dateline(head, start, end)


def _relative_clause(pronoun: Token) -> Token | None:
    if pronoun.lower_ not in RELATIVE or pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    clause = pronoun.head
    for _ in range(HOPS):
        if clause.dep_ == "relcl":
            return clause
        clause = clause.head
    return None


def _branch(head: Token, cue: Token) -> int:
    """Where the branch below `head` that holds the cue starts."""
    branch = cue
    while branch.head.i != head.i and branch.head.i != branch.i:
        branch = branch.head
    return branch.left_edge.i


def _after_dateline(head: Token, start: int, end: int) -> Source:
    """Leaves out a dateline or a label that the parse takes for the subject: "PARIS (AP) — The minister said"."""
    doc = head.doc
    for i in range(start, end - 1):
        if (doc[i].text in DASHES or doc[i].text == ":") and i >= head.i:
            rest = range(i + 1, end)
            inner = next((j for j in rest if doc[j].head.i <= i and doc[j].pos_ in ("NOUN", "PROPN", "PRON")), None)
            if inner is not None and (start == 0 or doc[start].is_sent_start):
                return Source(inner, ((i + 1, end),))
            break
    return Source(head.i, ((start, end),))


def holder_of(noun: Token) -> Source | None:
    """Whose claim, plan or support it is: possessor, "by" or "from", or the subject of a support verb."""
    owner = child(noun, "poss")
    if owner is not None:
        return as_source(owner, noun)
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in ("by", "from", "among"):
            obj = child(prep, "pobj")
            if obj is not None:
                return as_source(obj, noun)
    verb = noun.head.head if noun.dep_ in ("pobj", "conj") else noun.head
    if verb.lemma_ == "give" and any(c.dep_ == "dobj" and c.lemma_ == "rise" for c in verb.children):
        return None  # "giving rise to rumours"
    if verb.pos_ in VERBAL and in_class("supports", verb.lemma_) and noun.dep_ in ("dobj", "pobj", "conj"):
        return source_of(verb)
    return None


def is_dummy(head: Token) -> bool:
    """Whether a subject only fills its place: "it is said that"."""
    return head.lower_ in DUMMIES
