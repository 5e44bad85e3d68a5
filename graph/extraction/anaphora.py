"""Antecedents of pronouns, relative pronouns, "both", "the latter" and their like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.binding import (
    arguments,
    controlled,
    doers,
    fights,
    gerund_of,
    is_kin,
    is_parallel,
    is_punished,
    owns_not,
    sharing,
    told_roles,
)
from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts

# Weights of what makes an antecedent likely, fitted on the training documents (Lappin & Leass 1994).
SUBJECT = 3.0
OBJECT = 1.0
MAIN = 1.0  # subject of the main clause
MATRIX = 2.0  # subject of the clause that the clause of the pronoun belongs to
OWNER = -0.5  # possessive
NAMED = 0.5  # named or already a pronoun
REPORTER = -5.0  # nobody named who only reports: "a witness said that he …"
NUMBER = 1.0  # a group, for "they"
PARALLEL = 9.0  # "met Roe and pressed him"
KIN = -4.0  # somebody only named as another's: "his father"
FOCUS = 2.0  # the person whom the whole text is about
GENDER = 3.0  # a title tells that the gender is right
DISTANCE = 2.5  # a sentence between
TOKEN = 0.02  # a token between
PASSAGE = 10  # sentences back that tell who "the two sides" are
WINDOW = 3  # sentences back in which an antecedent is looked for
BODIES = frozenset({"Junta", "Government", "ArmedForce", "ArmedGroup", "Party", "Organisation", "Police"})
PAIRED = {
    "persons": frozenset({"Person", "Officer"}),
    "states": frozenset({"State"}),
    "sides": frozenset({"Person", "Officer", *BODIES}),
}
PERSONS = frozenset({"Person", "Officer"})
OWN = frozenset({Mode.DENY, Mode.CONFIRM, Mode.PLAN})  # of what the speakers do themselves
RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
SINGULAR = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves", "others", "these", "those"])


class Anaphora:
    """Looks back over the mentions placed so far; it shares the resolver's tables and changes none."""

    def __init__(
        self, doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]
    ) -> None:
        self.doc = doc
        self.mentions = mentions
        self.drafts = drafts
        self.of_head = of_head
        self.focus: int | None = None
        self.sentence = [0] * len(doc)
        for number, sent in enumerate(doc.sents):
            self.sentence[sent.start : sent.end] = [number] * (sent.end - sent.start)

    def antecedents(self, mention: Mention) -> tuple[int, ...]:
        """Indices of the drafts that the pronoun stands for; empty when none fits."""
        token = self.doc[mention.head]
        word = token.lower_
        if word in RELATIVES:
            return self._relative(token)
        if word.endswith(("self", "selves")):
            return self._reflexive(token)
        if word == "those" and any(c.dep_ in {"acl", "relcl"} for c in token.children):
            return ()  # "all those detained" are told of there and then
        if word in {"both", "two", "pair", "three", "trio"}:
            return self._several(token, 3 if word in {"three", "trio"} else 2)
        if token.dep_ == "attr":
            named = [t for c in token.head.lefts if c.dep_ == "nsubj" for t in conjuncts(c)]
            return tuple(dict.fromkeys(i for t in named for i in self.of_head.get(t.i, ())))
        if word == "each":
            return self._last_two(token, PAIRED["sides"]) or self._last_two(token, PAIRED["states"])
        if word in {"latter", "former", "other", "one"}:
            return self._of_pair(token, word) if word in {"latter", "former"} else ()
        return () if self._an_event(token) else self._best(token, mention)

    def _an_event(self, token: Token) -> bool:
        """ "Marel deplored the coup. Progov hailed it": what is judged is the event of which the text just told."""
        cue = frames_of("verb", token.head.lemma_.lower()) or {}
        if token.lower_ != "it" or token.dep_ != "dobj" or Mode.EVALUATE not in cue.values():
            return False
        first = max(token.sent.start - 1, 0)
        events, before = table("actors")["events"]["words"], self.doc[self.doc[first].sent.start : token.i]
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

    def _relative(self, token: Token) -> tuple[int, ...]:
        above = [token, *token.ancestors]
        verb = next((t for dep in ("relcl", "acl") for t in above if t.dep_ == dep), None)
        if verb is None and token.lower_ == "whose" and token.head.dep_ == "appos":
            return self.of_head.get(token.head.head.i, ())  # "Mura, whose aide, Roe, had left, resigned"
        found = self._nearest(verb) if verb is not None else ()
        if token.lower_ in {"who", "whom"} and verb is not None and not self._may_be(found):
            return self._person_before(verb) or found
        return found

    def _may_be(self, found: tuple[int, ...]) -> bool:
        return any(self.drafts[i].type in {*PERSONS, "Group"} for i in found)

    def _person_before(self, clause: Token) -> tuple[int, ...]:
        """ "sent men to the jail who shot them": the men, where the clause hangs on the jail."""
        prep = clause.head.head
        if clause.head.dep_ == "pobj" and prep.lower_ in {"of", "for", "from"} and prep.head.i in self.of_head:
            return self.of_head[prep.head.i] if self._may_be(self.of_head[prep.head.i]) else ()
        over = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None)
        objects = [c for c in over.children if c.dep_ in {"dobj", "nsubjpass"}] if over is not None else []
        return next((self.of_head[c.i] for c in objects if c.i in self.of_head and c.i < clause.head.i), ())

    def _nearest(self, verb: Token) -> tuple[int, ...]:
        """Of "A and B, who …" the last before the clause: the parser often hangs it on the first."""
        before = [t.i for t in conjuncts(verb.head) if t.i in self.of_head and t.i < verb.left_edge.i]
        top = verb.head
        while top.dep_ == "conj":
            top = top.head
        joint = any(c.lower_ in {"together", "jointly", "both"} for c in verb.children)
        if (verb.tag_ == "VBP" or joint) and len(group := [t.i for t in conjuncts(top) if t.i in self.of_head]) > 1:
            return tuple(dict.fromkeys(i for head in group for i in self.of_head[head]))
        return self.of_head[before[-1]] if before else self._named_with(verb.head)

    def _named_with(self, token: Token) -> tuple[int, ...]:
        """Of "the Union for Change, which …" the Union: the clause hangs on a word within the name."""
        inside = (m.head for m in self.mentions.values() if m.kind == "name" and m.start <= token.i < m.end)
        heads = [token.i, *inside]
        return next((self.of_head[h] for h in heads if h in self.of_head), ())

    def _reflexive(self, token: Token) -> tuple[int, ...]:
        if token.dep_ == "appos":
            return self.of_head.get(token.head.i, ())
        for verb in token.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i != token.i:
                    return self.of_head.get(child.i, ())
        return ()

    def _several(self, token: Token, number: int) -> tuple[int, ...]:
        """The last persons named, those joined by "and" first; "two" without "the" only such."""
        bare = token.lower_ in {"two", "three"} and not any(c.dep_ == "det" for c in token.children)
        recent = [h for h in self._before(token) if self._person_at(h)]
        for head in recent:
            group = [i for t in conjuncts(self.doc[head]) for i in self.of_head.get(t.i, ())]
            if len(set(group)) >= number and not (bare and len(set(group)) > number):
                return tuple(dict.fromkeys(group))[:number]
        found = tuple(dict.fromkeys(i for h in recent for i in self.of_head[h]))[:number]
        return tuple(sorted(found)) if len(found) == number and not bare else ()

    def pair(self, mention: Mention) -> tuple[int, ...]:
        """ "The two men", "both sides", "the rivals": the last two whom the text sets beside each other."""
        token, pairs = self.doc[mention.head], table("actors")["pairs"]
        lemma, words = token.lemma_.lower(), {c.lower_ for c in token.children}
        told = words & {"two", "both"} and (words & {"the", "these", "those", "both"} or mention.definite)
        if not mention.plural or not (told or (lemma in pairs["rivals"] and "the" in words)):
            return ()
        for kinds, nouns in ((PAIRED["persons"], "persons"), (PAIRED["states"], "states"), (PAIRED["sides"], "sides")):
            if lemma in pairs[nouns]:
                return self._last_two(token, kinds)
        return ()

    def _last_two(self, token: Token, kinds: frozenset[str]) -> tuple[int, ...]:
        """Two of these kinds joined by "and" nearby, else the two of whom the passage spoke most."""
        for head in self._before(token):
            joined = [t.i for t in conjuncts(self.doc[head]) if t.i in self.of_head and self._is_one(t.i, kinds)]
            group = tuple(dict.fromkeys(i for h in joined for i in self.of_head[h]))
            if len(group) == 2 and not self._acting(token) & set(group):
                return group
        most = self._told_most(token, kinds)
        return tuple(sorted(most)) if len(most) == 2 else ()

    def _told_most(self, token: Token, kinds: frozenset[str]) -> list[int]:
        """The two actors of these kinds with most mentions in the sentences before; none where a third has as many."""
        counts: Counter[int] = Counter()
        for head, found in self.of_head.items():
            if head < token.i and self.sentence[token.i] - self.sentence[head] <= PASSAGE and self._is_one(head, kinds):
                counts.update(found)
        ranked = [(n, i) for i, n in counts.most_common() if i not in self._acting(token)]
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

    def _of_pair(self, token: Token, word: str) -> tuple[int, ...]:
        recent = [h for h in self._before(token) if self.mentions[h].kind == "name"]
        for head in recent:
            pair = [t.i for t in conjuncts(self.doc[head]) if t.i in self.of_head]
            if len(pair) >= 2:
                return self.of_head[pair[-1] if word == "latter" else pair[0]]
        return self.of_head[recent[0 if word == "latter" else 1]] if len(recent) > 1 else ()

    def _person_at(self, head: int) -> bool:
        return any(self.drafts[i].type in PERSONS and not self.drafts[i].plural for i in self.of_head[head])

    def _before(self, token: Token) -> Iterator[int]:
        """Heads of placed mentions before the token within the window, nearest first."""
        for head in range(token.i - 1, -1, -1):
            if self.sentence[token.i] - self.sentence[head] > WINDOW:
                return
            if head in self.of_head:
                yield head

    def _best(self, token: Token, mention: Mention) -> tuple[int, ...]:
        ranked: list[tuple[float, tuple[int, ...]]] = []
        doing = {i for t in doers(token) for i in self.of_head.get(t.i, ())}
        for head in self._before(token):
            found = self.of_head[head]
            if self._bound(token, self.doc[head]) or not found or (token.lower_ in SINGULAR and len(found) > 1):
                continue
            if token.lower_ in PLURAL:
                found = self._plural(head, found)
            elif token.lower_ in SINGULAR:  # of "two generals, A and B" one, the first
                found = tuple(i for i in found if self._agrees(token, mention, self.drafts[i]))[:1]
            if found and all(self._agrees(token, mention, self.drafts[i]) for i in found):
                if doing & set(found) or self._speaks_for(token, self.doc[head]) or self._told_of(token, found):
                    continue
                told = sum(self._likely(self.drafts[i], mention.gender) for i in found[:1])
                many = token.lower_ in PLURAL and (len(found) > 1 or self.drafts[found[0]].plural)
                ranked.append((self._salience(token, self.doc[head]) + GENDER * told + NUMBER * many, found))
        return max(ranked, default=(0.0, ()), key=lambda pair: pair[0])[1]

    def _likely(self, draft: Draft, gender: str | None) -> float:
        """Whether the text has told the gender; else officers are men in most news: "she" is hardly one."""
        if gender is None or draft.gender is not None:
            return float(gender is not None)
        officer = bool(draft.roles & set(table("titles")["ranks"]))
        return -1.0 if officer and gender == "female" else 0.0

    def _told_of(self, token: Token, found: tuple[int, ...]) -> bool:
        """ "He said that the captain …", "he accused Roe": he is neither (principle C)."""
        beside = (self.mentions[t.i] for t in arguments(token) if t.i in self.mentions)
        names = {m.name.casefold().split()[-1] for m in beside if m.kind == "name"}
        roles = told_roles(token)
        return any(roles & self.drafts[i].roles or names & self.drafts[i].words for i in found)

    def _speaks_for(self, token: Token, other: Token) -> bool:
        """ "an aide of the general said that he …": the aide speaks of the general, not of himself."""
        proxies = {*table("factuality")["denial"]["proxies"], *table("titles")["associates"]["words"]}
        saying = next((t for t in token.ancestors if t.dep_ in {"ccomp", "conj"} and t.head == other.head), None)
        if saying is None or other.dep_ not in SUBJECTS or token.lower_ in {"it", "its"}:
            return False
        if any(c.lower_ == "close" and any(p.lower_ == "to" for p in c.children) for c in other.children):
            return True  # "a person close to the general denied that he …"
        owned = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in {"of", "to"}) for c in other.children)
        return owned and other.lemma_.lower() in proxies

    def _spoken_for(self, token: Token, other: Token) -> bool:
        above = other.head.head.head if other.head.head.lower_ == "close" else other.head.head
        if other.dep_ == "poss":
            return self._speaks_for(token, other.head)
        return other.dep_ == "pobj" and self._speaks_for(token, above)

    def _plural(self, head: int, found: tuple[int, ...]) -> tuple[int, ...]:
        if len(found) > 1:
            return found
        joined = tuple(dict.fromkeys(i for t in conjuncts(self.doc[head]) for i in self.of_head.get(t.i, ())))
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
        if token.dep_ == "poss":
            return owns_not(token, other)
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        if token.lower_ in {"him", "them"} and token.dep_ in SUBJECTS and verb.dep_ in {"ccomp", "xcomp"}:
            verb = verb.head  # "Roe wants him charged": not Roe
        if token.head.lower_ == "of" and verb.dep_ in {"dobj", "nsubjpass"}:  # "arrested five of them"
            verb = verb.head
        while verb.dep_ == "xcomp" and token.dep_ not in SUBJECTS and not controlled(verb):
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

    def _reports(self, other: Token, plural: bool) -> bool:
        """Whether a mention is a voice without a name: "an officer said"; "officials admit that they" are no such."""
        cue = frames_of("verb", other.head.lemma_.lower()) if other.dep_ == "nsubj" else None
        own = plural and cue is not None and (cue.get("that") in OWN or fights(other))
        speaker = other.lemma_.lower() in table("membership")["speakers"]
        named = not speaker and any(self.drafts[i].named for i in self.of_head[other.i])  # "the minister, Roe, said"
        voice = cue is not None and "that" in cue and not own and self.mentions[other.i].kind == "nominal" and not named
        return voice and not any(self.drafts[i].type in BODIES for i in self.of_head[other.i])

    def _salience(self, token: Token, other: Token) -> float:
        """How present an actor is to the reader: near, in subject position, named, what the text is about."""
        distance = self.sentence[token.i] - self.sentence[other.i]
        subject = other.dep_ in SUBJECTS
        score = SUBJECT if subject else OBJECT if other.dep_ in {"dobj", "appos", "agent"} else 0.0
        score += MAIN if subject and _is_main(other.head) else 0.0
        score += MATRIX if subject and other.head.is_ancestor(token) and other.head != token.head else 0.0
        score += SUBJECT + MAIN if self._spoken_for(token, other) else 0.0  # "an aide of the general said that he …"
        score += PARALLEL if is_parallel(token, other) else 0.0
        score += OWNER if other.dep_ == "poss" else 0.0
        score += KIN if is_kin(other) else 0.0
        of_subject = other.dep_ == "poss" and other.head.dep_ in SUBJECTS and other.head.i not in self.mentions
        score += SUBJECT if of_subject else 0.0  # "Roe's fate is unknown; his daughter …"
        score += NAMED if self.mentions[other.i].kind != "nominal" else 0.0
        score += SUBJECT + MAIN + MATRIX if is_punished(token, other) else 0.0
        score += REPORTER if self._reports(other, token.lower_ in PLURAL) else 0.0
        score += FOCUS if self.focus in self.of_head[other.i] else 0.0
        return score - DISTANCE * distance - TOKEN * (token.i - other.i)


def _is_main(verb: Token) -> bool:
    """A main clause: also the second of "Roe was jailed; Sow fled"."""
    while verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return verb.dep_ == "ROOT"
