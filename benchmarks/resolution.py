"""Resolution of actors: how right verdicts on labelled pairs of names are, and how the cost grows with the actors."""

from __future__ import annotations

import csv
import random
import time
from collections.abc import Iterator

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table
from juntagraph.graph.actors.blocking import candidates
from juntagraph.graph.actors.profiles import Profile, facets
from juntagraph.graph.actors.resolution import resolve
from juntagraph.graph.actors.romanising import words
from juntagraph.graph.actors.scoring import named_likeness
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.claims import Actor

LISTS = {"held apart": "name-pairs.csv", "for tuning": "name-pairs-tuning.csv"}
SIZES = (5_000, 10_000, 25_000, 50_000)
ONSETS, VOWELS, ENDS = "b c d f g k l m n r s t v z sh kh dj ou w ch".split(), "a e i o u ou ai ia".split(), "nrlmd"
STATES = "ML BF NE GN TD GA SN CI GH NG SD ET MM TH PK RU TR EG LY SY".split()
BESIDE = 8
"""Persons named in one document."""


def measure() -> Iterator[Table]:
    """Verdicts on the labelled lists, then resolution of made-up actors, all sizes in one run."""
    heads = ("list", "pairs", "precision", "recall", "F1")
    yield Table("Pairs of names", heads, tuple(_right(title, name) for title, name in LISTS.items()))
    heads = ("actors", "profiles", "seconds", "microseconds an actor", "pairs compared an actor")
    note = "names drawn from 800 given names and 3,000 surnames, in five spellings, of which one is the surname alone"
    yield Table("Resolution", heads, tuple(_cost(size) for size in SIZES), note)


def _right(title: str, name: str) -> tuple[Cell, ...]:
    with (ROOT / "tests" / "data" / name).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    said = [named_likeness(r["a"], r["b"], r["type"], r["country_a"], r["country_b"]).verdict for r in rows]
    found = [(one is Verdict.SAME, row["truth"] == "same") for one, row in zip(said, rows, strict=True)]
    hits = found.count((True, True))
    precision, recall = hits / sum(same for same, _ in found), hits / sum(true for _, true in found)
    return title, len(rows), precision, recall, 2 * precision * recall / (precision + recall)


def _cost(size: int) -> tuple[Cell, ...]:
    profiles = made_up(size)
    number = len({one.actor.id for one in profiles})
    begun = time.perf_counter()
    resolve(profiles)
    seconds = time.perf_counter() - begun
    grouped: dict[str, list[Profile]] = {}
    for one in profiles:
        grouped.setdefault(one.actor.id, []).append(one)
    pairs = sum(1 for _ in candidates(facet for group in grouped.values() for facet in facets(group)))
    return number, len(profiles), seconds, seconds / number * 1e6, pairs / number


def made_up(size: int, seed: int = 1) -> list[Profile]:
    """Profiles of so many actors or a few more, in documents of eight; some names are common, most are rare."""
    chance = random.Random(seed)
    surnames, given = ([_word(chance) for _ in range(number)] for number in (3000, 800))
    profiles: list[Profile] = []
    seen: set[str] = set()
    while len(seen) < size:
        state = chance.choice(STATES)
        names = [_spelt(chance, f"{_common(chance, given)} {_common(chance, surnames)}".title()) for _ in range(BESIDE)]
        actors = {f"person/{'-'.join(words(name))}": name for name in names}
        seen |= actors.keys()
        document = f"document-{len(profiles)}"
        for name, label in actors.items():
            near = frozenset(actors) - {name}
            profiles.append(Profile(document, Actor(name, label, "Person"), (label,), near=near, setting=(state,)))
    return profiles


def _word(chance: random.Random) -> str:
    syllables = (chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.choice([2, 2, 3])))
    return f"{''.join(syllables)}{chance.choice(['', *ENDS])}"


def _common(chance: random.Random, names: list[str]) -> str:
    return names[int(len(names) * chance.random() * chance.random())]


def _spelt(chance: random.Random, name: str) -> str:
    given, surname = name.split()
    other, turned, initial = name.replace("ou", "u"), f"{surname} {given}", f"{given[0]}. {surname}"
    return chance.choices([name, other, turned, initial, surname], [4, 3, 1, 1, 1])[0]
