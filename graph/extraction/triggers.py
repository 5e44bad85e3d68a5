"""The trigger lexicon as values: which word says which relation, and where its participants stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.syntax import child, is_passive
from juntagraph.graph.extraction.trigger_needs import Below


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One entry of `triggers.toml`; its header says what each field means. Each is itself and equal to no other."""

    relation: str
    name: str
    words: tuple[str, ...]
    pos: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    needs: tuple[tuple[str, frozenset[str]], ...]
    only: frozenset[str]
    unlike: frozenset[str]
    without: tuple[tuple[str, frozenset[str]], ...]
    about: tuple[str, ...]
    flags: frozenset[str]


@cache
def frames(language: str = "en") -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """Frames by part of speech and first word of a verb, else last word."""
    index: dict[tuple[str, str], list[Frame]] = {}
    for number, entry in enumerate(table("triggers", language)["frames"]):
        frame = _frame(number, entry)
        for word in frame.words:
            key = word.split()[0] if frame.pos == "VERB" else word.split()[-1]
            index.setdefault((frame.pos, key), []).append(frame)
    return {key: tuple(dict.fromkeys(found)) for key, found in index.items()}


def _frame(number: int, entry: dict[str, Any]) -> Frame:
    pos = next(p for p, key in KINDS.items() if key in entry)
    flags = frozenset(key for key, value in entry.items() if value is True)
    words = tuple(entry[KINDS[pos]])
    return Frame(
        relation=entry["relation"],
        name=f"{entry['relation']}.{words[0].replace(' ', '-')}.{number}",
        words=words,
        pos=pos,
        subject=tuple(entry["subject"]),
        object=tuple(entry["object"]),
        needs=_needs(entry.get("needs", ())),
        without=_needs(entry.get("without", ())),
        only=frozenset(entry.get("only", ())),
        unlike=frozenset(entry.get("unlike", ())),
        about=tuple(entry.get("about", ())),
        flags=flags,
    )


def _needs(entries: Iterable[str]) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((dep, frozenset(lemmas.split("|"))) for dep, lemmas in (n.split(":") for n in entries))


PARTICLES = frozenset({"prt", "advmod", "prep", "acomp", "ccomp"})
KINDS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives"}


def frames_of(token: Token) -> Iterator[Frame]:
    """The frames that a token triggers where it stands."""
    pos, lemma = _pos(token), _lemma(token)
    found = _entries().get((pos, lemma), ()) if pos else ()
    if not found:
        return
    below, describes = Below(token), _describes(token)
    stands = _Standing(token)
    for frame, words in found:
        if not _stands(frame, describes) or (word := stands.word(frame, words)) is None:
            continue
        if _voice(token, frame) and _needs_met(below, frame, word):
            yield frame


Words = tuple[tuple[str, frozenset[str]], ...]
"""Words of a frame, each with the words that stand before its noun, or the particle behind its verb."""


@cache
def _entries(language: str = "en") -> Mapping[tuple[str, str], tuple[tuple[Frame, Words], ...]]:
    """Frames as in `frames`, with those of their words that begin or end with the word."""
    return {key: tuple((f, _words(f, key[1])) for f in found) for key, found in frames(language).items()}


def _words(frame: Frame, key: str) -> Words:
    if frame.pos == "VERB":
        return tuple((w, frozenset(w.split()[1:])) for w in frame.words if w.split()[0] == key)
    return tuple((w, frozenset(w.split()[:-1])) for w in frame.words if w.split()[-1] == key)


class _Standing:
    """What stands beside a token, for any frame to ask: words before a noun, particles behind a verb."""

    def __init__(self, token: Token) -> None:
        self.token = token
        self.particle = child(token, "prt") is not None

    def word(self, frame: Frame, words: Words) -> str | None:
        """The longest word of the frame that stands here: "pick up" before "pick", "coup attempt" before "attempt"."""
        if frame.pos == "VERB":
            return next((word for word, rest in words if self._is_verb(frame, word, bool(rest))), None)
        before = _forms(self.token) if any(modifiers for _, modifiers in words) else set()
        return max((word for word, modifiers in words if modifiers <= before), key=len, default=None)

    def _is_verb(self, frame: Frame, word: str, phrasal: bool) -> bool:
        """A particle makes another verb of it ("bring about"), unless the frame asks for particles itself."""
        if not phrasal:
            return not self.particle or any(dep == "prt" for dep, _ in frame.needs)
        rest = word.partition(" ")[2]
        return any(c.lower_ == rest and c.dep_ in PARTICLES and not _governs(c) for c in self.token.children)


@cache
def deed_nouns(language: str = "en") -> frozenset[str]:
    """Last words of the nouns that tell what was done to somebody: "arrest", "murder"."""
    told = (f for found in frames(language).values() for f in found if f.pos == "NOUN" and "of" in f.object)
    return frozenset(word.split()[-1] for f in told for word in f.words)


def says(lemma: str) -> bool:
    """Whether a verb of that lemma is in the lexicon."""
    return ("VERB", lemma) in frames()


