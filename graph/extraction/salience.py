"""How present an actor is to the reader where a pronoun stands (Lappin & Leass 1994)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from juntagraph.graph.extraction.attribution_lexicon import frames_of
from juntagraph.graph.extraction.attribution_spans import Mode
from juntagraph.graph.extraction.binding import HARM, fights, is_kin, is_parallel, is_punished, sharing
from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.headings import entry
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.pairs import BODIES
from juntagraph.graph.extraction.parsed import Doc, Token
from juntagraph.graph.extraction.placed import PERSONS, Placed
from juntagraph.graph.extraction.syntax import SUBJECTS, conjuncts
from juntagraph.graph.extraction.triggers import relations_of

# Weights of what makes an antecedent likely, fitted on the training documents (Lappin & Leass 1994).
SUBJECT = 3.0
OBJECT = 1.0
MAIN = 1.0  # subject of the main clause
MANNED = 4.0  # "left Libya after its leader": of a movement, rather than a state; not fitted
LEFT = 8.0  # "Paz dismissed Roe. His successor is Sow": Roe's; not fitted
LOCAL = 2.0  # "Roe said that Sow had met his wife": Sow's; not fitted
MATRIX = 2.0  # subject of the clause that the clause of the pronoun belongs to
OWNER = -0.5  # possessive
NAMED = 0.5  # named or already a pronoun
LED = 3.0  # "When Roe appealed to Sow, he was sacked"
AGAIN = 1.0  # already a pronoun: what a text goes on to tell of (Grosz, Joshi & Weinstein 1995)
SPEAKER = 4.0  # "Roe denied it. The soldiers had acted on orders, he said": who spoke goes on to speak
REPORTER = -5.0  # nobody named who only reports: "a witness said that he …"
NUMBER = 2.5  # a group, for "they"
PARALLEL = 9.0  # "met Roe and pressed him"
KIN = -4.0  # somebody only named as another's: "his father"
FOCUS = 2.0  # the person whom the whole text is about
FAR = 3  # sentences; more make no difference to that person
TOLD = 5.5  # "Sow told Roe that nobody would recognise him"
HAD = frozenset({"had", "'d", "’d"})
DEAD = -4.0  # "Forty people were killed. They also took the palace": others did; not fitted
FOLLOWED = 9.0  # "Sow swore in Roe as minister after his predecessor quit": Roe's; not fitted
FREED = 9.0  # "Rebels took two engineers. They were released": the engineers; not fitted
COUPLED = 6.0  # "killed Roe, Sow and her daughter": Sow's; not fitted
HEADS = 9.0  # the name that heads an entry: "Ana Roe. A former minister, she …"; not fitted
REPLY = 5.0  # "Sow offered him a post. He refused."
ASIDE = -2.5  # in a clause on somebody else: "Roe, whom Sow had dismissed, … He": Roe
INSIDE = -2.0  # part of another name: "the Roe family"
GENDER = 3.0  # a title tells that the gender is right
BREAK = -1.0  # in another paragraph; not fitted: from 0 to -2 the training documents are read alike
DISTANCE = 2.5  # a sentence between
TOKEN = 0.02  # a token between
OWN = frozenset({Mode.DENY, Mode.CONFIRM, Mode.PLAN})  # of what the speakers do themselves
RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
WE = frozenset(["we", "us", "our", "ourselves"])  # of a body, or of whoever speaks for one
FIRST = frozenset(["i", "me", "my", "myself"]) | WE  # whoever is quoted
SINGULAR = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves", "others", "these", "those"])


class Salience(Placed):
    """Weighs the mentions placed so far; `focus` is the draft of the person whom the text is about."""

    def __init__(
        self, doc: Doc, mentions: Mapping[int, Mention], drafts: Sequence[Draft], of_head: Mapping[int, tuple[int, ...]]
    ) -> None:
        super().__init__(doc, mentions, drafts, of_head)
        self.focus: int | None = None

    def _salience(self, token: Token, other: Token) -> float:
        """How present an actor is to the reader: near, in subject position, named, what the text is about."""
        distance = self.sentence[token.i] - self.sentence[other.i]
        whole = _whole(other)
        subject, verb = whole.dep_ in SUBJECTS, whole.head
        score = SUBJECT if subject else OBJECT if other.dep_ in {"dobj", "appos", "agent"} else 0.0
        score += MAIN if subject and _is_main(verb) else 0.0
        score += MATRIX if subject and verb.is_ancestor(token) and verb != token.head else 0.0
        score += MANNED if self._manned(token, other) else 0.0
        score += LEFT if _leaves(token, other) else 0.0
        score += LOCAL if subject and _is_local(token, verb) else 0.0
        score += SUBJECT + MAIN if self._spoken_for(token, other) else 0.0  # "an aide of the general said that he …"
        score += PARALLEL if is_parallel(token, other) else 0.0
        score += OWNER if other.dep_ == "poss" else 0.0
        score += KIN if is_kin(other) else 0.0
        of_subject = other.dep_ == "poss" and other.head.dep_ in SUBJECTS and not self._is_person(other.head)
        score += SUBJECT if of_subject else 0.0  # "Roe's fate is unknown; his daughter …"
        score += NAMED if self.mentions[other.i].kind != "nominal" else 0.0
        score += LED if _leads_in(token, other) else 0.0
        score += AGAIN if self.mentions[other.i].kind == "pronoun" and token.lower_ in SINGULAR else 0.0
        score += SUBJECT + MAIN + MATRIX if is_punished(token, other) else 0.0
        speaks = _says(token) and _said_before(token.head)
        score += REPORTER if not speaks and self._reports(other, token.lower_ in PLURAL) else 0.0
        score += SPEAKER if speaks and _says(whole) else 0.0
        score += TOLD if _is_told(token, other) else 0.0
        score += REPLY if _is_asked(token, other) else 0.0
        score += ASIDE if self._in_aside(token, other) else 0.0
        score += INSIDE if other.dep_ in {"compound", "nmod"} else 0.0
        score += HEADS if self._heads(other, token) else 0.0
        score += FREED if _is_freed(token, whole) else 0.0
        score += FOLLOWED if _is_followed(token, whole) else 0.0
        score += COUPLED if _is_coupled(token, other) else 0.0
        had = any(c.dep_ == "aux" and c.lower_ in HAD for c in token.head.lefts)  # what they had done before
        score += DEAD if token.dep_ == "nsubj" and not had and _is_killed(whole) else 0.0
        if self.focus in self.of_head[other.i]:
            score, distance = score + FOCUS * (1 + self._opens(token)), min(distance, FAR)
        score += BREAK if self.paragraph[token.i] != self.paragraph[other.i] else 0.0
        return score - DISTANCE * distance - TOKEN * (token.i - other.i)

    def _heads(self, name: Token, token: Token) -> bool:
        """ "Ana Roe. A former minister, she …": a person's name that opens the paragraph, alone in its sentence."""
        alone = name.dep_ == "ROOT" and name.ent_type_ == "PERSON" and token.lower_ in SINGULAR
        first = name.sent.start
        opens = alone and (first == 0 or "\n" in self.doc[first - 1].text)
        opens = opens and all(t.pos_ == "PROPN" or t.is_punct or t.is_space for t in name.sent)
        return opens and self._is_person(name) and entry(token) is name

    def _manned(self, owner: Token, other: Token) -> bool:
        """Whether a body, no state, may have the leader or fighters that "its" tells of."""
        told = owner.lower_ == "its" and owner.head.lemma_.lower() in table("membership")["leaders"]
        return told and any(self.drafts[i].type in BODIES for i in self.of_head[other.i])

    def _is_person(self, noun: Token) -> bool:
        return any(self.drafts[i].type in PERSONS for i in self.of_head.get(noun.i, ()))

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

    def _speaks_for(self, token: Token, other: Token) -> bool:
        """ "an aide of the general said that he …": the aide speaks of the general, not of himself."""
        if other.dep_ not in SUBJECTS or token.lower_ in {"it", "its"}:
            return False
        if not any(t.dep_ in {"ccomp", "conj", "dobj"} and t.head is other.head for t in token.ancestors):
            return False
        if any(c.lower_ == "close" and any(p.lower_ == "to" for p in c.children) for c in other.children):
            return True  # "a person close to the general denied that he …"
        owned = any(c.dep_ == "poss" or (c.dep_ == "prep" and c.lower_ in {"of", "to", "for"}) for c in other.children)
        lemma = other.lemma_.lower()
        proxies = table("factuality")["denial"]["proxies"], table("titles")["associates"]["words"]
        return owned and any(lemma in words for words in proxies)

    def _spoken_for(self, token: Token, other: Token) -> bool:
        above = other.head.head.head if other.head.head.lower_ == "close" else other.head.head
        if other.dep_ == "poss":
            return self._speaks_for(token, other.head)
        return other.dep_ == "pobj" and self._speaks_for(token, above)

    def _likely(self, draft: Draft, gender: str | None) -> float:
        """Whether the text has told the gender; else officers are men in most news: "she" is hardly one."""
        if gender is None or draft.gender is not None:
            return float(gender is not None)
        officer = gender == "female" and any(role in table("titles")["ranks"] for role in draft.roles)
        return -1.0 if officer else 0.0

    def _opens(self, token: Token) -> bool:
        """Whether a pronoun for one person is the first in a paragraph to speak of anybody."""
        start = token.sent.start
        opens = start > 0 and "\n\n" in self.doc[start - 1].text and token.lower_ in SINGULAR
        persons = (i for h in range(start, token.i) for i in self.of_head.get(h, ()) if self.mentions[h].kind == "name")
        return opens and not any(self.drafts[i].type in PERSONS for i in persons)


