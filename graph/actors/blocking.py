"""Which actors are worth comparing: those that share a key made of how their names sound.

Each facet leaves keys and looks under keys; so a surname alone finds every whole name that has it, while two whole
names meet only where two parts agree. No key depends on how many share it: candidates are the same in any order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from juntagraph.graph.actors.lexicon import light, optional_words, stop_words, variants
from juntagraph.graph.actors.organisation_names import OrganisationName, organisation_name, stem
from juntagraph.graph.actors.person_names import PersonName, person_name
from juntagraph.graph.actors.profiles import Facet
from juntagraph.graph.actors.romanising import skeleton, sound

_MOST_PARTS = 6
_LONG = 5
"""Consonants from which one part alone is a key: slips in another part then do no harm."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a facet is found by, and where it looks for others."""

    left: frozenset[str]
    looked: frozenset[str]


def keys(facet: Facet) -> Keys:
    """The keys of a facet; places have none, for nothing but their name tells them apart."""
    identifiers = frozenset(f"id {one}" for one in facet.identifiers)
    if facet.kind == "place":
        return Keys(identifiers, identifiers)
    if facet.kind == "person":
        found = [_person(name, facet.settings) for name in facet.names]
    else:
        found = [_organisation(name) for name in (*facet.names, *facet.short)]
    left = identifiers.union(*(one.left for one in found))
    return Keys(left, identifiers.union(*(one.looked for one in found)))


def candidates(found: Iterable[Facet]) -> Iterator[tuple[Facet, Facet]]:
    """Every pair of facets that is worth comparing, once, the facets of one id among them."""
    facets = sorted(found, key=lambda one: one.key)
    made = [keys(one) for one in facets]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(made):
        for key in (*one.left, f"self {facets[number].id}"):
            places[key].append(number)
    for number, one in enumerate(made):
        met = {other for key in (*one.looked, f"self {facets[number].id}") for other in places.get(key, ())}
        for other in sorted(met):
            if other > number or (other < number and not _meets(facets, made, other, number)):
                yield facets[min(number, other)], facets[max(number, other)]


def _meets(facets: list[Facet], made: list[Keys], one: int, other: int) -> bool:
    """Whether the first, when its turn came, had met the other already."""
    return facets[one].id == facets[other].id or not made[one].looked.isdisjoint(made[other].left)


def _person(text: str, settings: frozenset[str]) -> Keys:
    """Half a name, a surname or one with initials, meets whole ones only where documents speak of the same state."""
    name = person_name(text)
    bones = sorted({_bones(part) for part in name.parts[:_MOST_PARTS] if len(part) > 1})
    where = sorted(settings) or [""]
    if len(name.parts) < 2:
        found = {f"{one} {state}" for one in bones for state in where}
        return Keys(frozenset(f"S {one}" for one in found), frozenset(f"{s} {one}" for one in found for s in "sS"))
    pairs = {f"p {one} {other}" for one, other in combinations(bones, 2)} | _long(name)
    left, looked = _initials(name)
    left |= {f"s {one}" for one in bones}
    looked |= {f"S {one}" for one in bones}
    left, looked = ({f"{one} {state}" for one in half for state in where} for half in (left, looked))
    return Keys(frozenset(pairs | left), frozenset(pairs | looked))


def _bones(part: str) -> str:
    """The skeleton of a part, of a known given name that of its first form."""
    forms = variants().get(sound(part))
    return skeleton(min(forms)) if forms else skeleton(part)


def _long(name: PersonName) -> set[str]:
    found = (part for part in name.parts if sound(part) not in variants() and sound(part) not in light())
    return {f"l {skeleton(part)}" for part in found if len(skeleton(part)) >= _LONG}


def _initials(name: PersonName) -> tuple[set[str], set[str]]:
    """For a name with initials and for a whole one, the keys that it leaves for, and finds, the other kind."""
    whole = [part for part in name.parts if len(part) > 1]
    letters = [part for part in name.parts if len(part) == 1]
    if letters:
        found = {f"{letter} {_bones(part)}" for letter in letters for part in whole}
        return {f"I {one}" for one in found}, {f"{mark} {one}" for one in found for mark in "iI"}
    ends = {(whole[0], whole[-1]), (whole[-1], whole[0])}
    found = {f"{one[0]} {_bones(other)}" for one, other in ends}
    return {f"i {one}" for one in found}, {f"I {one}" for one in found}


def _organisation(text: str) -> Keys:
    """Spelt-out names meet by their words, acronyms by their letters; each looks for the other by letters as well."""
    name = organisation_name(text)
    if name.acronym:
        letters = {name.acronym, "".join(letter for letter in text if letter.isupper()).casefold()}
        left = {f"a {one}" for one in letters} | {f"z {_sorted(name.acronym)}"}
        spelt = {f"A {one}" for one in letters} | {f"Z {_sorted(name.acronym)}"}
        return Keys(frozenset(left), frozenset(spelt | {f"a {name.acronym}"}))
    stems = sorted({stem(one) for one in name.concepts if one not in optional_words()})
    whole = {f"o {' '.join(stems)}"} if stems else set()
    letters = {"".join(found) for found in (_every(name), _carrying(name)) if len(found) > 1}
    anagrams = {_sorted(_carrying(name))} if len(_carrying(name)) > 3 else set()
    found = [f"a {one}" for one in letters] + [f"z {one}" for one in anagrams]
    return Keys(frozenset(whole.union(one.capitalize() for one in found)), frozenset(whole.union(found)))


def _every(name: OrganisationName) -> str:
    return "".join(word[0] for word in name.words)


def _carrying(name: OrganisationName) -> str:
    return "".join(word[0] for word in name.words if word not in stop_words())


def _sorted(letters: str) -> str:
    return "".join(sorted(letters))
