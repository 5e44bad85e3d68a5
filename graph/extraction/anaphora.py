"""Antecedents of pronouns, relative pronouns, "both", "the latter" and their like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.binding import (
    addressed,
    aims,
    arguments,
    asking,
    controlled,
    doers,
    fights,
    gerund_of,
    is_kin,
    is_parallel,
    is_punished,
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
from juntagraph.graph.extraction.pairs import BODIES, Pairs
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.placed import PERSONS, Placed
from juntagraph.graph.extraction.relatives import Relatives
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts

# Weights of what makes an antecedent likely, fitted on the training documents (Lappin & Leass 1994).
SUBJECT = 3.0
OBJECT = 1.0
MAIN = 1.0  # subject of the main clause
MATRIX = 2.0  # subject of the clause that the clause of the pronoun belongs to
OWNER = -0.5  # possessive
NAMED = 0.5  # named or already a pronoun
LED = 3.0  # "When Roe appealed to Sow, he was sacked"
AGAIN = 1.0  # already a pronoun: what a text goes on to tell of (Grosz, Joshi & Weinstein 1995)
REPORTER = -5.0  # nobody named who only reports: "a witness said that he …"
NUMBER = 2.5  # a group, for "they"
PARALLEL = 9.0  # "met Roe and pressed him"
KIN = -4.0  # somebody only named as another's: "his father"
FOCUS = 2.0  # the person whom the whole text is about
FAR = 3  # sentences; more make no difference to that person
ASIDE = -2.5  # in a clause on somebody else: "Roe, whom Sow had dismissed, … He": Roe
INSIDE = -2.0  # part of another name: "the Roe family"
GENDER = 3.0  # a title tells that the gender is right
DISTANCE = 2.5  # a sentence between
TOKEN = 0.02  # a token between
OWN = frozenset({Mode.DENY, Mode.CONFIRM, Mode.PLAN})  # of what the speakers do themselves
RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
SINGULAR = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves", "others", "these", "those"])


class Anaphora(Placed):
    """Looks back over the mentions placed so far for what a pronoun stands for."""

    def __init__(
        self, doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]
    ) -> None:
        super().__init__(doc, mentions, drafts, of_head)
        self.pairs = Pairs(doc, mentions, drafts, of_head)
        self.relatives = Relatives(doc, mentions, drafts, of_head)
        self.focus: int | None = None

    def antecedents(self, mention: Mention) -> tuple[int, ...]:
        """Indices of the drafts that the pronoun stands for; empty when none fits."""
        token = self.doc[mention.head]
        word = token.lower_
        if word in RELATIVES:
            return self.relatives.of(token)
        if word.endswith(("self", "selves")):
            return self._reflexive(token)
        if word == "those" and any(c.dep_ in {"acl", "relcl"} for c in token.children):
            return ()  # "all those detained" are told of there and then
        if word in {"both", "two", "pair", "three", "trio"}:
            return self.pairs.several(token, 3 if word in {"three", "trio"} else 2)
        if token.dep_ == "attr":
            return self.all_at(t for c in token.head.lefts if c.dep_ == "nsubj" for t in conjuncts(c))
        if word == "each":
            return self.pairs.each(token)
        if word == "others" and any(c.dep_ in {"nummod", "amod", "quantmod"} for c in token.children):
            return ()  # "at least 40 others"
        if word in {"latter", "former", "other", "one"}:
            return self.pairs.of_pair(token, word) if word in {"latter", "former"} else ()
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

    def _reflexive(self, token: Token) -> tuple[int, ...]:
        if token.dep_ == "appos":
            return self.of_head.get(token.head.i, ())
        for verb in token.ancestors:
            for child in verb.children:
                if child.dep_ in SUBJECTS and child.i != token.i:
                    return self.of_head.get(child.i, ())
        return ()

    def _best(self, token: Token, mention: Mention) -> tuple[int, ...]:
        ranked: list[tuple[float, tuple[int, ...]]] = []
        doing = {i for t in doers(token) for i in self.of_head.get(t.i, ())}
        apart = (t for t in (threatening(token), asking(token), *owning(token), *wishing(token)) if t is not None)
        doing |= {i for t in apart for i in self.of_head.get(t.i, ())}
        for head in self.before(token):
            found = self.of_head[head]
            if (
                self._bound(token, self.doc[head])
                or not found
                or addressed(token, self.doc[head])
                or (token.lower_ in SINGULAR and len(found) > 1)
            ):
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
        ranked += self._leading(token, mention, doing)
        return max(ranked, default=(0.0, ()), key=lambda pair: pair[0])[1]

    def _leading(self, token: Token, mention: Mention, doing: set[int]) -> Iterator[tuple[float, tuple[int, ...]]]:
        """ "He" in a new paragraph: the person whom the text is about, however far back."""
        if self.focus is None or not self._opens(token) or self.focus in doing:
            return
        draft = self.drafts[self.focus]
        if self._agrees(token, mention, draft) and not self._told_of(token, (self.focus,)):
            told = self._likely(draft, mention.gender)
            yield SUBJECT + MAIN + 2 * FOCUS + GENDER * told - DISTANCE * FAR, (self.focus,)

    def _opens(self, token: Token) -> bool:
        """Whether a pronoun for one person stands in the first sentence of a paragraph."""
        start = token.sent.start
        return start > 0 and "\n\n" in self.doc[start - 1].text and token.lower_ in SINGULAR

    def _likely(self, draft: Draft, gender: str | None) -> float:
        """Whether the text has told the gender; else officers are men in most news: "she" is hardly one."""
        if gender is None or draft.gender is not None:
            return float(gender is not None)
        officer = gender == "female" and any(role in table("titles")["ranks"] for role in draft.roles)
        return -1.0 if officer else 0.0

    def _told_of(self, token: Token, found: tuple[int, ...]) -> bool:
        """ "He said that the captain …", "he accused Roe": he is neither (principle C)."""
        beside = (self.mentions[t.i] for t in arguments(token) if t.i in self.mentions)
        names = {m.name.casefold().split()[-1] for m in beside if m.kind == "name"}
        roles = told_roles(token)
        return any(roles & self.drafts[i].roles or names & self.drafts[i].words for i in found)

    def _speaks_for(self, token: Token, other: Token) -> bool:
        """ "an aide of the general said that he …": the aide speaks of the general, not of himself."""
        if other.dep_ not in SUBJECTS or token.lower_ in {"it", "its"}:
            return False
        if not any(t.dep_ in {"ccomp", "conj"} and t.head is other.head for t in token.ancestors):
            return False
        if any(c.lower_ == "close" and any(p.lower_ == "to" for p in c.children) for c in other.children):
            return True  # "a person close to the general denied that he …"
        owned = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in {"of", "to"}) for c in other.children)
        lemma = other.lemma_.lower()
        proxies = table("factuality")["denial"]["proxies"], table("titles")["associates"]["words"]
        return owned and any(lemma in words for words in proxies)

    def _spoken_for(self, token: Token, other: Token) -> bool:
        above = other.head.head.head if other.head.head.lower_ == "close" else other.head.head
        if other.dep_ == "poss":
            return self._speaks_for(token, other.head)
        return other.dep_ == "pobj" and self._speaks_for(token, above)

    def _plural(self, head: int, found: tuple[int, ...]) -> tuple[int, ...]:
        if self.doc[head].lemma_.lower() == "office":
            return ()  # rooms
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

    def _in_aside(self, token: Token, other: Token) -> bool:
        """Whether a mention stands in a relative clause on another person whom the pronoun may stand for."""
        verb = next((t for t in other.ancestors if t.dep_ == "relcl"), None)
        if verb is None or verb.is_ancestor(token) or token.lower_ not in SINGULAR or other.lower_ in RELATIVES:
            return False
        who = (t.i for t in verb.subtree if t.lower_ in RELATIVES)
        return any(self.drafts[i].type in PERSONS for h in (verb.head.i, *who) for i in self.of_head.get(h, ()))

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
        score += LED if _leads_in(token, other) else 0.0
        score += AGAIN if self.mentions[other.i].kind == "pronoun" and token.lower_ in SINGULAR else 0.0
        score += SUBJECT + MAIN + MATRIX if is_punished(token, other) else 0.0
        score += REPORTER if self._reports(other, token.lower_ in PLURAL) else 0.0
        score += ASIDE if self._in_aside(token, other) else 0.0
        score += INSIDE if other.dep_ in {"compound", "nmod"} else 0.0
        if self.focus in self.of_head[other.i]:
            score, distance = score + FOCUS * (1 + self._opens(token)), min(distance, FAR)
        return score - DISTANCE * distance - TOKEN * (token.i - other.i)


def _leads_in(token: Token, other: Token) -> bool:
    """Both subjects, one of the clause of time or reason that leads in the other's."""
    both = token.dep_ in SUBJECTS and other.dep_ in SUBJECTS and other.i < token.i
    return both and other.head.dep_ == "advcl" and other.head.head == token.head


def _is_main(verb: Token) -> bool:
    """A main clause: also the second of "Roe was jailed; Sow fled"."""
    while verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return verb.dep_ == "ROOT"
