"""Who speaks: the source of a cue, also where the parse has it elsewhere (control, relative clauses, passives)."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from juntagraph.graph.extraction import syntax
from juntagraph.graph.extraction.attribution_frames import DUMMIES, VERBAL
from juntagraph.graph.extraction.attribution_lexicon import in_class
from juntagraph.graph.extraction.attribution_spans import TokenRange
from juntagraph.graph.extraction.syntax import child

HOPS = 6  # steps up the tree in search of a subject: more are parse errors
RELATIVE = frozenset({"who", "which", "that", "whom"})
STRAY = frozenset({"npadvmod", "dep", "nmod", "dobj", "appos"})  # labels that a misread subject gets
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
        head = _agent(verb)
    elif head is None:
        head = child(verb, "nsubjpass") or _inherited(verb)
    if head is None:
        return _fused(verb)
    return None if head.lower_ == "there" else as_source(head, verb)


def _fused(verb: Token) -> Source | None:
    """The words that the parse joins to a verb as if it were a noun: "…, the radio reports."."""
    if verb.tag_ not in ("VBZ", "VBP") or child(verb, "compound") is None:
        return None
    start = next(c.left_edge.i for c in verb.lefts if c.dep_ in ("det", "amod", "nmod", "poss", "compound"))
    return Source(verb.i - 1, ((start, verb.i),))


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive. The parse takes "he's said" for one: with an object or a clause it is "has"."""
    if not syntax.is_passive(verb):
        return _asked(verb)
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.lefts)
    return not (short and child(verb, "dobj", "ccomp", "prep") is not None and child(verb, "agent") is None)


def _asked(verb: Token) -> bool:
    """Whether a past tense without subject is a participle that the tagger missed: "when asked whether"."""
    return verb.tag_ == "VBD" and verb.dep_ == "advcl" and child(verb, "nsubj", "csubj", "dobj") is None


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


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    return child(agent, "pobj") if agent is not None else None


def _inherited(verb: Token) -> Token | None:
    """The subject that a verb without its own takes from above."""
    for _ in range(HOPS):
        above, dep = verb.head, verb.dep_
        if above.i == verb.i:
            return _misparsed(verb)
        if dep == "relcl":
            return above
        if dep == "acl":
            return _author(above)
        if dep == "xcomp":
            controller = child(above, "dobj")
            if controller is not None and in_class("controllers", above.lemma_):
                return controller
        elif dep == "pcomp":
            above = above.head
        elif dep not in ("conj", "advcl", "ccomp", "aux", "dep"):
            return None
        if above.pos_ not in VERBAL:
            return child(above, "poss") or _governing(above)
        subject = child(above, "nsubj", "nsubjpass", "csubj")
        if subject is not None:
            return subject
        verb = above
    return None


def _author(noun: Token) -> Token:
    """Who speaks in "issued a statement saying": the issuer, but the noun in "a statement saying … was read"."""
    if noun.dep_ == "dobj" and in_class("vehicles", noun.lemma_):
        return child(noun.head, "nsubj") or _inherited(noun.head) or noun
    return noun


def _governing(noun: Token) -> Token | None:
    """The subject of the clause that a noun stands in: "months since announcing it, Smith had …"."""
    for _ in range(HOPS):
        if noun.pos_ in VERBAL:
            return child(noun, "nsubj", "nsubjpass") or _inherited(noun)
        noun = noun.head
    return None


def _misparsed(verb: Token) -> Token | None:
    """A name right before or behind a verb that got no subject ("…, said General Smith")."""
    for token in (*reversed(list(verb.lefts)), *verb.rights):
        if token.dep_ in STRAY and (token.ent_type_ == "PERSON" or token.pos_ == "PRON"):
            return token
    return None


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
    if verb.pos_ in VERBAL and in_class("supports", verb.lemma_) and noun.dep_ in ("dobj", "pobj", "conj"):
        return source_of(verb)
    return None


def is_dummy(head: Token) -> bool:
    """Whether a subject only fills its place: "it is said that"."""
    return head.lower_ in DUMMIES
