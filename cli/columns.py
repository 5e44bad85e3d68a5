"""Claims as tables show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped

if TYPE_CHECKING:
    from juntagraph.graph.claims import Actor, Claim

UNNAMED = "(unnamed)"


def claim_records(claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """The claims as records, in the same order."""
    from juntagraph.graph.claims.record import claim_record

    return [claim_record(claim) for claim in claims]


def sentence(record: Record) -> str:
    """What is claimed, as a reader would say it: "not: (unnamed) detains Abass Dembele"."""
    from juntagraph.ontology.vocabulary import vocabulary

    relation = vocabulary().relation(record["predicate"]).label
    said = f"{party(record['subject'])} {relation} {party(record['object'])}"
    return f"not: {said}" if record["polarity"] == "negated" else said


def party(actor: Mapping[str, str] | None) -> str:
    """The name of an actor, or that the text names none."""
    return actor["label"] if actor else UNNAMED


def actor_or_none(actor: Actor | None) -> dict[str, str] | None:
    """An actor as a JSON object."""
    return {"id": actor.id, "label": actor.label, "type": actor.type} if actor else None


def voices(records: Iterable[Record]) -> list[str]:
    """Who says each claim, how firmly and in which words; a document speaks for itself where it names no source.

    Records that bear the date of their document (`published`) or its copies (`same_text`) show these as well.
    """
    return [f"{_voice(one)}{_day(one)} ({one['status']}): {one['quote']}{_copies(one)}" for one in records]


def _day(record: Record) -> str:
    return f", {record['published']}" if record.get("published") else ""


def _copies(record: Record) -> str:
    same = record.get("same_text")
    return f" [same text as {', '.join(same)}]" if same else ""


def _voice(record: Record) -> str:
    return str(record["source"]["label"] if record["source"] else record["document"])


def number(record: Record) -> str:
    """The number of participants as words: "about 50", "at least 20"."""
    count = record["count"]
    if not count:
        return ""
    low, high = count["min"], count["max"]
    if low is None or high is None:
        return f"at least {low}" if high is None else f"at most {high}"
    return ("about " if count["approx"] else "") + (str(low) if low == high else f"{low} to {high}")


def sure(record: Record) -> str:
    """The confidence in percent."""
    confidence = record["confidence"]
    return "" if confidence is None else f"{100 * confidence:.0f} %"


CLAIM = (
    Column("Status", "status"),
    Column("Sure", sure, right=True),
    Column("Claim", sentence, ratio=4),
    Column("Number", number),
    Column("When", "when"),
    Column("Source", "source", ratio=2),
    Column("Words", "quote", ratio=5),
)
CLAIM_WITH_DOCUMENT = (*CLAIM, Column("Document", "document", ratio=2))

CLAIM_FIELDS = (
    "claim", "document", "subject.label", "predicate", "object.label", "polarity", "status", "source.label", "when",
    "count.min", "count.max", "count.approx", "about", "plover", "quote", "start", "end",
    "subject.id", "subject.type", "object.id", "object.type", "source.id", "source.type", "rule", "confidence",
)  # fmt: skip
"""Fields of a claim in a CSV file."""


def emit_claims(claims: Sequence[Claim], format: str, limit: int | None = None) -> None:
    """Print claims, the first `limit` of them."""
    shown = capped(claims, limit, "claims")
    several = len({claim.document for claim in shown}) > 1
    emit(claim_records(shown), format, CLAIM_WITH_DOCUMENT if several else CLAIM, CLAIM_FIELDS)
