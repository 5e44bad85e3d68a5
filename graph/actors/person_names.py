"""Names of persons: what belongs to the name, and how far two names may be of one person.

The parts of two names are set side by side whatever their order, as in logic-v2 of nomenklatura; what is left over on
either side then decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from juntagraph.graph.actors.lexicon import generations, light, particles, titles, variants
from juntagraph.graph.actors.romanising import plain, skeleton, sound, vowels, words
from juntagraph.graph.actors.verdicts import Likeness

ALIKE = 0.84
"""From here on two words are forms of one name."""
LEFT_OUT = "same names, one left out"
INITIALS = "same but for initials"
WEAK = 0.85
"""The likeness of words that are often two names, such as Kamal and Kamil: not enough for a first name."""
_FIRST = {"a": "front", "e": "front", "i": "front", "o": "back", "u": "back"}
_NEAR = frozenset(("ae", "ea", "ei", "ie", "ou", "uo"))
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
_LITTLE = re.compile(r"(?<![\w.])[a-z](?:[’']|(?=\s))")
"""Letters that join names ("Ortega y Gasset", "d'Estaing"), as against initials."""
_SERVANT = re.compile(r"^abd(?:al|el|ul|oul|il|ol)?$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in their order, as written in `words`; `generation` tells father, son and monarchs apart."""

    parts: tuple[str, ...]
    generation: str | None = None
    doubled: str | None = None  # the second half of a first name with a hyphen: "Jean-Claude"

    @property
    def is_mononym(self) -> bool:
        """Whether there is one part only, as of a surname that stands alone."""
        return sum(len(part) > 1 for part in self.parts) < 2 and len(self.parts) < 2


@lru_cache(maxsize=131072)
def person_name(text: str) -> PersonName:
    """The name without ranks, forms of address, articles and words such as "son of".

    >>> person_name("Gen. Abdel Fattah al-Burhan").parts, person_name("Ferdinand Marcos, Jr.").generation
    (('abdfatah', 'burhan'), 'junior')
    """
    found = list(words(_LITTLE.sub("", _BRACKETS.sub(" ", text))))
    found = found[_title(found) :]
    marks = [number for number in range(1, len(found)) if _is_mark(found, number)]
    rest = [word for number, word in enumerate(found) if number not in marks]
    parts = tuple(_parts(rest)) or tuple(found)
    return PersonName(parts, generations()[found[marks[0]]] if marks else None, _doubled(text, parts))


def _doubled(text: str, parts: Sequence[str]) -> str | None:
    hyphens = (one.split("-") for one in text.split() if "-" in one)
    halves = [[plain(word) for half in one for word in words(half)] for one in hyphens]
    return next((parts[1] for one in halves if len(parts) > 2 and tuple(one) == tuple(parts[:2])), None)


def _is_mark(found: Sequence[str], number: int) -> bool:
    """Whether a word tells a generation; the number of a monarch stands last."""
    meaning = generations().get(found[number])
    return meaning is not None and (not meaning.isdigit() or number == len(found) - 1)


def _title(found: Sequence[str]) -> int:
    """How many words before the name are titles, as long as a name follows."""
    start = 0
    while length := _longest(found, start):
        start += length
    return start


def _longest(found: Sequence[str], start: int) -> int:
    left = len(found) - start
    return next((n for n in (3, 2, 1) if left > n and tuple(found[start : start + n]) in titles()), 0)


def _parts(found: Sequence[str]) -> Iterator[str]:
    rest = iter(range(len(found)))
    kept = [word for word in found if word not in particles()] or found
    for number in rest:
        word = found[number]
        if _SERVANT.match(word) and (after := _next(found, number + 1)) is not None:
            for _ in range(after - number):
                next(rest, None)
            yield "abd" + plain(found[after])
        elif word in kept:
            yield plain(word)


def _next(found: Sequence[str], start: int) -> int | None:
    """The next word that is no article: what Abd is the servant of."""
    return next((n for n in range(start, len(found)) if found[n] not in particles()), None)


