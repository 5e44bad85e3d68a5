"""What "both", "the pair", "the latter", "each" and "the two sides" stand for."""

from __future__ import annotations

from collections import Counter

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.placed import PERSONS, Placed
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts

PASSAGE = 10  # sentences back that tell who "the two sides" are
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
BODIES = frozenset({"Junta", "Government", "ArmedForce", "ArmedGroup", "Party", "Organisation", "Police"})
PAIRED = {
    "persons": PERSONS,
    "states": frozenset({"State"}),
    "sides": frozenset({*PERSONS, *BODIES}),
}


class Pairs(Placed):
    """The two or three of whom a text speaks together."""

    def each(self, token: Token) -> tuple[int, ...]:
        """ "Each blames the other"."""
        return self.joined(token, PAIRED["sides"], 2) or self.joined(token, PAIRED["states"], 2)

    def several(self, token: Token, number: int) -> tuple[int, ...]:
        """The last persons named, those joined by "and" first; "two" without "the" only such."""
        bare = token.lower_ in {"two", "three"} and not any(c.dep_ == "det" for c in token.children)
        recent = [h for h in self.before(token) if self._person_at(h)]
        for head in recent:
            group = [i for t in conjuncts(self.doc[head]) for i in self.of_head.get(t.i, ())]
            if len(set(group)) >= number and not (bare and len(set(group)) > number):
                return tuple(dict.fromkeys(group))[:number]
        states = self.joined(token, PAIRED["states"], number) if number > 2 else ()
        if states:
            return states  # "Mali, Niger and Togo formed a bloc. The three left"
        found = tuple(dict.fromkeys(i for h in recent for i in self.of_head[h]))[:number]
        if len(found) == number and not bare:
            return tuple(sorted(found))
        return () if bare else self.joined(token, PAIRED["states"], number)

    def pair(self, mention: Mention) -> tuple[int, ...]:
        """ "The two men", "both sides", "the rivals": the last two whom the text sets beside each other.

        "The three states": the last three joined by "and".
        """
        token, pairs = self.doc[mention.head], table("actors")["pairs"]
        lemma, words = token.lemma_.lower(), {c.lower_ for c in token.children}
        number = next((NUMBERS[word] for word in words if word in NUMBERS), 2)
        told = words & NUMBERS.keys() and (words & {"the", "these", "those", "both", "all"} or mention.definite)
        if any(c.dep_ in {"relcl", "acl"} for c in token.children):
            return ()  # "the two generals who sat with him"
        if not mention.plural or not (told or (lemma in pairs["rivals"] and "the" in words)):
            return ()
        for kinds, nouns in ((PAIRED["persons"], "persons"), (PAIRED["states"], "states"), (PAIRED["sides"], "sides")):
            if lemma in pairs[nouns]:
                bodies = self.last_two(token, BODIES) if nouns == "sides" and number == 2 else ()
                if len(bodies) == 2:
                    return bodies  # the armies at war before their generals
                return self.last_two(token, kinds) if number == 2 else self.joined(token, kinds, number)
        return ()

    def joined(self, token: Token, kinds: frozenset[str], number: int) -> tuple[int, ...]:
        """The last so many of these kinds that "and" joins."""
        for head in self.before(token):
            parts = [t.i for t in conjuncts(self.doc[head]) if t.i in self.of_head and self._is_one(t.i, kinds)]
            group = tuple(dict.fromkeys(i for h in parts for i in self.of_head[h]))
            if len(group) == number and not self._acting(token) & set(group):
                return group
        return ()

    def last_two(self, token: Token, kinds: frozenset[str]) -> tuple[int, ...]:
        """Two of these kinds joined by "and" nearby, else the two of whom the passage spoke most."""
        group = self.joined(token, kinds, 2)
        if group and (kinds is not PERSONS or any(self.drafts[i].named for i in group)):
            return group
        most = self._told_most(token, kinds)  # "Roe died with his driver and bodyguard": the two men are others
        return tuple(sorted(most)) if len(most) == 2 else group

    def _told_most(self, token: Token, kinds: frozenset[str]) -> list[int]:
        """The two actors of these kinds with most mentions in the sentences before; none where a third has as many."""
        counts: Counter[int] = Counter()
        for head, found in self.of_head.items():
            if head < token.i and self.sentence[token.i] - self.sentence[head] <= PASSAGE and self._is_one(head, kinds):
                counts.update(found)
        ranked = [(n, i) for i, n in counts.most_common() if i not in self._acting(token)]
        named = [(n, i) for n, i in ranked if self.drafts[i].named or self.drafts[i].type not in PERSONS]
        ranked = named if len(named) > 1 else ranked  # "the man who held him" is hardly one of the rivals
        clear = len(ranked) == 2 or (len(ranked) > 2 and ranked[1][0] > ranked[2][0])
        return [i for _, i in ranked[:2]] if clear else []

    def _acting(self, token: Token) -> set[int]:
        """Those who do something to, or with, what the token stands for: not the same."""
        verb = next((t for t in token.ancestors if t.pos_ == "VERB"), token)
        return {i for c in verb.children if c.dep_ in SUBJECTS and c != token for i in self.of_head.get(c.i, ())}

    def _is_one(self, head: int, kinds: frozenset[str]) -> bool:
        """Whether a mention stands for one single actor of these kinds."""
        found = self.of_head[head]
        return len(found) == 1 and self.drafts[found[0]].type in kinds and not self.drafts[found[0]].plural

    def of_pair(self, token: Token, word: str) -> tuple[int, ...]:
        named = [h for h in self.before(token) if self.mentions[h].kind == "name"]
        recent = [h for h in named if not any(self.drafts[i].type == "Place" for i in self.of_head[h])]
        for head in recent:
            pair = [t.i for t in conjuncts(self.doc[head]) if t.i in self.of_head]
            if len(pair) >= 2:
                return self.of_head[pair[-1] if word == "latter" else pair[0]]
        return self.of_head[recent[0 if word == "latter" else 1]] if len(recent) > 1 else ()

    def _person_at(self, head: int) -> bool:
        return any(self.drafts[i].type in PERSONS and not self.drafts[i].plural for i in self.of_head[head])
