"""Mentions and coreference: who is spoken of, under which names, and whom the pronouns stand for."""

from __future__ import annotations

import pytest

from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.context import country_context
from juntagraph.graph.extraction.coreference import resolve
from juntagraph.graph.extraction.entities import Entities, Entity
from juntagraph.graph.extraction.mentions import find_mentions
from juntagraph.graph.extraction.parse import parse


def entities(text: str, title: str | None = None) -> Entities:
    doc = parse(Document("d", text, title=title))
    mentions = find_mentions(doc)
    return resolve(doc, mentions, country_context(doc, mentions, title))


def named(found: Entities, label: str) -> Entity:
    return next(e for e in found.all if e.label == label)


def forms(found: Entities, entity: Entity) -> list[str]:
    return [m.name for m in found.mentions if entity.index in found.of_head.get(m.head, ())]


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Gen. Amara Sylla fled.", "Amara Sylla", "Person"),
        ("Brigadier General Ortega-Ruiz spoke.", "Ortega-Ruiz", "Person"),
        ("General Park Jong-su resigned.", "Park Jong-su", "Person"),
        ("Colonel Abdel al-Rashidi fled.", "Abdel al-Rashidi", "Person"),
        ('Colonel Gregorio "Tigre" Fuentes fled.', 'Gregorio "Tigre" Fuentes', "Person"),
        ("The National Council for the Defence of the Nation (CNDN) met.",
         "National Council for the Defence of the Nation", "Organisation"),
        ("The Patriotic Front (PF) protested.", "Patriotic Front", "Party"),
        ("The Constitutional Court ruled.", "Constitutional Court", "Court"),
        ("The African Union suspended Chad.", "African Union", "InternationalOrganisation"),
        ("Ouagadougou protested.", "Ouagadougou", "State"),
        ("Soldiers from Guinea-Bissau left.", "Guinea-Bissau", "State"),
    ],
)  # fmt: skip
def test_names_have_their_extent_and_class(text: str, label: str, kind: str) -> None:
    entity = named(entities(text), label)
    assert (entity.type, entity.named) == (kind, True)


@pytest.mark.parametrize(
    ("text", "label", "others"),
    [
        ("Colonel Amara Sylla took power. Sylla then spoke.", "Amara Sylla", {"Sylla"}),
        ("Sylla spoke. Later Amara Sylla left.", "Amara Sylla", {"Sylla"}),
        ("Koné, the army chief, left. The army chief was ill.", "Koné", {"army chief"}),
        ("President Awa Touré spoke. The president left.", "Awa Touré", {"president"}),
        ("The Council for Peace and Order (CPO) met. The CPO then split.", "Council for Peace and Order", {"CPO"}),
        ("The new prime minister, Sara Duma, spoke.", "Sara Duma", {"new prime minister"}),
        ("Duma, now a senator, spoke.", "Duma", {"senator"}),
        ("His counterpart in Lima, Ana Paz, spoke.", "Ana Paz", {"counterpart"}),
    ],
)
def test_names_and_descriptions_of_one_actor_meet(text: str, label: str, others: set[str]) -> None:
    found = entities(text)
    assert others <= set(forms(found, named(found, label)))


@pytest.mark.parametrize(
    ("text", "pronoun", "label"),
    [
        ("Colonel Amara Sylla was arrested because he had fled.", "he", "Amara Sylla"),
        ("General Sylla met Mrs Awa Touré. She said that she was well.", "She", "Awa Touré"),
        ("General Sylla accused the council of lying. It said nothing.", "It", "council"),
        ("The soldiers left. They had been paid.", "They", "soldiers"),
        ("Amara Sylla, who led the army, fled.", "who", "Amara Sylla"),
        ("Amara Sylla named himself president.", "himself", "Amara Sylla"),
        ("Before he was shot, Amara Sylla spoke.", "he", "Amara Sylla"),
        ("Gen Amara Sylla and Gen Awa Touré, the latter a pilot, left.", "latter", "Awa Touré"),
    ],
)
def test_pronouns_find_their_actor(text: str, pronoun: str, label: str) -> None:
    found = entities(text)
    mention = next(m for m in found.mentions if m.name == pronoun)
    assert [e.label for e in found.at(mention.head)] == [label]


