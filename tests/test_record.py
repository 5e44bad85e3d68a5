"""Claims as JSON records: what commands print, and what scorers and other programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from support.stores import extractions, gold_report

from juntagraph.graph.claims import Attribution, Claim, Extraction, Span, Status
from juntagraph.graph.claims.record import attribution_record, claim_from_record, claim_record
from juntagraph.graph.documents.document import Document
from juntagraph.ontology.errors import InvalidDataError

KEYS = (
    "claim document subject predicate object polarity status source when count about plover quote start end "
    "prefix suffix rule confidence"
)


@pytest.fixture(scope="module")
def claims(corpus_dir: Path, gold_dir: Path) -> tuple[Claim, ...]:
    return gold_report(corpus_dir, gold_dir, "mali-2025-08-plot")[1].claims


def test_a_denial_as_a_record(claims: tuple[Claim, ...]) -> None:
    (claim,) = (one for one in claims if one.status is Status.DENIED)
    record = claim_record(claim)
    assert " ".join(record) == KEYS
    assert record["claim"] == claim.id
    assert record["subject"] is None
    assert record["object"]["label"] == "Abass Dembele"
    assert record["source"]["label"] == "close associate of Gen Dembele"
    assert (record["predicate"], record["polarity"], record["status"]) == ("detains", "negated", "denied")
    assert (record["plover"], record["count"], record["when"]) == ("COERCE", None, None)
    assert record["quote"] == "he remains at home and is not under arrest"
    assert record["end"] - record["start"] == len(record["quote"])


def test_plover_follows_status(claims: tuple[Claim, ...]) -> None:
    roots = {(one.relation, claim_record(one)["plover"]) for one in claims}
    assert {("partnersWith", "COOPERATE"), ("hasRank", None), ("accuses", "ACCUSE")} <= roots


@given(extractions())
def test_records_round_trip_through_json(report: tuple[Document, Extraction]) -> None:
    for claim in report[1].claims:
        read = claim_from_record(json.loads(json.dumps(claim_record(claim))))
        assert read == claim
        assert (read.id, read.rule, read.confidence) == (claim.id, claim.rule, claim.confidence)


def test_what_is_added_may_be_absent(claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        record = claim_record(claim)
        short = {key: record[key] for key in KEYS.split()[:15] if key not in ("claim", "plover")}
        assert claim_from_record(short) == claim


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("status", "certain", "'certain' is not a valid Status"),
        ("start", 10_000, "is not a half-open range"),
        ("start", "0", "not a claim record"),
        ("subject", "Goïta", "not a claim record"),
        ("subject", {"id": "person/x"}, "has no 'label'"),
        ("count", {"min": None, "max": None}, "a count needs a minimum or a maximum"),
    ],
)
def test_what_is_no_record_is_refused(claims: tuple[Claim, ...], key: str, value: object, message: str) -> None:
    with pytest.raises(InvalidDataError, match=message):
        claim_from_record(claim_record(claims[0]) | {key: value})


def test_a_missing_key_is_named(claims: tuple[Claim, ...]) -> None:
    record = claim_record(claims[0])
    del record["predicate"]
    with pytest.raises(InvalidDataError, match="has no 'predicate'"):
        claim_from_record(record)


def test_an_attribution_is_spans() -> None:
    attribution = Attribution((Span(0, 4),), (Span(5, 9), Span(12, 14)), (Span(15, 30),))
    assert attribution_record("report", attribution) == {
        "document": "report",
        "source": [[0, 4]],
        "cue": [[5, 9], [12, 14]],
        "content": [[15, 30]],
    }
