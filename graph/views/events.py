"""The events of a store, each with what its sources say of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.slugs import slug
from juntagraph.graph.actors.states import state_coded
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import AFFIRMING, Actor, Claim, Status
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.reasoning.circumstances import circumstances_of
from juntagraph.graph.reasoning.events import CLAIM, grouped
from juntagraph.graph.reasoning.happenings import NAMELESS, Happening, alike
from juntagraph.graph.store import Store
from juntagraph.graph.store.derived import negates
from juntagraph.graph.views.judging import Analyst
from juntagraph.graph.views.statements import in_order
from juntagraph.ontology.errors import NotFoundError, UsageError
from juntagraph.ontology.vocabulary import vocabulary

_FIRMEST = (Status.CONFIRMED, Status.ASSERTED, Status.ATTRIBUTED, Status.ALLEGED, Status.RUMOURED)
PREFIX = "event/"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that claims say happened; it may not have.

    `id` is a path below the data namespace, `kind` a class of the vocabulary, `place` a country (ISO 3166-1 alpha-2),
    `when` the EDTF date that most claims give; `seed` is the id of the claim with the firmest date.
    """

    id: str
    kind: str
    place: str | None
    when: str | None
    claims: tuple[Claim, ...]
    seed: str

    @property
    def affirming(self) -> tuple[Claim, ...]:
        """The claims that say it happened, however loosely."""
        return tuple(claim for claim in self.claims if not negates(claim))

    @property
    def denying(self) -> tuple[Claim, ...]:
        """The claims that say it did not."""
        return tuple(claim for claim in self.claims if negates(claim))

    @property
    def firmest(self) -> Status:
        """The firmest status that a claim gives it."""
        return min((claim.status for claim in self.affirming), key=_FIRMEST.index)

    @property
    def accepted(self) -> bool:
        """Whether it counts as having happened: a claim stands for it, and none denies it (`derived`)."""
        return self.firmest in AFFIRMING and not self.denying

    @property
    def doers(self) -> tuple[Actor, ...]:
        """Who is said to have done it, those of most claims first."""
        return _most(claim.subject for claim in self.affirming)

    @property
    def targets(self) -> tuple[Actor, ...]:
        """To whom it is said to have been done, those of most claims first."""
        return _most(claim.object for claim in self.affirming)

    @property
    def parties(self) -> frozenset[str]:
        """The ids of all who take part, and of the sources."""
        ends = (one for claim in self.claims for one in (claim.subject, claim.object, claim.source))
        return frozenset(one.id for one in ends if one is not None)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that speak of it."""
        return tuple(sorted({claim.document for claim in self.claims}))

    @property
    def dates(self) -> dict[str, int]:
        """How many claims give it which date (EDTF), in order of time."""
        counts = Counter(claim.when for claim in self.affirming if claim.when)
        return {when: counts[when] for when in sorted(counts, key=sort_key)}

    @property
    def title(self) -> str:
        """What it is, in words."""
        kind = vocabulary().classes[self.kind].label
        names = [one.label for one in self.targets if one.type != "State"]
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        whom = f" {alike()[self.kind].whom} {names[0]}{more}" if names and self.kind != "Coup" else ""
        return f"{kind}{whom}{f', {_country(self.place)}' if self.place else ''}"


def events(store: Store, claims: Iterable[Claim] | None = None) -> list[Event]:
    """The events of these claims of a store, or of all, in the order of time, the undated by their reports."""
    claims = store.claims() if claims is None else claims
    countries = {one.actor.id: one.country for one in store.actors() if one.country}
    groups = grouped(claims, circumstances_of(store), countries, store.judgements())
    return named(groups)


def named(groups: Iterable[Sequence[Happening]]) -> list[Event]:
    """Events with ids that tell what they are, those of one name numbered in their order."""
    taken: Counter[str] = Counter()
    found = []
    for group in groups:
        event = _event(group)
        taken[event.id] += 1
        number = taken[event.id]
        found.append(event if number == 1 else _renamed(event, f"{event.id}-{number}"))
    return found


def find_event(name: str, found: Iterable[Event]) -> Event:
    """The event of an id, or the one that reports the claim of an id. Raises NotFoundError where there is none."""
    wanted = name if name.startswith(PREFIX) else PREFIX + name
    for event in found:
        if event.id == wanted or name.removeprefix("claim/") in {claim.id for claim in event.claims}:
            return event
    raise NotFoundError(f"there is no event {name}", hint="`juntagraph events` lists them with their ids")


def judged(one: Event, other: Event, verdict: Verdict, by: Analyst) -> Judgement:
    """A judgement on two events. Raises UsageError where they are one."""
    return by.judges(_end(one.seed), _end(other.seed), verdict)


def parted(event: Event, claims: Collection[str], by: Analyst) -> list[Judgement]:
    """That claims of an event tell of another one, all of the same: by their ids, or those of their documents.

    Raises UsageError where no claim would stay, NotFoundError for an id that is none of the event's.
    """
    known = {claim.id: {claim.id, claim.document} for claim in event.claims}
    if strangers := set(claims).difference(*known.values()):
        hint = f"`juntagraph events show {event.id.removeprefix(PREFIX)}` lists claims and documents"
        raise NotFoundError(f"{event.id} has nothing of {', '.join(sorted(strangers))}", hint=hint)
    away = [name for name, names in known.items() if names & set(claims)]
    stay = [name for name in known if name not in away]
    if not stay or not away:
        raise UsageError("an event keeps one claim at least", hint="name the claims or documents that mean another")
    apart = [by.judges(_end(one), _end(other), Verdict.DIFFERENT) for one in away for other in stay]
    return apart + [by.judges(_end(away[0]), _end(one), Verdict.SAME) for one in away[1:]]


def _end(claim: str) -> End:
    return End(CLAIM + claim)


def _event(group: Sequence[Happening]) -> Event:
    seed = group[0]
    claims = tuple(in_order(one.claim for one in group))
    given = Counter(one.claim.when for one in group if one.claim.when and not one.denied)
    when = min(given, key=lambda date: (-given[date], -len(date), sort_key(date), date), default=None)
    whom = _most(one.claim.object for one in group if not one.denied)
    what = [] if seed.kind == "Coup" or not whom else [slug(whom[0].label)[:40].strip("-")]
    parts = [slug(seed.kind), *([seed.place.lower()] if seed.place else []), *what, *([slug(when)] if when else [])]
    return Event(PREFIX + "-".join(parts), seed.kind, seed.place, when, claims, seed.claim.id)


def _renamed(event: Event, name: str) -> Event:
    return Event(name, event.kind, event.place, event.when, event.claims, event.seed)


def _most(found: Iterable[Actor | None]) -> tuple[Actor, ...]:
    """Each actor once, by the label that most give it, the named first and then those of most claims."""
    labels: defaultdict[str, Counter[Actor]] = defaultdict(Counter)
    for one in found:
        if one is not None:
            labels[one.id][one] += 1
    usual = [min(counts, key=lambda one: (-counts[one], one.label)) for counts in labels.values()]
    return tuple(sorted(usual, key=lambda one: (one.type in NAMELESS, -labels[one.id].total(), one.id)))


def _country(code: str) -> str:
    state = state_coded(code)
    return state.label if state else code