def test_both_stands_for_two() -> None:
    found = entities("Amara Sylla and Awa Touré were accused of treason. Both deny it.")
    both = next(m for m in found.mentions if m.name == "Both")
    assert {e.label for e in found.at(both.head)} == {"Amara Sylla", "Awa Touré"}


def test_namesakes_stay_two() -> None:
    found = entities("Amara Sylla met his brother, Issa Sylla, in Paris.")
    assert named(found, "Amara Sylla") != named(found, "Issa Sylla")


def test_a_king_is_not_a_man_of_that_first_name() -> None:
    found = entities("Constantine Dragas fled. King Constantine swore in a cabinet.")
    assert named(found, "Constantine Dragas").index != named(found, "Constantine").index


def test_a_body_belongs_to_the_country_that_the_text_is_about() -> None:
    found = entities("The junta met. The army agreed.", title="Mali: the officers meet")
    assert {e.country for e in found.all if e.type in {"Junta", "ArmedForce"}} == {"ML"}


def test_two_countries_have_two_juntas() -> None:
    found = entities("The Malian junta and the Nigerien junta signed a pact.")
    assert {e.country for e in found.all if e.type == "Junta"} == {"ML", "NE"}


def test_capitals_are_read_in_a_likely_case() -> None:
    text = "BAMAKO, AUG 19 - COLONEL AMARA SYLLA, COMMANDER OF THE GUARD, WAS ARRESTED BY SOLDIERS ON TUESDAY."
    entity = named(entities(text), "Amara Sylla")
    assert "colonel" in entity.roles


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("At least 20 soldiers fled.", 20, None),
        ("About 50 soldiers fled.", 50, 50),
        ("Dozens of soldiers fled.", 24, None),
        ("Up to 300 soldiers fled.", None, 300),
        ("Two soldiers fled.", 2, 2),
    ],
)
def test_counts_are_ranges(text: str, least: int | None, most: int | None) -> None:
    counts = [m.count for m in entities(text).mentions if m.name == "soldiers" and m.count]
    assert [(c.min, c.max) for c in counts] == [(least, most)]


@pytest.mark.parametrize(
    ("text", "role", "label"),
    [
        ("Edem Amavi, the prime minister, fled. The foreign minister stayed.", "foreign minister", "Edem Amavi"),
        ("Vice President Edem Amavi fled. The president stayed.", "president", "Edem Amavi"),
        ("Edem Amavi, the deputy army chief, fled. The army chief stayed.", "army chief", "Edem Amavi"),
    ],
)
def test_another_office_is_another_man(text: str, role: str, label: str) -> None:
    found = entities(text)
    assert role not in forms(found, named(found, label))


@pytest.mark.parametrize(
    "text", ["Civilians fled to the hills.", "Members of the Council met.", "The Church protested."]
)
def test_a_capital_makes_no_name_of_a_common_noun(text: str) -> None:
    assert [m.kind for m in entities(text).mentions if m.name in {"Civilians", "Council", "Church"}] == ["nominal"]


def test_her_country_is_not_the_one_that_the_text_is_about() -> None:
    found = entities("Togo fell. Togo wept. Ghana's foreign minister, Mrs Ama Owusu, said that her country was calm.")
    assert "country" in forms(found, next(e for e in found.all if e.type == "State" and e.country == "GH"))


def test_a_party_of_the_people_has_one_name() -> None:
    assert named(entities("The Togolese People's Party (TPP) met."), "Togolese People's Party").type == "Party"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "REBEL SOLDIERS LED BY COL. YAO MENSAH OVERTHREW PRESIDENT EDEM AMAVI.",
            {"Yao Mensah", "Edem Amavi"},
        ),
        ("TROOPS SHOT PRIME MINISTER MAURICE BISHOP DEAD ON WEDNESDAY, THE ARMY SAID.", {"Maurice Bishop"}),
        ("PREMIER CHANG EN-DAI RECEIVED THE OUSTED PRESIDENT OF THE COUNTRY ON MARCH 4.", {"Chang En-Dai"}),
    ],
)
def test_names_behind_titles_in_capitals(text: str, names: set[str]) -> None:
    assert names <= {m.name for m in entities(text).mentions if m.kind == "name"}
