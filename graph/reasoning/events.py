"""Events: claims of several documents about one coup, arrest wave or rupture, met in one node.

What a document says of an event stays as it is; an event only says that several claims speak of the same. Claims with
firm dates come first and make events; those with coarse or no dates join the one event that they can mean, and where
they could mean two, they stay apart. So the outcome follows from the claims and judgements alone, in whatever order
they were loaded. Analysts overrule it as they do for actors: with judgements on two claims (`claim/…` as ends).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from juntagraph.graph.actors.judgements import Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import Claim
from juntagraph.graph.reasoning.happenings import Happening, alike, happenings
from juntagraph.graph.store.told import Circumstances

CLAIM = "claim/"
"""How the ends of judgements on events begin: each stands for the event that its claim reports."""


def grouped(
    claims: Iterable[Claim],
    about: Mapping[str, Circumstances],
    countries: Mapping[str, str],
    judgements: Iterable[Judgement] = (),
) -> list[tuple[Happening, ...]]:
    """The reports of each event, the one with the firmest date first, in the order of time.

    What is only denied, planned or threatened is no event.
    """
    said = _Said(judgements)
    found = _Groups(said)
    told = sorted(happenings(claims, about, countries), key=lambda one: one.rank)
    for one in told:
        if not one.denied:
            found.place(one)
    for one in told:
        if one.denied:
            found.join(one)
    groups = (tuple(group.members) for group in found.joined())
    return sorted(groups, key=lambda group: (group[0].first, group[0].kind, group[0].claim.id))


_Place = tuple[str, str, int]
_ANY, _EVER = -1, -2
_MANY = 36
"""Months beyond which a report is not kept under each."""


class _Said:
    """What analysts hold of claims: which are about one event, and which about two. The later holds."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._said: dict[tuple[str, str], Judgement] = {}
        for one in sorted((one for one in judgements if not one.by_rule), key=lambda one: (str(one.judged), one.id)):
            if one.left.actor.startswith(CLAIM) and one.right.actor.startswith(CLAIM):
                self._said[one.left.actor.removeprefix(CLAIM), one.right.actor.removeprefix(CLAIM)] = one
        self._judged = {name for pair in self._said for name in pair}

    def pairs(self, verdict: Verdict) -> list[tuple[str, str]]:
        """The pairs of claim ids with that verdict."""
        return sorted(pair for pair, one in self._said.items() if one.verdict is verdict)

    def apart(self, one: Iterable[Happening], other: Iterable[Happening]) -> bool:
        """Whether any two of them are held to be about two events."""
        left, right = ({each.claim.id for each in side} & self._judged for side in (one, other))
        pairs = ((min(a, b), max(a, b)) for a in left for b in right)
        return any((held := self._said.get(pair)) and held.verdict is Verdict.DIFFERENT for pair in pairs)


@dataclass(slots=True)
class _Group:
    """The reports of one event while it is gathered."""

    members: list[Happening]
    targets: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)

    def add(self, one: Happening) -> None:
        self.members.append(one)
        self.targets |= {one.target} if one.target else set()
        self.doers |= {one.doer} if one.doer else set()

    @property
    def seed(self) -> Happening:
        return self.members[0]

    def fits(self, one: Happening) -> bool:
        """Whether the report can be of this event: the time of the firmest report, and the parties of any."""
        rule = alike()[one.kind]
        season = any(each.dated and each.coarse for each in (one, self.seed))
        if self.seed.apart(one) > (0 if season else rule.days):
            return False
        return _FITS[rule.by](self, one)


def _same_place(group: _Group, one: Happening) -> bool:
    if one.place is None or group.seed.place is None:
        return one.target in group.targets
    return one.place == group.seed.place


def _same_target(group: _Group, one: Happening) -> bool:
    if one.target is None or not group.targets:
        return one.doer is not None and one.doer in group.doers and not (one.target or group.targets)
    named = group.doers and one.doer is not None
    local = one.place == group.seed.place or not one.target.startswith("group/")
    return local and one.target in group.targets and (not named or one.doer in group.doers)


