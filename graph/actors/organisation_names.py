"""Names of organisations: words in several languages, acronyms, and how far two names may be of one body."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from juntagraph.graph.actors.lexicon import concepts, legal_forms, optional_words, stop_words
from juntagraph.graph.actors.romanising import skeleton, sound, words
from juntagraph.graph.actors.verdicts import Likeness

_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_ACRONYM = re.compile(r"[A-Z0-9][A-Za-z0-9]{0,9}(?:[-–][A-Z]{1,5})?")
_DEMONYM = re.compile(r"(?:iennes?|iens?|ians?|ans?|eans?|eses?|aise?s?|ois|oises?|ish|i)$")


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name by its words and concepts; `acronym` if it is one, `aside` what stands in brackets after it."""

    words: tuple[str, ...]
    concepts: tuple[str, ...]
    acronym: str | None = None
    aside: str | None = None


@lru_cache(maxsize=131072)
def organisation_name(text: str) -> OrganisationName:
    """The name without articles and legal forms; its own acronym in brackets is no part of it.

    >>> organisation_name("Forces armées maliennes").concepts
    ('forces', 'armed', 'maliennes')
    """
    aside = next(iter(_BRACKETS.findall(text)), None)
    bare = _BRACKETS.sub(" ", text).strip() or text
    found = words(bare)
    kept = tuple(word for word in found if word not in stop_words() and word not in legal_forms()) or found
    if aside is not None and acronym_likeness(aside, found) > 0:
        aside = None
    meant = tuple(concepts().get(word, word) for word in kept)
    return OrganisationName(found, meant, _acronym(bare), " ".join(words(aside)) if aside else None)


def _acronym(text: str) -> str | None:
    """The letters of a name that may be an acronym: one word of capitals, or with two of them ("FAMa")."""
    plain = text.replace(".", "").strip()
    capitals = sum(letter.isupper() for letter in plain)
    one = _ACRONYM.fullmatch(plain) and capitals >= 2 and capitals * 2 > len(plain) - plain.count("-")
    return re.sub(r"[^a-z0-9]", "", plain.casefold()) if one else None


def acronym_likeness(acronym: str, name: Sequence[str]) -> float:
    """How far letters may stand for words: 0.95 in order, 0.86 in another order, as after translation, 0 if not."""
    letters = "".join(words(acronym))
    if len(name) < 2 or len(letters) < 2:
        return 0.0
    if _spells(letters, name):
        return 0.95 if len(letters) > 2 else 0.9
    initials = Counter(word[0] for word in name if word not in stop_words())
    return 0.86 if len(letters) >= 4 and Counter(letters) == initials else 0.0


def _spells(letters: str, name: Sequence[str]) -> bool:
    """Whether letters are one or two of the beginning of each word in order, of little words none as well."""
    if not name:
        return not letters
    first, rest = name[0], name[1:]
    if first in stop_words() and _spells(letters, rest):
        return True
    return any(
        letters.startswith(first[:length]) and _spells(letters[length:], rest)
        for length in (1, 2)
        if len(first) >= length and letters
    )


def organisation_likeness(one: OrganisationName, other: OrganisationName) -> Likeness:
    """How far two names may be of one organisation, with the reason. Every word that carries something must agree."""
    if one.acronym or other.acronym:
        found = _by_acronym(one, other)
        if found:
            return found
    if one.aside and other.aside and one.aside != other.aside:
        return Likeness(0.3, "differ in what stands in brackets", opposed=True)
    left, right = sorted((list(one.concepts), list(other.concepts)), key=len)
    rest = list(right)
    missing, sum_ = [], 0.0
    for word in left:
        best = max(rest, key=lambda there: concept_likeness(word, there), default="")
        score = concept_likeness(word, best) if best else 0.0
        if score >= 0.84:
            rest.remove(best)
            sum_ += score
        else:
            missing.append(word)
    return _judged(left, missing, rest, sum_)


def _judged(left: list[str], missing: list[str], rest: list[str], sum_: float) -> Likeness:
    if missing:
        share = 1 - len(missing) / len(left)
        return Likeness(0.45 * share, f"only one is called {', '.join(missing)}", opposed=True)
    mean = sum_ / len(left) if left else 0.0
    if not rest:
        return Likeness(min(mean, 0.99), "same words" if mean > 0.99 else "words that mean or sound the same")
    if all(word in optional_words() for word in rest) and len(rest) == 1:
        return Likeness(0.88 * mean, f"same words but for {rest[0]}")
    return Likeness(0.5, f"only one is called {', '.join(rest)}", opposed=len(left) > 1)


def _by_acronym(one: OrganisationName, other: OrganisationName) -> Likeness | None:
    if one.acronym and other.acronym:
        same = one.acronym == other.acronym
        return Likeness(0.93, "same acronym") if same else Likeness(0.1, "two acronyms", opposed=True)
    short, long = (one, other) if one.acronym else (other, one)
    score = acronym_likeness(short.acronym or "", long.words)
    if score:
        return Likeness(score, "acronym of the other" if score > 0.86 else "the same initials in another order")
    if len(long.words) > 1 and short.acronym not in long.words:
        return Likeness(0.2, "no acronym of the other")
    return None


@lru_cache(maxsize=131072)
def concept_likeness(one: str, other: str) -> float:
    """From 0 to 1, how far two words of names of organisations mean the same."""
    if one == other:
        return 1.0
    if one in _table() or other in _table():
        return 0.0  # a word that the lexicon knows is another concept
    here, there = sound(one), sound(other)
    if here == there:
        return 0.96
    stems = _DEMONYM.sub("", one), _DEMONYM.sub("", other)
    if min(map(len, stems)) >= 3 and (stems[0] == stems[1] or _prefix(*stems)):
        return 0.88
    near = Levenshtein.normalized_similarity(here, there)
    alike = skeleton(one) == skeleton(other) and len(skeleton(one)) > 2
    return max(near, 0.88) if alike and near >= 0.6 else near * 0.95


def stem(concept: str) -> str:
    """A word by what spellings and adjectives of it share: a concept of the lexicon, or the bones of its stem."""
    return concept if concept in _table() else skeleton(_DEMONYM.sub("", concept) or concept)


@cache
def _table() -> frozenset[str]:
    return frozenset(concepts().values())


def _prefix(one: str, other: str) -> bool:
    """Whether one stem begins the other, both but a few letters long: "mali" and "malien"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 2