@lru_cache(maxsize=262144)
def word_likeness(one: str, other: str) -> float:
    """From 0 to 1, how far two parts of names may be one: the same sounds, a known variant, a slip of the pen."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) == 1:
        return 0.85 if one[0] == other[0] else 0.0
    here, there = sound(one), sound(other)
    known = here == there or variants().get(here, frozenset()) & variants().get(there, frozenset())
    if known and not _aspirated(one, other):
        return 0.97
    near = Levenshtein.normalized_similarity(here, there)
    bones = skeleton(one), skeleton(other)
    if bones[0] == bones[1]:
        return _same_bones(one, other, near, len(bones[0]))
    return _slip(one, other, bones, near)


def _same_bones(one: str, other: str, near: float, length: int) -> float:
    """The likeness of two words of the same consonants, by their vowels and an h that one of them lacks."""
    here, there = vowels(one), vowels(other)
    if not here or not there:  # a script without vowels
        return 0.9 if length > 1 else 0.5
    if length < 2 or near < 0.55 - 0.1 * (length > 2) or {_FIRST[here[0][0]], _FIRST[there[0][0]]} == {"front", "back"}:
        return near
    feminine = (one[-1] == "a") != (other[-1] == "a")
    far = any(not _near(a, b) for a, b in zip(here, there, strict=False))
    return WEAK if far or feminine or _aspirated(one, other) else max(near, 0.9)


def _near(one: str, other: str) -> bool:
    """Whether two runs of vowels may be one, as a and e, e and i, o and u are."""
    short, long = sorted((one, other), key=len)
    both = ((short, long), (long, short)) if len(short) == len(long) else ((short, long),)
    return all(any(a == b or a + b in _NEAR for b in right) for left, right in both for a in left)


def _aspirated(one: str, other: str) -> bool:
    return (one[0] == "h") != (other[0] == "h")


def _slip(one: str, other: str, bones: tuple[str, str], near: float) -> float:
    """A letter or two that differ count in long names only, and never the first."""
    if one[0] != other[0] and sound(one)[0] != sound(other)[0]:
        return near * 0.9
    gap = Levenshtein.distance(*bones)
    long = min(len(one), len(other)) >= 6
    return max(near, 0.86) if gap == 1 and near >= 0.72 and long and min(map(len, bones)) >= 3 else near * 0.95


def person_likeness(one: PersonName, other: PersonName) -> Likeness:
    """How far two names may be of one person, with the reason.

    Left-over parts on both sides speak of two persons. So does a first name that only one side has before two parts
    that both have: in many countries it is the child who bears the name of the father after his own.
    """
    if one.generation and other.generation and one.generation != other.generation:
        return Likeness(0.1, "differ in generation", opposed=True)
    left, right = _joined(one.parts, other.parts)
    if len(left) > len(right):
        left, right = right, left
    found = _aligned(left, right)
    likeness = _likeness(left, right, found)
    if likeness.reason == LEFT_OUT and len(left) > 2 and one.doubled != other.doubled:
        return Likeness(0.75, "half of a first name left out of a whole name")
    if (one.generation is None) != (other.generation is None):
        return Likeness(min(likeness.score, 0.7), f"{likeness.reason}; one alone has a generation", likeness.opposed)
    return likeness


def _joined(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """Both names, with two words of one written together where the other does so."""
    return _join(one, other), _join(other, one)


def _join(parts: Sequence[str], others: Sequence[str]) -> list[str]:
    """The parts, any two of which one word of the others holds as one."""
    for number, (first, second) in enumerate(pairwise(parts)):
        whole = plain(first + second)
        if len(first) > 1 < len(second) and any(
            len(other) > 4 and word_likeness(whole, other) >= 0.9 for other in others if other not in parts
        ):
            return _join([*parts[:number], whole, *parts[number + 2 :]], others)
    return list(parts)


def _aligned(left: Sequence[str], right: Sequence[str]) -> dict[int, tuple[int, float]]:
    """For parts of the shorter name, which part of the longer it is, best pairs first."""
    pairs = sorted(
        (-word_likeness(a, b), abs(i - j), i, j) for i, a in enumerate(left) for j, b in enumerate(right)
    )  # fmt: skip
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _, i, j in pairs:
        if -score >= ALIKE and i not in found and j not in taken:
            found[i] = (j, -score)
            taken.add(j)
    return found


def _likeness(left: Sequence[str], right: Sequence[str], found: dict[int, tuple[int, float]]) -> Likeness:
    whole = [i for i in found if len(left[i]) > 1 and len(right[found[i][0]]) > 1]
    mean = sum(score for _, score in found.values()) / len(found) if found else 0.0
    if len(found) < len(left):
        return _conflicting(left, right, found)
    if not whole:
        return Likeness(0.4, "nothing but initials")
    if _weak(left, right, found):
        return Likeness(min(mean, 0.75), "a first name that may be another")
    if len(whole) < len(found) and len(left) == len(right):
        return Likeness(0.9 * mean, INITIALS)
    extra = [j for j in range(len(right)) if j not in {place for place, _ in found.values()}]
    if len(left) == 1:
        return Likeness(0.92 * mean, "one name") if not extra else Likeness(0.6, "a part of the other name")
    if not extra:
        return Likeness(min(mean, 0.99), "same names" if mean > 0.99 else "names that sound alike")
    return _longer(left, right, found, extra, mean)


def _weak(left: Sequence[str], right: Sequence[str], found: dict[int, tuple[int, float]]) -> bool:
    """Whether first names, or two parts, are only nearly alike."""
    near = [i for i, (j, score) in found.items() if score <= 0.86 and min(len(left[i]), len(right[j])) > 1]
    return len(near) > 1 or any(i == 0 and found[i][0] == 0 for i in near)


def _conflicting(left: Sequence[str], right: Sequence[str], found: dict[int, tuple[int, float]]) -> Likeness:
    worst = max(
        (word_likeness(left[i], right[j]) for i in range(len(left)) if i not in found for j in range(len(right))
         if j not in {place for place, _ in found.values()}),
        default=0.0,
    )  # fmt: skip
    share = len(found) / len(left)
    if found and worst >= 0.72:
        return Likeness(0.35 + 0.4 * worst * share, "names that nearly sound alike")
    return Likeness(0.4 * share, "differ in a name", opposed=True)


def _longer(
    left: Sequence[str], right: Sequence[str], found: dict[int, tuple[int, float]], extra: Sequence[int], mean: float
) -> Likeness:
    """The likeness of a name to a longer one that has all its parts."""
    places = [found[i][0] for i in range(len(left))]
    if all(sound(right[j]) in light() for j in extra):
        return Likeness(0.93 * mean, "same names but for a common first name")
    if extra[0] < min(places):
        return Likeness(0.65, "a first name before the other name")
    if places == list(range(len(places))) and len(extra) > 1:
        return Likeness(0.7, "the beginning of the other name")
    return Likeness(0.9 * mean, LEFT_OUT)
