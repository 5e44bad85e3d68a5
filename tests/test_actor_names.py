"""Names: what spellings share, what tells two apart, and how right the scores are on labelled pairs."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.stores import WORDS

from juntagraph.graph.actors.person_names import person_name
from juntagraph.graph.actors.scoring import named_likeness
from juntagraph.graph.actors.verdicts import Verdict

TYPES = st.sampled_from(["Person", "Officer", "Party", "Organisation", "State", "Group"])


def pairs(name: str) -> list[dict[str, str]]:
    """The rows of a labelled list."""
    with (Path(__file__).parent / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def outcomes(rows: list[dict[str, str]]) -> Counter[tuple[bool, bool]]:
    """How many pairs were taken for one and are one."""
    return Counter((verdict(row) is Verdict.SAME, row["truth"] == "same") for row in rows)


def verdict(row: dict[str, str]) -> Verdict:
    return named_likeness(row["a"], row["b"], row["type"], row["country_a"], row["country_b"]).verdict


@pytest.mark.parametrize("name", ["name-pairs", "name-pairs-tuning"])
def test_labelled_pairs_are_told_apart(name: str) -> None:
    found = outcomes(rows := pairs(name))
    right, wrong, missed = found[True, True], found[True, False], found[False, True]
    precision, recall = right / (right + wrong), right / (right + missed)
    assert precision >= 0.98
    assert 2 * precision * recall / (precision + recall) >= 0.95
    assert sum(row["truth"] == "different" for row in rows) >= 90


def test_the_lists_have_no_pair_and_hardly_a_name_in_common() -> None:
    held, tuned = (pairs(name) for name in ("name-pairs", "name-pairs-tuning"))
    assert len(held) >= 300
    assert not {frozenset((row["a"], row["b"])) for row in held} & {frozenset((row["a"], row["b"])) for row in tuned}
    assert all(row["source"] for row in (*held, *tuned))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Assimi Goïta", "Goita Assimi"),
        ("Gen. Abass Dembélé", "Abass Dembele"),
        ("A. Goïta", "Assimi Goïta"),
        ("Mouammar Kadhafi", "Muammar al-Qaddafi"),
        ("Mohamed Ould Abdel Aziz", "Mohamed Abd al-Aziz"),
        ("António de Spínola", "Antonio Spinola"),
        ("Владимир Путин", "Wladimir Putin"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert named_likeness(one, other, "Person").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Idriss Déby Itno", "Mahamat Idriss Déby Itno"),
        ("Ferdinand Marcos Sr.", "Ferdinand Marcos Jr."),
        ("Mohammed V", "Mohammed VI"),
        ("Omar Bongo", "Ali Bongo"),
        ("Moussa Touré", "Moussa Traoré"),
        ("Kamal Haddad", "Kamil Haddad"),
    ],
)
def test_two_of_a_family_and_two_that_sound_alike_are_not_one(one: str, other: str) -> None:
    assert named_likeness(one, other, "Person").verdict is not Verdict.SAME


@pytest.mark.parametrize(("kind", "same"), [("Person", False), ("Party", False), ("InternationalOrganisation", True)])
def test_one_name_in_two_countries(kind: str, same: bool) -> None:
    found = named_likeness("Union du Sahel", "Union du Sahel", kind, "ML", "NE")
    assert (found.verdict is Verdict.SAME) == same


@pytest.mark.parametrize(
    ("acronym", "name", "verdict"),
    [
        ("CNSP", "Comité national pour le salut du peuple", Verdict.SAME),
        ("CNSP", "National Committee for the Salvation of the People", Verdict.SAME),
        ("FAMa", "Forces armées maliennes", Verdict.SAME),
        ("CNRD", "Comité national pour le salut du peuple", Verdict.DIFFERENT),
        ("CNSP", "CNRD", Verdict.DIFFERENT),
    ],
)
def test_acronyms(acronym: str, name: str, verdict: Verdict) -> None:
    assert named_likeness(acronym, name, "Junta", "ML", "ML").verdict is verdict


def test_ranks_particles_and_generations_are_no_parts_of_a_name() -> None:
    assert person_name("Lt. Col. Amadou KEÏTA").parts == ("amadou", "keita")
    assert person_name("Senior General Min Aung Hlaing").parts == ("min", "aung", "hlaing")
    assert person_name("Maj. Gen. Abdel Fattah el-Sisi").parts == person_name("Abdulfattah al-Sisi").parts
    assert person_name("King Hassan II").generation == "2"
    assert person_name("V. I. Lenin").parts == ("v", "i", "lenin")


@given(WORDS, WORDS, TYPES)
def test_likeness_has_no_direction_and_stays_between_0_and_1(one: str, other: str, kind: str) -> None:
    here, there = named_likeness(one, other, kind), named_likeness(other, one, kind)
    assert here == there
    assert 0 <= here.score <= 1


@given(
    st.lists(st.sampled_from("Moussa Traore Ali Ould Abdel Jr II M. Sadio Ben Goita".split()), min_size=1, max_size=5)
)
def test_a_name_is_as_itself_in_capitals_and_with_a_rank(parts: list[str]) -> None:
    name = " ".join(parts)
    same = named_likeness(name, name, "Person")
    assert named_likeness(name, name.upper(), "Person").score >= same.score - 0.01
    assert named_likeness(f"Colonel {name}", name, "Person").score == same.score
