"""The comparison with gold claims that `make bench` prints counts as its words say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from benchmarks.claims import read
from benchmarks.comparison import Tally, compare
from benchmarks.names import same_name, same_text


def gold(**changes: Any) -> dict[str, Any]:
    claim = {
        "subject": ["the junta", "Malian authorities"],
        "predicate": "detains",
        "object": ["Abass Dembele"],
        "polarity": "affirmed",
        "status": "asserted",
        "source": [None],
        "when": "2025-08",
    }
    return claim | changes


def system(**changes: Any) -> dict[str, Any]:
    claim = gold(subject={"label": "The junta"}, object={"label": "Gen. Dembélé"}, source=None)
    return claim | changes


def test_gold_agrees_with_itself(gold_dir: Path) -> None:
    for path in sorted(gold_dir.glob("*.claims.jsonl")):
        claims = read(path)
        result = compare(claims, [first_names(claim) for claim in claims])
        fields = (result.status, result.source, result.when)
        assert [t.precision for t in (result.strict, result.lenient)] == [1, 1], path.name
        assert all(field.precision == 1 for field in fields if field.system), path.name


def first_names(claim: dict[str, Any]) -> dict[str, Any]:
    """The record of a system that found this very claim and calls all by their canonical names."""
    parties = {role: claim[role] and claim[role][0] for role in ("subject", "object", "source")}
    return claim | {role: name and {"label": name} for role, name in parties.items()}


@pytest.mark.parametrize(
    ("claim", "strict", "lenient"),
    [
        (system(), 1, 1),
        (system(status="alleged", when=None), 1, 1),
        (system(predicate="attacks"), 0, 0),
        (system(polarity="negated"), 0, 0),
        (system(subject=None), 0, 0),
        (system(object={"label": "Nema Sagara"}), 0, 0),
    ],
)
def test_what_makes_a_claim_right(claim: dict[str, Any], strict: int, lenient: int) -> None:
    result = compare([gold()], [claim])
    assert (result.strict, result.lenient) == (Tally(strict, 1, 1), Tally(lenient, 1, 1))


def test_lenient_takes_relations_of_one_family() -> None:
    result = compare([gold(predicate="condemns")], [system(predicate="accuses")])
    assert (result.strict.found, result.lenient.found) == (0, 1)


def test_symmetric_relations_have_no_direction() -> None:
    turned = {"subject": {"label": "Dembele"}, "object": {"label": "the junta"}}
    assert compare([gold(predicate="meets")], [system(predicate="meets", **turned)]).strict.found == 1
    assert compare([gold()], [system(**turned)]).strict.found == 0


def test_a_claim_is_matched_once_and_repetitions_count_once() -> None:
    assert compare([gold()], [system(), system(), system(status="alleged")]).strict == Tally(1, 1, 2)


def test_the_better_agreeing_claim_is_matched() -> None:
    result = compare([gold()], [system(status="alleged", when=None), system()])
    assert (result.status.precision, result.when.precision) == (1, 1)


def test_optional_claims_are_neither_missed_nor_wrong() -> None:
    optional = gold(predicate="leads", optional=True)
    assert compare([gold(), optional], [system()]).strict == Tally(1, 1, 1)
    assert compare([gold(), optional], [system(), system(predicate="leads")]).strict == Tally(1, 1, 1)


def test_no_claims_score_nothing() -> None:
    tally = compare([gold()], []).strict
    assert (tally.precision, tally.recall, tally.f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("label", "accepted", "same"),
    [
        ("Goïta", ["Assimi Goita"], True),
        ("dozens of Malian soldiers", ["soldiers"], True),
        ("Assimi", ["Assimi Goïta"], False),
        ("Malian soldiers", ["Malian state"], False),
        (None, ["the junta", None], True),
        (None, ["the junta"], False),
    ],
)
def test_names(label: str | None, accepted: list[str | None], same: bool) -> None:
    assert same_name(label, accepted) is same


def test_posts_are_compared_by_all_their_words() -> None:
    assert same_text("former governor of Mopti", ["governor of Mopti"])
    assert not same_text("governor", ["governor of Mopti"])
    assert not same_text("prime minister", ["minister of defence"])