def _one_wave(group: _Group, one: Happening) -> bool:
    if _same_target(group, one):
        return True
    whole = any(name.startswith("group/") for name in (*group.targets, one.target or ""))
    by_one = one.doer is not None and one.doer in group.doers
    together = any(
        m.claim.document == one.claim.document and m.claim.evidence.quote == one.claim.evidence.quote
        for m in group.members
    )
    return one.place is not None and one.place == group.seed.place and (together or (by_one and whole))


def _same_aim(group: _Group, one: Happening) -> bool:
    if one.place is None or one.place != group.seed.place:
        return _same_target(group, one)
    return one.target in group.targets if one.target and group.targets else one.doer in group.doers


_FITS = {"aim": _same_aim, "place": _same_place, "target": _same_target, "wave": _one_wave}


class _Groups:
    """All events so far; they are found by class, party or country, and month."""

    def __init__(self, said: _Said) -> None:
        self._said = said
        self._groups: list[_Group] = []
        self._near: defaultdict[_Place, dict[int, _Group]] = defaultdict(dict)

    def place(self, one: Happening) -> None:
        """Join the event that a report means, or begin one."""
        if not self.join(one):
            group = _Group([])
            self._groups.append(group)
            self._add(group, one)

    def join(self, one: Happening) -> bool:
        """Join the event that a report means; whether there is one, and no more than one where its time is coarse."""
        fitting = [group for group in self._candidates(one) if group.fits(one)]
        fitting = [group for group in fitting if not self._said.apart(group.members, [one])]
        firm = [group for group in fitting if not group.seed.coarse]
        loose = [group for group in fitting if group.seed.coarse]
        meant = loose if one.coarse and len(firm) > 1 else firm or loose
        if one.coarse and len(meant) > 1:  # it could mean several: only with what is as vague
            meant = [group for group in meant if (group.seed.first, group.seed.last) == (one.first, one.last)]
        if not meant:
            return False
        self._add(min(meant, key=lambda group: _distance(group.seed, one)), one)
        return True

    def _add(self, group: _Group, one: Happening) -> None:
        group.add(one)
        for key in _keys(one):
            for month in (_ANY, *_months(group.seed)):
                self._near[one.kind, key, month][id(group)] = group

    def _candidates(self, one: Happening) -> Iterable[_Group]:
        """The events of the same class that share a party or the country, in the months in which the report may lie."""
        found: dict[int, _Group] = {}
        for key in _keys(one):
            months = _months(one)
            for month in (_ANY,) if months in ((), (_EVER,)) else months:
                found |= self._near.get((one.kind, key, month), {})
            found |= self._near.get((one.kind, key, _EVER), {})
        return found.values()

    def joined(self) -> list[_Group]:
        """The events, those that analysts hold to be one made one."""
        of = {member.claim.id: group for group in self._groups for member in group.members}
        for left, right in self._said.pairs(Verdict.SAME):
            one, other = of.get(left), of.get(right)
            if one and other and one is not other and not self._said.apart(one.members, other.members):
                first, second = sorted((one, other), key=lambda group: group.seed.rank)
                first.members = sorted((*first.members, *second.members), key=lambda member: member.rank)
                of |= {member.claim.id: first for member in second.members}
        unique = {id(group): group for group in of.values()}
        return [unique[key] for key in unique]


def _keys(one: Happening) -> Iterator[str]:
    """Under what a report is kept and looked for."""
    yield from (name for name in (one.place, one.target, one.doer) if name is not None)


def _months(one: Happening) -> tuple[int, ...]:
    """The months of a report and those about it; `_EVER` for one that may lie in any of many, none for any at all."""
    first, last = (day.year * 12 + day.month for day in (one.first, one.last))
    if last - first > _MANY:
        return () if not one.dated else (_EVER,)
    return tuple(range(first - 1, last + 2))


def _distance(seed: Happening, one: Happening) -> tuple[int, int, str]:
    return seed.apart(one), abs((seed.first - one.first).days), seed.claim.id