def _is_killed(noun: Token) -> bool:
    """Whether those that a noun names were killed in its clause."""
    killed = noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in {"kill", "murder", "execute", "massacre", "slay"}
    return killed or (noun.dep_ == "nsubj" and noun.head.lemma_ == "die")


def _is_followed(owner: Token, other: Token) -> bool:
    """Whether a mention is who was put into a post, and the pronoun tells whose predecessor is meant."""
    follows = owner.dep_ == "poss" and owner.head.lemma_.lower() in {"predecessor", "successor"}
    sworn = other.dep_ == "pobj" and other.head.lower_ == "in"
    verb = other.head.head if sworn else other.head
    return follows and (sworn or other.dep_ in {"dobj", "nsubjpass"}) and "appoints" in relations_of(verb)


def _is_coupled(owner: Token, other: Token) -> bool:
    """Whether a mention stands right before its relative in a list: "Sow and her daughter"."""
    noun = first = owner.head
    if owner.dep_ != "poss" or noun.dep_ != "conj":
        return False
    while first.dep_ == "conj":
        first = first.head
    before = [t for t in conjuncts(first) if t.i < noun.i]
    return bool(before) and max(before, key=lambda t: t.i) is other


def _is_freed(token: Token, other: Token) -> bool:
    """Whether a pronoun is whom somebody sets free, and a mention whom somebody took before."""
    freed = token.dep_ in {"nsubjpass", "dobj"} and token.head.lemma_.lower() in {"free", "release", "rescue"}
    while other.dep_ == "conj":
        other = other.head
    other = other.head if other.head.lower_ in table("control")["depictive"] else other  # "took two nuns hostage"
    took = other.dep_ in {"nsubjpass", "dobj"} and other.head is not token.head
    return freed and took and not relations_of(other.head).isdisjoint({"abducts", "detains"})