def relations_of(verb: Token) -> frozenset[str]:
    """The relations that the verb, by its lemma alone, may say."""
    return frozenset(f.relation for f in frames().get(("VERB", _lemma(verb)), ()))


def _describes(token: Token) -> bool:
    return token.dep_ == "amod" and token.tag_ != "VBG" and token.pos_ in {"VERB", "AUX"}


def _stands(frame: Frame, describes: bool) -> bool:
    """ "The ousted president" tells who, not what happened, unless the frame is one of descriptions."""
    return "attributive" in frame.flags if describes else "attributive" not in frame.flags or frame.pos != "VERB"


def _pos(token: Token) -> str | None:
    if token.pos_ in {"VERB", "AUX"}:
        return "VERB"
    if token.pos_ in {"NOUN", "PROPN"}:
        return "NOUN"
    return "ADJ" if token.pos_ == "ADJ" else None


def _lemma(token: Token) -> str:
    """The lemma, also of past forms that the lemmatiser does not know ("overthrew")."""
    lemma = token.lemma_.lower()
    return str(table("control")["irregular"].get(lemma, lemma))


def _governs(particle: Token) -> bool:
    """ "took the regime to task over the arrests": behind an object, "over" is no part of the verb."""
    before = any(c.dep_ == "dobj" and c.i < particle.i for c in particle.head.children)
    return before and particle.dep_ == "prep" and child(particle, "pobj") is not None


def _forms(noun: Token) -> set[str]:
    """The words before a noun as they stand and as lemmas: "failed coup" is "fail coup" to the lemmatiser."""
    modifiers = [t for t in noun.lefts if t.dep_ in {"compound", "amod", "nmod"}]
    return {form for t in modifiers for form in (t.lower_, t.lemma_.lower())}


def _voice(token: Token, frame: Frame) -> bool:
    caused = token.dep_ == "ccomp" and token.head.lemma_ == "have" and child(token, "dobj", "aux", "mark") is None
    return "passive" not in frame.flags or caused or is_passive(token)


def _needs_met(below: Below, frame: Frame, word: str) -> bool:
    token = below.token
    if frame.flags and not _polarity_met(token, frame.flags):
        return False
    if frame.unlike and any(c.dep_ == "dobj" and _forms(c) & frame.unlike for c in token.children):
        return False
    if frame.without and any(True for _ in _matching(below, frame.without)):
        return False
    if not frame.needs:
        return not frame.only or word in frame.only
    matched = list(_matching(below, frame.needs))
    if not frame.only:
        return bool(matched)
    allowed = {f"{word} {mark}" for mark in matched} | ({word} if matched else set())
    return bool(allowed & frame.only)


def _polarity_met(token: Token, flags: frozenset[str]) -> bool:
    """Whether it is negated, refused or found not guilty where the frame is of such words only."""
    if not flags.isdisjoint({"negated", "disowned"}) and not _negated(token):
        return False
    if "refusing" in flags and not _refused(token):
        return False
    if "convicting" in flags and _not_guilty(token):
        return False
    return "acquitting" not in flags or _not_guilty(token)


def _negated(token: Token) -> bool:
    objects = (o for p in token.children if p.dep_ == "prep" for o in p.children)
    below = (g for o in (*token.children, *objects) for g in o.children if o.dep_ in {"dobj", "pobj"})
    if any(g.lower_ == "no" and g.dep_ == "det" for g in below):  # "knew of no plot"
        return True
    return any(c.dep_ == "neg" or c.lower_ in {"no", "without"} for c in token.children) or any(
        t.lower_ in {"refuse", "refused", "decline", "declined", "without"} for t in (token.head,)
    )


def _refused(token: Token) -> bool:
    """Whether somebody says no to what is to come: "will not lift the embargo"."""
    will = any(c.dep_ == "aux" and c.lower_ in {"will", "wo", "would", "'ll"} for c in token.children)
    return will and any(c.dep_ == "neg" for c in token.children)


def _not_guilty(token: Token) -> bool:
    """ "found not guilty": an acquittal, no verdict against anybody."""
    return any(t.lower_ == "guilty" and t.nbor(-1).lower_ == "not" for t in token.subtree if t.i > token.i)


@cache
def _with_modifier(lemmas: frozenset[str]) -> bool:
    """Whether a need names a word with one before it: "attempt&coup"."""
    return any("&" in word for word in lemmas)


def _matching(below: Below, needs: tuple[tuple[str, frozenset[str]], ...]) -> Iterator[str]:
    """Marks of what stands below the trigger and meets a need: the lemma, or the dependency or preposition."""
    for dep, lemmas in needs:
        for token in below[dep]:
            lemma = token.lemma_.lower()
            if dep == "xcomp" and "*" not in lemmas and child(token, "neg") is not None:
                continue  # "ordered him not to leave" is no order to leave
            named = {f"{lemma}&{form}" for form in _forms(token)} & lemmas if _with_modifier(lemmas) else ()
            if "*" in lemmas or lemma in lemmas or named or ("*actor" in lemmas and token.pos_ in {"PROPN", "PRON"}):
                yield lemma
                yield dep
