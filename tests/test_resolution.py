"""Resolution: one node for one actor, two for two, whatever the order in which documents come."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.actors import profile
from support.stores import gold_report

from juntagraph.graph.actors.gathering import profiles_of
from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.profiles import Profile
from juntagraph.graph.actors.resolution import Resolution, resolve
from juntagraph.graph.actors.verdicts import Verdict

NOW = datetime(2025, 8, 14, tzinfo=UTC)


def analyst(left: Profile, right: Profile, verdict: Verdict, hour: int = 0, *, single: bool = False) -> Judgement:
    here, there = (End(one.actor.id, one.document if single else None) for one in (left, right))
    return Judgement(here, there, verdict, "analyst", NOW.replace(hour=hour))


def nodes(found: Resolution, *profiles: Profile) -> list[str]:
    """The canonical actor of each profile."""
    return [found.canonical[one.actor.id, one.document] for one in profiles]


GOITA = profile("a", "Assimi Goïta", "ML"), profile("b", "Asimi Goita", "ML"), profile("c", "Goïta Assimi", "ML")


def test_spellings_in_several_documents_are_one_actor() -> None:
    assert nodes(resolve(GOITA), *GOITA) == ["person/assimi-goita"] * 3


def test_namesakes_in_two_countries_are_two() -> None:
    one, other = profile("a", "Moussa Camara", country="ML"), profile("b", "Moussa Camara", country="SN")
    here, there = nodes(resolve([one, other]), one, other)
    assert here != there
    assert "person/moussa-camara" in (here, there)


def test_one_person_abroad_is_one_where_his_company_says_so() -> None:
    company = frozenset({"person/alpha-conde", "junta/gn-junta"})
    one = profile("a", "Mamady Doumbouya", country="FR", near=company)
    other = profile("b", "Mamady Doumbouya", country="GN", near=company)
    assert len(set(nodes(resolve([one, other]), one, other))) == 1


def test_a_document_without_a_country_counts_for_the_one_that_it_speaks_of() -> None:
    namesakes = [profile("a", "Moussa Camara", "ML", country="ML"), profile("b", "Moussa Camara", "SN", country="SN")]
    third = profile("c", "Moussa Camara", "SN", "FR")
    here, there, found = nodes(resolve([*namesakes, third]), *namesakes, third)
    assert found == there != here


def test_a_namesake_of_two_who_cannot_be_placed_is_neither() -> None:
    found = [profile("a", "Moussa Camara", country="ML"), profile("b", "Moussa Camara", country="SN")]
    found.append(profile("c", "Moussa Camara"))
    assert len(set(nodes(resolve(found), *found))) == 3


@pytest.mark.parametrize(
    ("father", "son"),
    [
        ("Idriss Déby Itno", "Mahamat Idriss Déby Itno"),
        ("Moussa Sow Sr.", "Moussa Sow Jr."),
        ("Ali Sow", "Ali Sow Jr"),
        ("Omar Bongo", "Ali Bongo"),
    ],
)
def test_father_and_son_are_two_in_whatever_company(father: str, son: str) -> None:
    company = frozenset({"person/a", "person/b", "party/c"})
    found = [profile(name, name, "TD", near=company) for name in (father, son)]
    assert len(set(nodes(resolve(found), *found))) == 2


def test_a_surname_is_one_of_two_brothers_for_nobody_to_say() -> None:
    company = frozenset({"person/x"})
    found = [profile(name, name, "TD", near=company) for name in ("Ali Bongo", "Omar Bongo", "Bongo")]
    resolution = resolve(found)
    assert len(set(nodes(resolution, *found))) == 3
    assert {one.judge for one in resolution.judgements} == {"rule/ambiguous"}


def test_a_surname_in_the_same_company_is_the_only_one_of_that_name() -> None:
    company = frozenset({"person/x"})
    found = [profile("a", "Abass Dembélé", "ML", near=company), profile("b", "Dembele", "ML", near=company)]
    assert len(set(nodes(resolve(found), *found))) == 1
    strangers = [profile("a", "Abass Dembélé", "ML", near=company), profile("b", "Dembele", "ML")]
    assert len(set(nodes(resolve(strangers), *strangers))) == 2


def test_man_and_woman_are_two() -> None:
    found = [profile("a", "Sadio Camara", gender="male"), profile("b", "Sadio Camara", gender="female")]
    assert len(set(nodes(resolve(found), *found))) == 1, "of one id, in one facet: nothing tells them apart but gender"


def test_identifiers_decide() -> None:
    wikidata = "http://www.wikidata.org/entity/Q"
    one = profile("a", "Moussa Sow", identifiers=frozenset({f"{wikidata}1"}))
    same = profile("b", "Le Vieux", identifiers=frozenset({f"{wikidata}1"}))
    other = profile("c", "Musa Sow", identifiers=frozenset({f"{wikidata}2"}))
    here, there, elsewhere = nodes(resolve([one, same, other]), one, same, other)
    assert here == there != elsewhere


def test_common_nouns_are_the_documents_own() -> None:
    found = [profile("a", "the junta", type="Junta"), profile("b", "the juntas", type="Junta")]
    groups = [profile("a", "Eleven soldiers", type="Group"), profile("b", "Eleven Soldiers!", type="Group")]
    assert len(set(nodes(resolve(found), *found))) == 2
    assert resolve(groups).judgements == ()


def test_analysts_overrule() -> None:
    one, other, third = GOITA
    apart = resolve(GOITA, [analyst(one, other, Verdict.DIFFERENT)])
    here, there, _ = nodes(apart, one, other, third)
    assert here != there
    bazoum, issoufou = profile("d", "Mohamed Bazoum", "NE"), profile("e", "Mahamadou Issoufou", "NE")
    joined = resolve([bazoum, issoufou], [analyst(bazoum, issoufou, Verdict.SAME)])
    assert len(set(nodes(joined, bazoum, issoufou))) == 1


def test_one_document_is_split_off_and_the_later_judgement_holds() -> None:
    found = [profile(name, "Moussa Sow", "ML") for name in "abc"]
    away = Judgement(End("person/moussa-sow"), End("person/moussa-sow", "b"), Verdict.DIFFERENT, "analyst", NOW)
    here, split, there = nodes(resolve(found, [away]), *found)
    assert here == there == "person/moussa-sow"
    assert split == "person/moussa-sow~@b"
    back = Judgement(End("person/moussa-sow"), End("person/moussa-sow", "b"), Verdict.SAME, "analyst", NOW)
    assert len(set(nodes(resolve(found, [back]), *found))) == 1


def test_no_chain_joins_two_who_were_judged_different() -> None:
    one, other, third = GOITA
    said = [
        analyst(one, other, Verdict.SAME, 1),
        analyst(other, third, Verdict.SAME, 2),
        analyst(one, third, Verdict.DIFFERENT),
    ]
    here, between, there = nodes(resolve(GOITA, said), one, other, third)
    assert here != there == between


NAMES = [
    "Moussa Traoré", "Musa Traore", "Traoré", "M. Traoré", "Moussa Traoré Jr.", "Traore Moussa",
    "Mohamed Moussa Traoré", "Ali Bongo", "Omar Bongo", "Bongo",
]  # fmt: skip
PROFILES = st.lists(
    st.builds(
        profile,
        st.sampled_from("abcdef"),
        st.sampled_from(NAMES),
        st.sampled_from(["ML", "GA"]),
        country=st.sampled_from([None, None, "ML", "GA"]),
        near=st.frozensets(st.sampled_from(["person/x", "person/y"])),
        gender=st.sampled_from([None, "male"]),
    ),
    max_size=8,
    unique_by=lambda one: (one.document, one.actor.id),
)
IDS = [profile("a", name).actor.id for name in NAMES]
ENDS = st.builds(End, st.sampled_from(IDS), st.none() | st.sampled_from("abc"))
SAID = st.lists(
    st.builds(
        lambda ends, verdict, hour: Judgement(ends[0], ends[1], verdict, "analyst", NOW.replace(hour=hour)),
        st.tuples(ENDS, ENDS).filter(lambda ends: ends[0] != ends[1]),
        st.sampled_from(Verdict),
        st.integers(0, 23),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)


@given(PROFILES, SAID, st.randoms(use_true_random=False))
def test_order_plays_no_part(profiles: list[Profile], said: list[Judgement], chance: random.Random) -> None:
    there = resolve(chance.sample(profiles, len(profiles)), chance.sample(said, len(said)))
    assert resolve(profiles, said) == there


@given(PROFILES, SAID)
def test_two_who_are_judged_different_are_never_one(profiles: list[Profile], said: list[Judgement]) -> None:
    found = resolve(profiles, said)
    for one in (one for one in said if one.verdict is Verdict.DIFFERENT):
        ends = [(end.actor, end.document or "") for end in (one.left, one.right)]
        if all(end in found.canonical for end in ends):
            assert found.canonical[ends[0]] != found.canonical[ends[1]]


@given(PROFILES)
def test_every_profile_has_an_actor_and_ids_that_are_shared_are_of_one(profiles: list[Profile]) -> None:
    found = resolve(profiles)
    assert set(found.canonical) == {(one.actor.id, one.document) for one in profiles}
    assert {one.partition("~")[0] for one in found.canonical.values()} <= {one.actor.id for one in profiles}


def test_the_sample_corpus_has_no_wrong_merge(corpus_dir: Path, gold_dir: Path) -> None:
    reports = [gold_report(corpus_dir, gold_dir, path.stem) for path in sorted(corpus_dir.iterdir())]
    gathered = [one for _, extraction in reports for one in profiles_of(extraction)]
    found = resolve(gathered)
    labels: dict[str, set[str]] = {}
    for one in gathered:
        labels.setdefault(found.canonical[one.actor.id, one.document], set()).add(one.actor.label)
    merged = {frozenset(names) for names in labels.values() if len(names) > 1}
    assert merged == {
        frozenset({"Nema Sagara", "Néma Sagara"}),
        frozenset({"Paul-Henri Damiba", "Paul-Henri Sandaogo Damiba"}),
        frozenset({"Choguel Maiga", "Choguel Maïga"}),
        frozenset({"Abass Dembele", "Abass Dembélé"}),
    }
