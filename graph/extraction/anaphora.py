"""Antecedents of pronouns, relative pronouns, "both", "the latter" and their like."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.binding import (
    addressed,
    aims,
    arguments,
    asking,
    company,
    controlled,
    doers,
    gerund_of,
    owning,
    owns_not,
    sharing,
    threatening,
    told_roles,
    wishing,
)
from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.pairs import Pairs
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.placed import PERSONS, WIDE, WINDOW
from juntagraph.graph.extraction.relatives import Relatives
from juntagraph.graph.extraction.salience import (
    DISTANCE,
    FAR,
    FIRST,
    FOCUS,
    GENDER,
    MAIN,
    NUMBER,
    PLURAL,
    RELATIVES,
    SINGULAR,
    SUBJECT,
    Salience,
)
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts


class Anaphora(Salience):
    """Looks back over the mentions placed so far for what a pronoun stands for."""

    def __init__(
        self, doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]
    ) -> None:
        super().__init__(doc, mentions, drafts, of_head)
        self.pairs = Pairs(doc, mentions, drafts, of_head)
        self.relatives = Relatives(doc, mentions, drafts, of_head)

    def antecedents(self, mention: Mention) -> tuple[int, ...]:
        """Indices of the drafts that the pronoun stands for; empty when none fits."""
        token = self.doc[mention.head]
        word = token.lower_
        if word in FIRST:
            return ()
        if word in RELATIVES:
            return self.relatives.of(token)
        if word.endswith(("self", "selves")):
            return self._reflexive(token)
        if word == "those" and any(c.dep_ in {"acl", "relcl"} for c in token.children):
            return ()  # "all those detained" are told of there and then
        if word == "them" and token.head.lower_ == "of" and token.head.head.lower_ in {"neither", "both", "either"}:
            return self.pairs.several(token, 2)  # "neither of them"
        if word in {"both", "two", "pair", "three", "trio", "four"}:
            return self.pairs.several(token, {"three": 3, "trio": 3, "four": 4}.get(word, 2))
        if token.dep_ == "attr":
            return self.all_at(t for c in token.head.lefts if c.dep_ == "nsubj" for t in conjuncts(c))
        if word in PLURAL and _of_those(token):
            return ()  # "those who believe that they can seize power"
        if word == "each":
            return self.pairs.each(token)
        if word == "others" and any(c.dep_ in {"nummod", "amod", "quantmod"} for c in token.children):
            return ()  # "at least 40 others"
        if word in {"latter", "former", "other", "one"}:
            return self.pairs.of_pair(token, word) if word in {"latter", "former"} else ()
        return () if self._an_event(token) else self._best(token, mention)

    def _an_event(self, token: Token) -> bool:
        """ "Marel deplored the coup. Progov hailed it": what is judged is the event of which the text just told."""
        lemma = token.head.lemma_.lower()
        cue = frames_of("verb", lemma) or {}
        judged = Mode.EVALUATE in cue.values() or lemma in table("control")["banning"]
        if token.lower_ != "it" or token.dep_ != "dobj" or not judged:
            return False
        first = max(token.sent.start - 1, 0)
        known, before = table("actors")["events"], self.doc[self.doc[first].sent.start : token.i]
        events = {*known["words"], *known["gatherings"]}
        return any(t.lemma_.lower() in events and t.dep_ in {*SUBJECTS, "dobj"} for t in before)

    def cataphor(self, mention: Mention) -> tuple[int, ...]:
        """A pronoun in a subordinate clause before its name: "Before he was shot, Diallo …"."""
        token = self.doc[mention.head]
        if token.lower_ not in SINGULAR:
            return ()
        for head in sorted(self.of_head):
            if head > token.i and self.sentence[head] == self.sentence[token.i] and self.doc[head].dep_ in SUBJECTS:
                found = self.of_head[head]
                if self.mentions[head].kind == "name" and all(
                    self._agrees(token, mention, self.drafts[i]) for i in found
                ):
                    return found
        return ()

    def _reflexive(self, token: Token) -> tuple[int, ...]:
        if token.dep_ == "appos":
            return self.of_head.get(token.head.i, ())
        for verb in token.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i != token.i:
                    return self.of_head.get(child.i, ())
        return ()

    def _best(self, token: Token, mention: Mention) -> tuple[int, ...]:
        doing = {i for t in doers(token) for i in self.of_head.get(t.i, ())}
        apart = (t for t in (threatening(token), asking(token), *owning(token), *wishing(token)) if t is not None)
        doing |= {i for t in apart for i in self.of_head.get(t.i, ())}
        near = [*self._ranked(token, mention, doing, WINDOW), *self._leading(token, mention, doing)]
        far = self._ranked(token, mention, doing, WIDE) if token.lower_ in SINGULAR and not near else ()
        ranked = near or [one for one in far if self.drafts[one[1][0]].named]
        return max(ranked, default=(0.0, ()), key=lambda pair: pair[0])[1]

    def _ranked(
        self, token: Token, mention: Mention, doing: set[int], window: int
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        """Those that the pronoun may stand for among the mentions so many sentences back, and how likely."""
        told_of = self._told_of(token)
        for head in self.before(token, window):
            found, other = self.of_head[head], self.doc[head]
            if not found or self._bound(token, other) or addressed(token, other):
                continue
            if token.lower_ in PLURAL:
                found = self._plural(head, found)
            elif token.lower_ in SINGULAR:
                found = found if len(found) == 1 else ()
            if not found or not all(self._agrees(token, mention, self.drafts[i]) for i in found):
                continue
            if doing & set(found) or self._speaks_for(token, other) or any(told_of(self.drafts[i]) for i in found):
                continue
            told = self._likely(self.drafts[found[0]], mention.gender)
            many = token.lower_ in PLURAL and (len(found) > 1 or self.drafts[found[0]].plural)
            yield self._salience(token, other) + GENDER * told + NUMBER * many, found

    def _leading(self, token: Token, mention: Mention, doing: set[int]) -> Iterator[tuple[float, tuple[int, ...]]]:
        """ "He" in a new paragraph: the person whom the text is about, however far back."""
        if self.focus is None or not self._opens(token) or self.focus in doing:
            return
        draft = self.drafts[self.focus]
        known = any(m.head < token.i for m in draft.mentions)
        if known and self._agrees(token, mention, draft) and not self._told_of(token)(draft):
            told = self._likely(draft, mention.gender)
            yield SUBJECT + MAIN + 2 * FOCUS + GENDER * told - DISTANCE * FAR, (self.focus,)

    def _told_of(self, token: Token) -> Callable[[Draft], bool]:
        """ "He said that the captain …", "he accused Roe": whether somebody is the captain or Roe (principle C)."""
        beside = (self.mentions[t.i] for t in arguments(token) if t.i in self.mentions)
        names = {m.name.casefold().split()[-1] for m in beside if m.kind == "name"}
        roles = told_roles(token)
        return lambda draft: bool(roles & draft.roles or names & draft.words)

    def _plural(self, head: int, found: tuple[int, ...]) -> tuple[int, ...]:
        if self.doc[head].lemma_.lower() in {"office", "embassy"}:
            return ()  # rooms
        if len(found) > 1:
            return found
        together = (*conjuncts(self.doc[head]), *company(self.doc[head]))
        joined = tuple(dict.fromkeys(i for t in together for i in self.of_head.get(t.i, ())))
        if len(joined) > 1:
            return joined
        draft = self.drafts[found[0]]
        return found if draft.plural or draft.type not in {*PERSONS, "State", "Place"} else ()

    def _agrees(self, token: Token, mention: Mention, draft: Draft) -> bool:
        if token.lower_ in SINGULAR:
            fits = draft.type in PERSONS and not draft.plural
            return fits and (draft.gender is None or mention.gender is None or draft.gender == mention.gender)
        if token.lower_ in PLURAL:
            return True
        return draft.type not in {*PERSONS, "Group", "Place"} and not draft.plural

    def _bound(self, token: Token, other: Token) -> bool:
        """Whether the two are arguments of one verb, and so different (principle B): "they denied holding them"."""
        if any(c.dep_ == "appos" and (c is other or c.is_ancestor(other)) for c in token.children):
            return True  # "The son of a clerk, he …": not the clerk
        if token.dep_ == "poss":
            return owns_not(token, other)
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        wanted = token.lower_ in {"him", "them"} and token.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "xcomp"}
        if wanted:
            verb = verb.head  # "Roe wants him charged", "promised to let them go": not Roe
        if token.head.lower_ == "of" and verb.dep_ in {"dobj", "nsubjpass"}:  # "arrested five of them"
            verb = verb.head
        while aims(verb) and (wanted or token.dep_ not in SUBJECTS) and not controlled(verb):
            verb = verb.head
        led = other.dep_ == "pobj" and other.head.lower_ == "by"  # "troops led by Sow freed him": not Sow
        if token.dep_ == "dobj" and (led or token.lower_ == "it"):  # "Progov, who runs Wagner, hailed it": not Wagner
            above = [c for c in verb.children if c.dep_ in SUBJECTS]
            if any(c.is_ancestor(other) for c in above):
                return True
        acting, first = {verb.i, sharing(verb).i, gerund_of(verb).i}, other
        while first.dep_ in {"conj", "appos"}:
            first = first.head
        return other.dep_ != "poss" and (
            token.head == other.head or (first.head.i in acting and first.dep_ in SUBJECTS)
        )


def _of_those(pronoun: Token) -> bool:
    """Whether a pronoun stands in a clause on "those who"."""
    verb = next((t for t in pronoun.ancestors if t.dep_ == "relcl"), None)
    return verb is not None and verb.head.lower_ == "those"
