"""What documents say of an actor that helps to tell who it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from juntagraph.graph.actors.organisation_names import organisation_name
from juntagraph.graph.actors.person_names import person_name
from juntagraph.graph.actors.romanising import words
from juntagraph.graph.actors.scoring import kind
from juntagraph.graph.claims import Actor

_MOST_NAMES = 6
_NAMELESS = ("Group", "UnnamedSource")


@dataclass(frozen=True, slots=True)
class Profile:
    """What one document says of one actor.

    `names` are as written, `roles` ranks, posts and common nouns; `near` the ids of other persons and bodies of the
    document; `setting` the states that it names (ISO 3166-1 alpha-2), the most mentioned first.
    """

    document: str
    actor: Actor
    names: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    gender: str | None = None
    country: str | None = None
    identifiers: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    setting: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether the actor has a name by which it is known in other documents as well.

        Extraction gives what has none an id of the document's own or, as "the government", of a country's.
        """
        tail = self.actor.id.partition("/")[2]
        label, document = ("-".join(words(text)) for text in (self.actor.label, self.document))
        own = tail.startswith(f"{document}-") or (tail[2:3] == "-" and tail[3:] == label)
        return not own and self.actor.type not in _NAMELESS


@dataclass(frozen=True, slots=True)
class Facet:
    """The profiles of one actor id that are taken for one from the start, as one.

    `mark` tells the facets of an id apart: a country, or the document that an analyst split off.
    """

    id: str
    mark: str
    type: str
    names: tuple[str, ...]
    documents: frozenset[str]
    roles: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()
    country: str | None = None
    identifiers: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    short: tuple[str, ...] = ()  # acronyms and surnames beside the whole names

    @property
    def key(self) -> tuple[str, str]:
        """Names the facet."""
        return self.id, self.mark

    @property
    def kind(self) -> str:
        """How its names are read (see `scoring.kind`)."""
        return kind(self.type)


def facets(profiles: Iterable[Profile], split: Collection[tuple[str, str]] = frozenset()) -> list[Facet]:
    """The facets of one actor id, in the order of their marks; `split` are pairs of id and document set apart.

    A document that gives no country counts for the only one of the countries of other documents that it speaks of.
    Of a person known by one name alone, the state that a document speaks of most stands in for a country.
    """
    found = sorted(profiles, key=lambda one: one.document)
    countries = {one.country for one in found if one.country}
    alone = all(_is_mononym(name) for one in found for name in (*one.names, one.actor.label)) and _of_person(found)
    groups: defaultdict[tuple[str, str | None], list[Profile]] = defaultdict(list)
    for one in found:
        if (one.actor.id, one.document) in split:
            groups[f"@{one.document}", one.country].append(one)
        else:
            country = one.country or _placed(one, countries, alone=alone)
            groups[(country or "").casefold(), country].append(one)
    return [_facet(mark, country, groups[mark, country]) for mark, country in sorted(groups, key=str)]


def _of_person(profiles: Iterable[Profile]) -> bool:
    return any(kind(one.actor.type) == "person" for one in profiles)


def _is_mononym(name: str) -> bool:
    return not is_proper(name) or person_name(name).is_mononym


def _placed(profile: Profile, countries: Collection[str], *, alone: bool) -> str | None:
    among = [one for one in profile.setting if one in countries]
    if len(among) == 1:
        return among[0]
    return profile.setting[0] if alone and profile.setting else None


def _facet(mark: str, country: str | None, profiles: list[Profile]) -> Facet:
    types = Counter(one.actor.type for one in profiles)
    names = Counter(name for one in profiles for name in _names(one))
    type = min(types, key=lambda one: (-types[one], one))
    whole = _whole(names, kind(type))
    return Facet(
        id=profiles[0].actor.id,
        mark=mark,
        type=type,
        names=whole,
        documents=frozenset(one.document for one in profiles),
        roles=frozenset(role for one in profiles for role in one.roles),
        genders=frozenset(one.gender for one in profiles if one.gender),
        country=country if any(one.country for one in profiles) else None,
        identifiers=frozenset(found for one in profiles for found in one.identifiers),
        near=frozenset(found for one in profiles for found in one.near),
        settings=frozenset(found for one in profiles for found in one.setting),
        short=tuple(sorted(set(names) - set(whole))),
    )


def _names(one: Profile) -> set[str]:
    return {name for name in (one.actor.label, *one.names) if is_proper(name)} if one.named else set()


def is_proper(name: str) -> bool:
    """Whether a name is a name, and not a common noun such as "former governor": some word begins with no small letter.

    >>> is_proper("al-Bashir"), is_proper("former governor"), is_proper("معمر")
    (True, False, True)
    """
    return any(not word[0].islower() for word in re.split(r"[\s\-]+", name) if word)


def _whole(names: Counter[str], kind: str) -> tuple[str, ...]:
    """The names by which to compare: whole ones where there are such, the most usual first."""
    parts = {"person": lambda name: len(person_name(name).parts) > 1, "organisation": _is_spelt_out}.get(kind)
    whole = [name for name in names if parts and parts(name)] or list(names)
    return tuple(sorted(whole, key=lambda name: (-names[name], -len(name), name))[:_MOST_NAMES])


def _is_spelt_out(name: str) -> bool:
    return organisation_name(name).acronym is None
