"""Whether two facets are one actor: a pure function of what documents say of them, so that order plays no part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from juntagraph.graph.actors.organisation_names import organisation_name
from juntagraph.graph.actors.person_names import INITIALS, person_name
from juntagraph.graph.actors.profiles import Facet
from juntagraph.graph.actors.scoring import apart, names_likeness
from juntagraph.graph.actors.verdicts import Likeness, Verdict
from juntagraph.ontology.vocabulary import vocabulary

_AUTHORITY = re.compile(r"^[a-z]+:/*([^/#]+)", re.IGNORECASE)
_LIFTED = ("a part of the other name", "initials", "the beginning of the other name", "two countries")
"""Reasons for doubt that shared company resolves; it does not tell a father from a son, who share theirs."""
_LIFTED_SCORE, _DOUBT_SCORE = 0.82, 0.75


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a rule makes of two facets."""

    rule: str
    likeness: Likeness

    @property
    def verdict(self) -> Verdict:
        """Same, different or unsure."""
        return self.likeness.verdict


def compared(one: Facet, other: Facet) -> Comparison:
    """What speaks for and against the two being one; the first of identifiers, gender, names and context decides."""
    found = _by_identifiers(one, other)
    if found:
        return Comparison("identifiers", found)
    if one.kind != other.kind:
        return Comparison("type", Likeness(0.0, "of different kinds", opposed=True))
    if len(one.genders | other.genders) > 1 and one.genders and other.genders and not one.genders & other.genders:
        return Comparison("gender", Likeness(0.1, "differ in gender", opposed=True))
    names = _names(one, other)
    placed = apart(names, one.type, one.country, other.country)
    if one.kind != "person":
        return Comparison("names", _bodies(one, other, placed))
    return _persons(one, other, names, placed)


def _by_identifiers(one: Facet, other: Facet) -> Likeness | None:
    if one.identifiers & other.identifiers:
        return Likeness(1.0, "same identifier")
    if _authorities(one) & _authorities(other):
        return Likeness(0.0, "different identifiers of one authority", opposed=True)
    return None


def _authorities(one: Facet) -> set[str]:
    return {found.group(1).casefold() for found in map(_AUTHORITY.match, one.identifiers) if found}


def _names(one: Facet, other: Facet) -> Likeness:
    if not one.names or not other.names:
        same = one.id == other.id
        return Likeness(0.9, "same description") if same else Likeness(0.3, "no name", opposed=False)
    found = names_likeness(*_comparable(one, other), one.kind)
    if one.id == other.id and not found.opposed and found.score < 0.95:
        return replace(found, score=0.95, reason="same name")
    return found


def _comparable(one: Facet, other: Facet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names to compare: acronyms of a body as well where the other has nothing else."""
    if one.kind != "organisation":
        return one.names, other.names
    left = one.names if _spelt(other) else (*one.names, *one.short)
    return left, other.names if _spelt(one) else (*other.names, *other.short)


def _spelt(one: Facet) -> bool:
    return any(organisation_name(name).acronym is None for name in one.names)


def _bodies(one: Facet, other: Facet, found: Likeness) -> Likeness:
    """Acronyms of up to four letters are shared by many bodies: they count where the documents share a state."""
    if _everywhere(one) and _everywhere(other):
        return found
    turned = "initials" in found.reason
    short = "acronym" in found.reason and min(map(len, (*one.names, *other.names)), default=9) <= 4
    if (turned or short) and one.id != other.id and not one.settings & other.settings:
        return replace(found, score=min(found.score, _DOUBT_SCORE), reason=f"{found.reason}, but no state in common")
    return found


def _everywhere(one: Facet) -> bool:
    """Whether a body acts in many states, so that those of a document say nothing of it."""
    return vocabulary().is_a(one.type, "InternationalOrganisation")


def _persons(one: Facet, other: Facet, names: Likeness, placed: Likeness) -> Comparison:
    shared = (one.near & other.near) - {one.id, other.id} | _posts(one) & _posts(other)
    if placed != names and names.verdict is Verdict.SAME and len(shared) > 1:
        return Comparison("context", replace(names, score=_LIFTED_SCORE, reason=f"{names.reason}, same company"))
    if placed.verdict is Verdict.SAME:
        return Comparison("names", _doubted(one, other, placed, bool(shared)))
    if _is_lone(one, other):
        return _lone(one, other, placed, bool(shared))
    if placed.verdict is Verdict.UNSURE and shared and _may_lift(placed) and not one.documents & other.documents:
        return Comparison("context", replace(placed, score=_LIFTED_SCORE, reason=f"{placed.reason}, same company"))
    return Comparison("names" if placed == names else "country", placed)


def _posts(one: Facet) -> set[str]:
    """What tells of a post, not of a rank that many have."""
    return {role for role in one.roles if len(role.split()) > 1}


def _doubted(one: Facet, other: Facet, found: Likeness, shared: bool) -> Likeness:
    """A likeness of names that stays short of identity: doubted where context speaks against it."""
    if one.id == other.id:
        return found if not _both_lone(one, other) or shared else replace(found, score=0.6, reason="one name alone")
    if found.reason == INITIALS and not shared:
        return replace(found, score=_DOUBT_SCORE)
    if one.documents & other.documents and found.score < 0.97:
        return replace(found, score=_DOUBT_SCORE, reason=f"{found.reason}, but both in one document")
    if _both_lone(one, other) and not shared:
        return replace(found, score=0.6, reason="one name alone")
    strangers = one.settings and other.settings and not one.settings & other.settings
    if strangers and not shared and not (one.country and one.country == other.country):
        return replace(found, score=_DOUBT_SCORE, reason=f"{found.reason}, but no state in common")
    return found


def _both_lone(one: Facet, other: Facet) -> bool:
    return _alone(one) and _alone(other)


def _is_lone(one: Facet, other: Facet) -> bool:
    return _alone(one) != _alone(other)


def _alone(one: Facet) -> bool:
    return bool(one.names) and all(person_name(name).is_mononym for name in one.names)


def _lone(one: Facet, other: Facet, found: Likeness, shared: bool) -> Comparison:
    """A surname beside a whole name: worth a question only where the documents speak of the same state."""
    if found.verdict is not Verdict.UNSURE:
        return Comparison("names", found)
    if not one.settings & other.settings:
        return Comparison("names", replace(found, score=0.5, reason=f"{found.reason}, no state in common"))
    if shared and not one.documents & other.documents:
        return Comparison("context", replace(found, score=_LIFTED_SCORE, reason=f"{found.reason}, same company"))
    return Comparison("names", found)


def _may_lift(found: Likeness) -> bool:
    return any(reason in found.reason for reason in _LIFTED)
