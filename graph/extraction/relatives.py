"""What relative pronouns stand for: "the Union for Change, which …", "men sent to the jail who …"."""

from __future__ import annotations

from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.placed import PERSONS, Placed
from juntagraph.graph.extraction.syntax import conjuncts


class Relatives(Placed):
    """The antecedents of "who", "whose", "which" and "that"."""

    def of(self, token: Token) -> tuple[int, ...]:
        above = [token, *token.ancestors]
        verb = next((t for dep in ("relcl", "acl") for t in above if t.dep_ == dep), None)
        if verb is None and token.lower_ == "whose" and token.head.dep_ == "appos":
            return self.of_head.get(token.head.head.i, ())  # "Mura, whose aide, Roe, had left, resigned"
        found = self._nearest(verb) if verb is not None else ()
        if token.lower_ in {"who", "whom"} and verb is not None:
            self._made_person(found)
        if token.lower_ in {"who", "whom"} and verb is not None and not self._may_be(found):
            return self._person_before(verb) or found
        return found

    def _made_person(self, found: tuple[int, ...]) -> None:
        """ "Aung San Suu Kyi, who is 79": a name of several words that nothing told to be a person's."""
        draft = self.drafts[found[0]] if len(found) == 1 else None
        place = draft is not None and draft.named and draft.type == "Place" and draft.country is None
        if draft is not None and place and " " in draft.names[0]:
            draft.type = "Person"

    def _may_be(self, found: tuple[int, ...]) -> bool:
        return any(self.drafts[i].type in {*PERSONS, "Group"} for i in found)

    def _person_before(self, clause: Token) -> tuple[int, ...]:
        """ "sent men to the jail who shot them": the men, where the clause hangs on the jail."""
        prep = clause.head.head
        inside = clause.head.dep_ == "pobj" and prep.lower_ in {"of", "for", "from", "in", "at"}
        if inside and prep.head.i in self.of_head:
            return self.of_head[prep.head.i] if self._may_be(self.of_head[prep.head.i]) else ()
        over = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None)
        objects = [c for c in over.children if c.dep_ in {"dobj", "nsubjpass"}] if over is not None else []
        heads = [c.i for c in objects if c.i < clause.head.i]
        heads += [h for h in self.before(clause) if inside and h >= clause.sent.start]  # "number two in the army, who"
        return next((self.of_head[h] for h in heads if h in self.of_head and self._may_be(self.of_head[h])), ())

    def _nearest(self, verb: Token) -> tuple[int, ...]:
        """Of "A and B, who …" the last before the clause: the parser often hangs it on the first."""
        before = [t.i for t in conjuncts(verb.head) if t.i in self.of_head and t.i < verb.left_edge.i]
        top = verb.head
        while top.dep_ == "conj":
            top = top.head
        joint = any(c.lower_ in {"together", "jointly", "both"} for c in verb.children)
        joint = joint or any(c.lower_ == "their" for o in verb.children if o.dep_ == "dobj" for c in o.lefts)
        plural = verb.tag_ == "VBP" or any(t.lower_ in {"were", "are"} for t in (verb, *verb.lefts))
        if (plural or joint) and len(group := [t.i for t in conjuncts(top) if t.i in self.of_head]) > 1:
            return tuple(dict.fromkeys(i for head in group for i in self.of_head[head]))
        return self.of_head[before[-1]] if before else self._named_with(verb.head)

    def _named_with(self, token: Token) -> tuple[int, ...]:
        """Of "the Union for Change, which …" the Union: the clause hangs on a word within the name."""
        inside = (m.head for m in self.mentions.values() if m.kind == "name" and m.start <= token.i < m.end)
        heads = [token.i, *inside]
        return next((self.of_head[h] for h in heads if h in self.of_head), ())