def _says(noun: Token) -> bool:
    """Whether it is the subject of a verb of saying."""
    cue = frames_of("verb", noun.head.lemma_.lower()) if noun.dep_ == "nsubj" else None
    return cue is not None and "that" in cue


def _said_before(verb: Token) -> bool:
    """ "Troops would leave, he said": what was said stands before."""
    return verb.dep_ == "parataxis" or any(c.dep_ in {"ccomp", "parataxis"} for c in verb.lefts)


def _is_told(token: Token, other: Token) -> bool:
    """Whether a pronoun is the object of what somebody is told or warned of for the future."""
    verb = token.head
    suffers = token.dep_ in {"dobj", "nsubjpass"} and any(c.tag_ == "MD" for c in verb.lefts)
    warned = verb.dep_ == "ccomp" and verb.head.lemma_ in {"tell", "warn", "assure", "inform", "advise"}
    return suffers and warned and other.head is verb.head and other.dep_ in {"dobj", "dative"}


def _is_asked(token: Token, other: Token) -> bool:
    """Whether a pronoun is who answers, and a mention whom somebody asked or offered something before."""
    answers = token.dep_ in SUBJECTS and token.head.lemma_.lower() in table("control")["replies"]
    whom = other.head.head if other.dep_ == "pobj" and other.head.lower_ == "to" else other.head
    asked = other.dep_ in {"dobj", "dative", "pobj"} and whom.lemma_.lower() in table("control")["proposals"]
    return answers and asked and whom.i < token.head.i and token.head is not whom


def _whole(noun: Token) -> Token:
    """ "Several of the accused said that they …", "A spokesman, Major Roe, said": where the whole phrase stands."""
    if noun.dep_ == "appos" and noun.pos_ == "PROPN" and noun.head.dep_ in SUBJECTS:
        return noun.head
    few = noun.head.head
    some = noun.dep_ == "pobj" and noun.head.lower_ == "of" and few.pos_ in {"ADJ", "PRON", "NUM", "DET"}
    return few if some else noun


def _leaves(owner: Token, other: Token) -> bool:
    """ "Paz dismissed Roe. His successor …": who leaves an office is he whom somebody succeeds in it."""
    if owner.dep_ != "poss" or owner.head.lemma_.lower() not in {"successor", "replacement"}:
        return False
    gone = relations_of(other.head) & {"dismisses"} and other.dep_ in {"dobj", "nsubjpass"}
    return bool(gone) or (other.dep_ == "nsubj" and other.head.lemma_.lower() in {"resign", "retire", "die", "quit"})


def _is_local(owner: Token, verb: Token) -> bool:
    """Whether a verb is that of the clause in which somebody is an owner, "encouraged Sow, his son"."""
    if owner.dep_ != "poss":
        return False
    own = next((t for t in owner.ancestors if t.pos_ in {"VERB", "AUX"}), owner)
    harms = relations_of(own) & {*HARM, "plotsAgainst", "attemptsCoupAgainst"}  # nobody arrests his own son by default
    return sharing(own) is verb and own.dep_ != "ROOT" and not harms


def _leads_in(token: Token, other: Token) -> bool:
    """Both subjects, one of the clause of time or reason that leads in the other's."""
    both = token.dep_ in SUBJECTS and other.dep_ in SUBJECTS and other.i < token.i
    return both and other.head.dep_ == "advcl" and other.head.head == token.head


def _is_main(verb: Token) -> bool:
    """A main clause: also the second of "Roe was jailed; Sow fled"."""
    while verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
    return verb.dep_ == "ROOT"
