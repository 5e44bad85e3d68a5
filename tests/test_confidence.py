"""The confidence of claims: weights that fit the features, figures that mean what they say, filters that use them."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import records, run

from juntagraph.graph.claims import Actor, Claim, Evidence, Span
from juntagraph.graph.documents.document import Document
from juntagraph.graph.documents.read import read
from juntagraph.graph.extraction import confidence
from juntagraph.graph.extraction.assembling import made_of
from juntagraph.graph.extraction.confidence import Model, confidence_model
from juntagraph.graph.extraction.extract import analyse, extract, proposed
from juntagraph.graph.extraction.features import Surroundings, features, kind_of
from juntagraph.graph.extraction.parse import parse
from juntagraph.graph.views.filters import ClaimFilter, select
from juntagraph.ontology.errors import JuntagraphError
from training.__main__ import write
from training.calibration import brier, calibration_error, reliability
from training.examples import Example, folds
from training.fitting import Setting, fit, out_of_fold

WEAK = Setting(penalty=1.0)
CLAIM = Claim("d", "detains", None, Actor("person/a", "A", "Person"), Evidence("A", Span(0, 1)))


def found_in(document: Document) -> set[str]:
    analysis = analyse(document, parse(document))
    made = made_of(analysis, proposed(analysis))
    around = Surroundings(analysis, made)
    return {name for claim, proposal in made for name in features(around, claim, proposal)}


def example(document: str, right: bool, *names: str) -> Example:
    return Example(document, CLAIM, names, right)


def test_the_shipped_weights_fit_the_features(corpus_dir: Path) -> None:
    documents = [one for one in read([corpus_dir]) if isinstance(one, Document)]
    families = {name.partition("=")[0] for one in documents for name in found_in(one)}
    weighed = {name.partition("=")[0] for name in confidence_model().weights}
    assert weighed <= families
    assert len(weighed) > 0.8 * len(families)


def test_weights_of_other_features_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "VERSION", -1)
    confidence_model.cache_clear()
    try:
        with pytest.raises(JuntagraphError, match="weights of version"):
            confidence_model()
    finally:
        confidence_model.cache_clear()


def test_features_name_no_actor(seed_path: Path) -> None:
    (document,) = [one for one in read([seed_path]) if isinstance(one, Document)]
    names = {word for actor in extract(document).actors for word in actor.actor.label.split() if word[0].isupper()}
    values = {value for name in found_in(document) for value in name.partition("=")[2].split("|")}
    assert not {name.lower() for name in names if len(name) > 4} & {value.lower() for value in values}


def test_every_claim_has_a_confidence_and_the_same_each_time(seed_path: Path) -> None:
    (document,) = [one for one in read([seed_path]) if isinstance(one, Document)]
    first, second = ([(c.id, c.confidence) for c in extract(document).claims] for _ in range(2))
    assert first == second
    assert all(value is not None and 0 < value < 1 for _, value in first)
    assert len({value for _, value in first}) > 10


def test_a_plain_claim_is_surer_than_a_far_fetched_one() -> None:
    plain = extract(Document("a", "The army arrested General Amadou Keita.")).claims
    vague = extract(Document("b", "It was said that some of them had been close to those who had attacked it.")).claims
    sure = next(c.confidence for c in plain if c.relation == "detains")
    assert sure is not None
    assert all(c.confidence is not None and c.confidence < sure for c in vague)


def test_numbers_of_frames_do_not_matter() -> None:
    assert kind_of("detains.arrest.0") == kind_of("rejects.reject.148.answer") == "frame"
    assert kind_of("title.post") == "title.post"


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_reliability_holds_every_claim_once(rows: list[tuple[float, bool]]) -> None:
    values, right = [p for p, _ in rows], [hit for _, hit in rows]
    found = reliability(values, right)
    assert sum(one.claims for one in found) == len(rows)
    assert all(one.low <= one.confidence + 1e-9 and one.confidence <= one.high + 1e-9 for one in found)
    assert 0 <= calibration_error(values, right) <= 1


def test_scores_are_those_of_their_definitions() -> None:
    values, right = [0.9, 0.9, 0.2, 0.2], [True, False, False, False]
    assert brier(values, right) == pytest.approx((0.01 + 0.81 + 0.04 + 0.04) / 4)
    assert calibration_error(values, right) == pytest.approx((2 * 0.4 + 2 * 0.2) / 4)


def test_training_learns_what_speaks_for_a_claim_and_repeats_itself() -> None:
    chance = random.Random(0)
    found = [
        example(f"d{n % 20}", chance.random() < (0.9 if n % 2 else 0.3), "rule=a" if n % 2 else "rule=b")
        for n in range(600)
    ]
    model = fit(found, WEAK)
    assert model(["rule=a"]) == pytest.approx(0.9, abs=0.05)
    assert model(["rule=b"]) == pytest.approx(0.3, abs=0.05)
    assert fit(found, WEAK) == model
    assert calibration_error(out_of_fold(found, WEAK), [one.right for one in found]) < 0.05


def test_a_document_is_in_one_fold_only() -> None:
    found = [example(f"d{n % 7}", True) for n in range(100)]
    places = {(one.document, fold) for one, fold in zip(found, folds(found, 3), strict=True)}
    assert len(places) == 7
    assert {fold for _, fold in places} == {0, 1, 2}


def test_written_weights_read_back(tmp_path: Path) -> None:
    path = tmp_path / "en.json"
    write(Model(0.5, {"b=1": -1.25, "a=1": 2.0}), path)
    read_back = json.loads(path.read_text(encoding="utf-8"))
    assert (read_back["bias"], read_back["weights"]) == (0.5, {"a=1": 2.0, "b=1": -1.25})


def test_a_filter_keeps_what_is_sure_and_what_has_no_confidence() -> None:
    claims = [Claim("d", "detains", None, None, CLAIM.evidence, confidence=p) for p in (0.4, 0.6, None)]
    kept = select(claims, ClaimFilter(min_confidence=0.5))
    assert [one.confidence for one in kept] == [0.6, None]


def test_min_confidence_leaves_out_what_is_less_sure(seed_path: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("load", seed_path, store=store)
    every = records(run("claims", "--format", "jsonl", store=store))
    sure = records(run("claims", "--min-confidence", "0.8", "--format", "jsonl", store=store))
    assert 0 < len(sure) < len(every)
    assert sure == [one for one in every if one["confidence"] >= 0.8]
    exported = run("export", "--min-confidence", "0.8", "--format", "csv", store=store).stdout
    rows = list(csv.DictReader(io.StringIO(exported)))
    assert sorted(row["claim"] for row in rows) == sorted(one["claim"] for one in sure)
