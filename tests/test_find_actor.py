"""Finding an actor by what a user types."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from juntagraph.graph.claims import Actor, DocumentActor
from juntagraph.graph.views.actors import find_actor, words
from juntagraph.ontology.errors import AmbiguousError, NotFoundError

GOITA = Actor("person/assimi-goita", "Assimi Goïta", "Officer")
SADIO = Actor("person/sadio-camara", "Sadio Camara", "Officer")
MODIBO = Actor("person/modibo-keita", "Modibo Keïta", "Person")
IBRAHIM = Actor("person/ibrahim-boubacar-keita", "Ibrahim Boubacar Keïta", "Person")
MALI = Actor("state/mali", "Mali", "State")
ARMY = DocumentActor(Actor("armed-force/army-of-mali", "army of Mali", "ArmedForce"), ("Fama", "the army"))
IBK = DocumentActor(IBRAHIM, ("IBK", "President Keïta"))
CAST = (GOITA, SADIO, MODIBO, IBK, MALI, ARMY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("assimi goita", GOITA),
        ("GOÏTA", GOITA),
        ("Gen. Goita", GOITA),
        ("Col. Assimi Goïta", GOITA),
        ("person/sadio-camara", SADIO),
        ("the FAMA", ARMY.actor),
        ("ibk", IBRAHIM),
        ("mali", MALI),  # a whole label comes before a word of "army of Mali"
        ("boubacar keita", IBRAHIM),
        ("assi goi", GOITA),
    ],
)
def test_a_name_is_found_however_it_is_written(typed: str, meant: Actor) -> None:
    assert find_actor(typed, CAST) == meant


def test_an_ambiguous_name_lists_the_candidates_and_guesses_none() -> None:
    with pytest.raises(AmbiguousError) as caught:
        find_actor("keita", CAST)
    assert caught.value.candidates == (
        "Ibrahim Boubacar Keïta (Person) person/ibrahim-boubacar-keita",
        "Modibo Keïta (Person) person/modibo-keita",
    )


def test_two_actors_of_one_label_are_told_apart_by_id_only() -> None:
    other = Actor("person/2", "Modibo Keïta", "Person")
    with pytest.raises(AmbiguousError):
        find_actor("Modibo Keïta", [MODIBO, other])
    assert find_actor("person/2", [MODIBO, other]) == other


def test_a_post_is_no_actor_but_has_an_id() -> None:
    post = Actor("post/1", "adviser to Goïta", "Post")
    assert find_actor("goita", [post, GOITA]) == GOITA
    assert find_actor("post/1", [post, GOITA]) == post
    with pytest.raises(NotFoundError):
        find_actor("adviser", [post, GOITA])


def test_an_actor_given_twice_is_one() -> None:
    assert find_actor("ibk", [IBK, IBRAHIM, IBK]) == IBRAHIM


@pytest.mark.parametrize(("typed", "near"), [("Assimi Goitta", "Assimi Goïta"), ("Camarra", "Sadio Camara")])
def test_a_slip_of_the_pen_is_answered_with_near_names(typed: str, near: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_actor(typed, CAST)
    assert near in str(caught.value.hint)


@pytest.mark.parametrize("typed", ["", "  ", "?!", "xyzzy"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    with pytest.raises(NotFoundError, match="no actor"):
        find_actor(typed, CAST)


def test_a_rank_alone_stays_a_name() -> None:
    assert words("Private") == ("private",)
    assert words("Lt Col Abdoulaye Maiga") == ("abdoulaye", "maiga")


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=30))
def test_any_name_finds_its_actor_in_every_normal_form(name: str) -> None:
    someone = Actor("person/x", name, "Person")
    for form in ("NFC", "NFD"):
        assert find_actor(unicodedata.normalize(form, name), [someone]) == someone
