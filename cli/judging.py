"""Judgements: which actors are one and which are two, for scripts and for a quick word."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.command import command
from juntagraph.cli.options import Function, composed, format_option, limit_option
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import capped, note
from juntagraph.cli.settings import opened
from juntagraph.cli.text import counted

if TYPE_CHECKING:
    from juntagraph.graph.actors.judgements import Judgement
    from juntagraph.graph.actors.verdicts import Verdict
    from juntagraph.graph.views.judging import Analyst
    from juntagraph.graph.views.resolved import ResolvedStore

EVENT = "event/"
WHOM = "A name or part of one, or an id, which alone tells spellings apart that are one actor by now."
_COLUMNS = (
    Column("One", "left", ratio=2),
    Column("Other", "right", ratio=2),
    Column("Verdict", "verdict"),
    Column("Judge", "judge"),
    Column("When", "judged"),
    Column("Score", "score", right=True),
    Column("Reason", "reason", ratio=2),
)
_FIELDS = ("left", "right", "verdict", "judge", "judged", "score", "reason")

judge_option = click.option(
    "--judge", metavar="NAME", envvar="JUNTAGRAPH_JUDGE", show_envvar=True, help="Who judges; else the user's name."
)
_reason = click.option("--reason", metavar="TEXT", default="", help="Why, kept with the judgement.")
_judging: Callable[[Function], Function] = composed(judge_option, _reason)
_two = composed(click.argument("one", help=WHOM), click.argument("other", help="The same."), _judging)


@command(
    "merge",
    ("merge 'abass dembele' 'abass dembélé'", "two spellings are one general"),
    ("merge person/a-goita person/assimi-goita person/asimi-goita --reason 'same post'", "three, by their ids"),
)
@click.argument("actors", nargs=-1, required=True, metavar="ACTOR ACTOR...", help=WHOM)
@_judging
def merge(actors: tuple[str, ...], judge: str | None, reason: str) -> None:
    """Hold several ACTORs to be one.

    Documents keep their words: `undo` takes a merge back, and `split` parts what was merged.
    """
    from juntagraph.graph.views.judging import ends, united

    with opened(read_only=False) as store:
        tell(store, united(ends(store.below, actors, joined=True), analyst(judge, reason)))


@command(
    "split",
    ("split person/asimi-goita", "this spelling is another person than all that it is one with"),
    ("split 'assimi goita'", "each name of the actor is an actor of its own"),
    ("split 'moussa camara' report-7 report-9", "these two documents mean a namesake"),
    ("split event/coup-ml-2020-08-18 report-7", "this document tells of another coup"),
)
@click.argument("actor", help=WHOM)
@click.argument("documents", nargs=-1, metavar="[DOCUMENT...]", help="Ids of documents that mean another of that name.")
@_judging
def split(actor: str, documents: tuple[str, ...], judge: str | None, reason: str) -> None:
    """Take an ACTOR apart.

    With DOCUMENTs, they mean one and the same other actor of that name. Of an event (`event/…`), these documents, or
    the claims of these ids, tell of another one. `undo` takes it back.
    """
    from juntagraph.graph.views.judging import parted

    with opened(read_only=False) as store:
        if actor.startswith(EVENT):
            return tell(store, _event_parted(store, actor, documents, analyst(judge, reason)))
        return tell(store, parted(store.below, actor, documents, analyst(judge, reason)))


@command("same", ("same person/asimi-goita person/assimi-goita", "these two are one"))
@_two
def same(one: str, other: str, judge: str | None, reason: str) -> None:
    """Judge that two actors are one.

    Or two events, by their ids (`event/…`).
    """
    _judge(one, other, "same", judge, reason)


@command(
    "different",
    ("different person/oumar-diallo person/omar-diallo --reason 'one died in 1991'", "two men of nearly one name"),
)
@_two
def different(one: str, other: str, judge: str | None, reason: str) -> None:
    """Judge that two actors are two.

    Or two events, by their ids (`event/…`). No rule, and no chain of likenesses, joins them from then on.
    """
    _judge(one, other, "different", judge, reason)


@command("unsure", ("unsure person/ndaw person/bah-n-daw", "nobody can tell: no rule joins them, and nobody is asked"))
@_two
def unsure(one: str, other: str, judge: str | None, reason: str) -> None:
    """Judge that it cannot be told whether two actors are one.

    No rule joins the pair, and `resolve` does not ask of it again.
    """
    _judge(one, other, "unsure", judge, reason)


@command("undo", ("undo", "what was judged last is as if nobody had"))
def undo() -> None:
    """Take the last judgement back.

    What held before it holds again. Again and again, it goes back to the first.
    """
    from juntagraph.graph.views.judging import last
    from juntagraph.ontology.errors import NotFoundError

    with opened(read_only=False) as store:
        found = last(store.judgements())
        if not found:
            raise NotFoundError("nobody has judged yet", hint="`juntagraph judgements` lists those of rules")
        store.withdraw(found)
        brought_up(store)
    _told(found, "taken back: ")


@command(
    "judgements",
    ("judgements", "who was judged to be one or two, by whom and why"),
    ("judgements goita --format csv", "those about Goïta"),
    ("judgements --by analysts", "without those of rules"),
)
@click.argument("actor", required=False, help=WHOM)
@click.option("--by", type=click.Choice(("all", "analysts", "rules")), default="all", show_default=True, help="Whose.")
@format_option()
@limit_option
def judgements(actor: str | None, by: str, format: str, limit: int | None) -> None:
    """List who was judged to be one or two.

    All judgements, or those about ACTOR. A rule's stand for what follows from the documents and are overruled by
    those of people.
    """
    from juntagraph.cli.asking import named

    with opened() as store:
        (party,) = named(store, [actor]) if actor is not None else (None,)
        ids = store.canon().members(party.id) if party else None
        found = [one for one in store.judgements(ids) if by == "all" or one.by_rule == (by == "rules")]
    emit(map(judgement_record, capped(found, limit, "judgements")), format, _COLUMNS, _FIELDS)


def analyst(name: str | None, reason: str = "") -> Analyst:
    """Who judges, now."""
    from datetime import UTC, datetime

    from juntagraph.graph.views.judging import Analyst

    return Analyst(name or _user(), datetime.now(UTC), reason)


def tell(store: ResolvedStore, found: Sequence[Judgement]) -> None:
    """Hold judgements, bring the store up to date and say so."""
    store.judge(found)
    brought_up(store)
    _told(found)


def brought_up(store: ResolvedStore) -> None:
    """Let what follows from judgements follow."""
    from juntagraph.graph.views.event_graph import keep_events

    store.resolve()
    keep_events(store)


def _told(found: Sequence[Judgement], said: str = "") -> None:
    for one in found[:5]:
        note(f"{said}{sentence(one)}")
    if len(found) > 5:
        note(f"and {counted(len(found) - 5, 'more judgement')}")


def sentence(one: Judgement) -> str:
    """A judgement in a few words."""
    return f"{one.left} and {one.right}: {one.verdict}, says {one.judge}"


def judgement_record(one: Judgement) -> dict[str, Any]:
    """A judgement as a JSON object."""
    return {
        "left": str(one.left),
        "right": str(one.right),
        "verdict": one.verdict.value,
        "judge": one.judge,
        "judged": one.judged.isoformat(timespec="seconds") if one.judged else None,
        "score": one.score,
        "reason": one.reason or None,
    }


def _judge(one: str, other: str, verdict: Verdict | str, judge: str | None, reason: str) -> None:
    from juntagraph.graph.actors.verdicts import Verdict
    from juntagraph.graph.views.judging import ends

    with opened(read_only=False) as store:
        if one.startswith(EVENT) or other.startswith(EVENT):
            return tell(store, _of_events(store, one, other, Verdict(verdict), analyst(judge, reason)))
        left, right = ends(store.below, [one, other], joined=verdict == Verdict.SAME)
        return tell(store, [analyst(judge, reason).judges(left, right, Verdict(verdict))])


def _of_events(store: ResolvedStore, one: str, other: str, verdict: Verdict, by: Analyst) -> list[Judgement]:
    """A judgement on two events: on the claims with the firmest dates of each."""
    from juntagraph.graph.views.events import events, find_event, judged

    found = events(store)
    return [judged(find_event(one, found), find_event(other, found), verdict, by)]


def _event_parted(store: ResolvedStore, name: str, claims: Sequence[str], by: Analyst) -> list[Judgement]:
    from juntagraph.graph.views.events import events, find_event, parted

    return parted(find_event(name, events(store)), claims, by)


def _user() -> str:
    try:
        name = getpass.getuser()
    except (ImportError, KeyError, OSError):  # a container whose user has no name
        return "analyst"
    return f"{name} " if name.startswith("rule/") else name
