"""Claims and attributions as JSON objects: the records of `extract` and `claims`, one a line in jsonl."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from juntagraph.graph.claims.actor import Actor
from juntagraph.graph.claims.claim import Attribution, Claim, Evidence
from juntagraph.graph.claims.counts import Count
from juntagraph.graph.claims.spans import Span
from juntagraph.graph.claims.status import Polarity, Status
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary


def claim_record(claim: Claim) -> dict[str, Any]:
    """The claim as a JSON object; offsets are characters of the document's text.

    `plover` is the PLOVER root category that the relation has at this status, None where PLOVER has none.
    """
    return {
        "claim": claim.id,
        "document": claim.document,
        "subject": _actor_record(claim.subject),
        "predicate": claim.relation,
        "object": _actor_record(claim.object),
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "source": _actor_record(claim.source),
        "when": claim.when,
        "count": claim.count.record() if claim.count else None,
        "about": claim.about,
        "plover": vocabulary().plover(claim.relation, claim.status),
        "quote": claim.evidence.quote,
        "start": claim.evidence.span.start,
        "end": claim.evidence.span.end,
        "prefix": claim.evidence.prefix,
        "suffix": claim.evidence.suffix,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def claim_from_record(record: Mapping[str, Any]) -> Claim:
    """The claim that `claim_record` wrote; what follows from the rest (`claim`, `plover`) is not read.

    Raises InvalidDataError where the record lacks a key or holds a value that no claim can have.
    """
    try:
        return Claim(
            document=record["document"],
            relation=record["predicate"],
            subject=_actor(record["subject"]),
            object=_actor(record["object"]),
            evidence=_evidence(record),
            polarity=Polarity(record["polarity"]),
            status=Status(record["status"]),
            source=_actor(record["source"]),
            when=record["when"],
            count=_count(record["count"]),
            about=record["about"],
            rule=record.get("rule", ""),
            confidence=record.get("confidence"),
        )
    except KeyError as error:
        raise InvalidDataError(f"the claim record has no {error}", hint="every key of a claim must be there") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InvalidDataError(f"not a claim record: {error}") from error


def attribution_record(document: str, attribution: Attribution) -> dict[str, Any]:
    """The attribution as a JSON object, its spans as `[start, end]` pairs."""
    return {
        "document": document,
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
    }


def _actor_record(actor: Actor | None) -> dict[str, str] | None:
    return {"id": actor.id, "label": actor.label, "type": actor.type} if actor else None


def _actor(record: Mapping[str, str] | None) -> Actor | None:
    return Actor(record["id"], record["label"], record["type"]) if record is not None else None


def _count(record: Mapping[str, Any] | None) -> Count | None:
    return Count(record["min"], record["max"], bool(record.get("approx"))) if record is not None else None


def _evidence(record: Mapping[str, Any]) -> Evidence:
    span = Span(record["start"], record["end"])
    return Evidence(record["quote"], span, record.get("prefix", ""), record.get("suffix", ""))


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
