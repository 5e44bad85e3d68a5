"""What stands below a word, and what it stands in: the places that the needs of a frame ask for (`triggers.toml`)."""

from __future__ import annotations

from collections.abc import Iterator

from juntagraph.graph.extraction.labelling import labels
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, held, obliging, prepositional

FROM = frozenset({"dobj-from", "dobj-in"})
BEHIND = 24  # tokens that "after:…" looks at


class Below(dict[str, list[Token]]):
    """What stands below a word, by the dependency or preposition that frames ask for: many ask for the same."""

    def __init__(self, token: Token) -> None:
        self.token = token

    def __missing__(self, dep: str) -> list[Token]:
        found = self[dep] = list(_below(self.token, dep))
        return found


def _below(token: Token, dep: str) -> Iterator[Token]:
    if dep == "must":
        yield from obliging(token)
        return
    if dep == "dobj-of":
        yield from (o for c in token.children if c.dep_ in {"dobj", "nsubjpass"} for o in prepositional(c, "of"))
        return
    if dep in FROM:
        way = dep.partition("-")[2]
        yield from (o for c in token.children if c.dep_ in {"dobj", "nsubjpass"} for o in prepositional(c, way))
        return
    if dep == "label":
        yield from labels(token)
        return
    if dep == "ccomp-mark":
        yield from (m for c in token.children if c.dep_ == "ccomp" for m in c.children if m.dep_ in {"mark", "advmod"})
        return
    if dep == "xcomp-for":
        yield from (o for c in token.children if c.dep_ in {"xcomp", "advcl"} for o in prepositional(c, "for"))
        return
    if dep == "until":  # "gave the junta until Friday to go"
        yield from prepositional(token, "until")
        marks = (m for c in token.children if c.dep_ in {"advcl", "xcomp", "dobj"} for m in c.children)
        yield from (m for m in marks if m.lower_ == "until")
        return
    if dep == "xcomp-dobj":
        yield from (o for c in token.children if c.dep_ in {"xcomp", "ccomp"} for o in c.children if o.dep_ == "dobj")
        return
    if dep == "mark-for":  # "called for the junta to go"
        yield from (c for c in token.children if c.dep_ == "advcl" and any(m.lower_ == "for" for m in c.children))
        return
    if dep == "verb" and token.dep_ in {"nsubj", "nsubjpass", "dobj"}:  # "relations soured", "strained the ties"
        yield token.head
        return
    if dep == "under" and token.dep_ in {"advcl", "xcomp"} and any(c.lower_ == "to" for c in token.lefts):
        yield token.head
    if dep == "said-of" and token.dep_ == "attr":  # "the blast was the work of rebels"
        yield from (c for c in token.head.children if c.dep_ == "nsubj")
        return
    if dep == "called" and token.dep_ in {"nsubj", "nsubjpass"}:  # "relations are bad"
        yield from (c for c in token.head.children if c.dep_ in {"acomp", "attr", "oprd"})
        return
    if dep == "head" and token.dep_ in {"acl", "relcl", "amod", "compound"}:  # "a coup planned by exiles"
        yield token.head
    stray = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if dep == "in" and stray is not None and stray.pos_ == "NOUN":  # "suspicion of complicity in the coup"
        yield from (o for p in stray.children if p.i > token.i and p.lower_ == "in" for o in p.children)
    if dep == "after":
        yield from token.doc[token.i + 1 : min(token.i + BEHIND, token.sent.end)]
        return
    if dep in {"dobj-mod", "dobj-xcomp"}:
        below = {"compound", "amod", "nummod", "nmod", "det"} if dep == "dobj-mod" else {"acl", "relcl", "xcomp"}
        yield from (m for c in token.children if c.dep_ == "dobj" for m in c.children if m.dep_ in below)
        return
    if dep == "in" and token.dep_ == "dobj" and token.head.lemma_ in {"take", "play", "have"}:
        yield from prepositional(token.head, "in")  # "took part in", where the parse hangs the phrase on the verb
    for c in token.children:
        if c.dep_ == "conj" == dep and child(c, "nsubj", "nsubjpass") is not None:
            continue  # "two were shot and ten others wounded"
        if c.dep_ == dep and dep != "prep":
            yield c
            yield from (x for x in c.children if x.dep_ == "conj" and dep in {"dobj", "nsubjpass"})
            yield from held(c)
    for path, c in _prepositions(token):
        if dep == "prep" or dep in path:
            objects = [o for o in c.children if o.dep_ in {"pobj", "pcomp", "amod"}]
            if _contrasted(c):
                continue
            yield from objects
            if token.dep_ == "relcl" and any(o.lower_ == "which" for o in objects):
                yield token.head  # "the ambush, in which a colonel died"
            yield from (x for o in objects for x in o.children if x.dep_ == "compound")
            if not objects and c.dep_ in {"prt", "advmod", "prep"}:
                yield c


def _contrasted(prep: Token) -> bool:
    """ "at home, not in jail": nobody is in jail; "is not in jail" is another matter."""
    before = prep.nbor(-1) if prep.i > 1 else prep
    return before.lower_ == "not" and before.nbor(-1).text in {",", "-", "–", "—", ";"}


def _prepositions(token: Token, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Token]]:
    """Prepositions and particles on a word, also one upon the other ("out of jail", "out on bail")."""
    for c in token.children:
        if c.dep_ in {"prep", "agent", "prt", "advmod", "dative"} and len(path) < 2:
            here = (*path, c.lower_)
            yield here, c
            yield from _prepositions(c, here)
