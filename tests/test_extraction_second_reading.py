"""What a second reader found: words that look like a denial, a modal, a place or a person and are none."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

TOLD = [
    # A hindering that was only tried hinders nothing; one that was done does.
    ("The UN did little to stop rebels from killing civilians.", "rebels kills civilians asserted"),
    ("General Sow was banned from travelling after killing Bob Paz.", "Sow kills Bob Paz asserted"),
    # A coup put down overthrew nobody.
    ("A coup by Bob Paz was put down by the guard.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("The army crushed a coup by Bob Paz.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("General Sow foiled a coup by Bob Paz.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("The guard put down the coup led by Bob Paz.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("Claims that France armed the rebels have been dismissed as absurd by Togo.", "France aids rebels denied Togo"),
    # "not only … but also" names both.
    ("Not only the army but also the police backed the coup.", "army backs coup asserted"),
    ("Soldiers attacked not only the palace but also the ministry.", "Soldiers attacks palace asserted"),
    ("If confirmed, the arrest of General Sow would be the third.", "- detains Sow rumoured"),
    ("The video appears to show soldiers killing prisoners.", "soldiers kills prisoners rumoured"),
    ("General Sow stands accused of ordering the killing of Ana Roe.", "Sow kills Ana Roe alleged"),
    ("The government put the blame for the attack on rebels led by Bob Paz.", "government accuses rebels asserted"),
    ("The junta has yet to comment on the arrest of Bob Paz.", "- detains Bob Paz asserted"),
    ("General Sow survived a bomb in Lome, Togo, that killed two guards.", "- kills guards asserted"),
    ("General Sow shrugged off suggestions that he had armed the rebels.", "Sow aids rebels denied Sow"),
    ("The charge that Bob Paz had plotted against General Sow was quashed.", "Bob Paz plotsAgainst Sow alleged"),
    ("Were the army to overthrow President Paz, ECOWAS would intervene.", "army plotsAgainst Paz prospective"),
    ("The minister would not be drawn on whether France had armed the rebels.", "France aids rebels rumoured"),
    ("Bob Paz was killed not only by the rebels but also by the army.", "army kills Bob Paz asserted"),
    ("Guards were unable to prevent General Sow from killing Bob Paz.", "Sow kills Bob Paz asserted"),
    ("The army did not stop rebels from seizing the palace.", "rebels attacks palace asserted"),
    ("Killing Bob Paz, the opposition leader, provoked a revolt.", "- kills Bob Paz asserted"),
    ("The army has yet to explain why it arrested Bob Paz.", "army detains Bob Paz asserted"),
    ("The army has yet to confirm that it arrested Bob Paz.", "army detains Bob Paz rumoured"),
    ("Bob Paz killed Ana Roe, his wife and the mother of his children.", "Ana Roe associateOf Bob Paz asserted"),
    ("The president failed to prevent the coup by General Sow against Bob Paz.", "Sow overthrows Bob Paz asserted"),
    ("The putsch by General Sow against Bob Paz failed to bring peace.", "Sow overthrows Bob Paz asserted"),
    ("The army managed to crush a coup by Bob Paz.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("Rebels were killed by troops. They had attacked the palace.", "Rebels attacks palace asserted"),
    (
        "A video appears to show soldiers killing Ana Roe, who overthrew Bob Paz in 1990.",
        "Ana Roe overthrows Bob Paz asserted",
    ),
    ("General Sow moved Bob Paz to the barracks.", "Sow detains Bob Paz asserted"),
    ("The EU froze accounts. Togo is in turmoil.", "EU sanctions Togo asserted"),
    ("A counter-coup by Bob Paz was put down.", "Bob Paz attemptsCoupAgainst - asserted"),
    # Modals in front of a choice, and behind a short "would".
    ("The army will have no choice but to arrest Bob Paz.", "army detains Bob Paz prospective"),
    ("The army had no choice but to arrest Bob Paz.", "army detains Bob Paz asserted"),
    ("If Bob Paz returned, he'd be arrested by the army.", "army detains Bob Paz prospective"),
    ("Ana Roe insisted on the release of Bob Paz.", "- releases Bob Paz prospective Ana Roe"),
    ("The opposition demanded on Monday that President Paz resign.", "opposition demandsOf Paz asserted"),
    # Who leads what, and who it was.
    ("The coalition of the Unity Front and the Justice Party, led by Bob Paz, fled.", "Bob Paz leads coalition"),
    ("The general who killed Bob Paz, Ana Roe claimed, was freed.", "general kills Bob Paz"),
    ("Bob Paz, 52. A gunman shot him at his home in Lome.", "gunman attacks Bob Paz asserted"),
    ("Two soldiers were shot and ten others wounded.", "- kills soldiers asserted"),
    ("At 5 PM Monday soldiers seized the palace.", "soldiers attacks palace asserted"),
    ("General Sow took over in Togo in 1990.", "Sow seizesPowerIn Togo asserted"),
    ("Colonel Roe took over in a coup in Togo.", "Roe seizesPowerIn Togo asserted"),
    ("Soldiers moved President Paz to a prison in Kati.", "Soldiers detains Paz asserted"),
    ("President Paz was moved to a residence in Lome.", "- detains Paz asserted"),
    ("Rebels threatened to launch an attack on Togo.", "Rebels threatens Togo asserted"),
    ("The UN condemned the junta's sentencing of Bob Paz to prison.", "UN condemns junta asserted"),
    ("Niger threw out French soldiers.", "Niger expels French soldiers asserted"),
]

NOT_TOLD = [
    ("When President Sow died in office, Vice-President Paz took over.", "seizesPowerIn"),
    ("Colonel Roe took over in May after General Sow retired.", "seizesPowerIn"),
    ("President Paz moved his wife and children to a residence in Lome.", "detains"),
    ("The government transferred Colonel Roe to the barracks at Kati as its new commander.", "detains"),
    ("Rebels drove out the government soldiers from the town of Kidal.", "expels"),
    ("Police killed Bob Paz in unrest against General Sow.", "Police protestsAgainst"),
    ("NEW YORK (AP) - The army seized power on Monday.", "seizesPowerIn United States"),
    ("Bob Paz. A soldier shot President Sow.", "Bob Paz attacks"),
    ("Prosecutors dropped charges that Bob Paz had plotted against General Sow.", "Prosecutors attacks"),
    ("The government put the blame for the attack on rebels led by Bob Paz.", "- attacks rebels"),
    ("General Sow survived a bomb in Lome, Togo, that killed two guards.", "Togo kills"),
    ("General Sow is no friend of Bob Paz.", "associateOf"),
    ("Killing Bob Paz, the opposition leader, provoked a revolt.", "opposition leader kills"),
    ("The officers - General Sow was not among them - overthrew President Paz.", "Sow overthrows"),
    ("Bob Paz took over as president after a coup by General Sow failed.", "Bob Paz attemptsCoupAgainst"),
    ("President Paz of Togo closed the borders.", "sanctions"),
    ("What general did the president belong to", "-"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_is_told(text: str, claim: str) -> None:
    assert_told(text, claim)


@pytest.mark.parametrize(("text", "part"), NOT_TOLD)
def test_what_is_not_told(text: str, part: str) -> None:
    assert_untold(text, part)


@pytest.mark.parametrize(
    "text",
    [
        "The army stopped rebels from killing the president.",
        "The president narrowly escaped being killed by rebels.",
        "Guards managed to prevent rebels from killing the president.",
    ],
)
def test_what_was_hindered_was_not_done(text: str) -> None:
    assert [(c.relation, c.polarity) for c in claims_of(text)] == [("kills", "negated")]


def test_two_coups_are_two() -> None:
    text = "General Sow led a coup against President Paz in 1990 and led another coup in 2000."
    assert {"1990", "2000"} <= {c.when for c in claims_of(text) if c.relation == "overthrows"}


def test_a_year_is_shared_by_what_follows_unless_a_later_year_is_told() -> None:
    text = "General Sow seized power in 1971, dissolved parliament and jailed Bob Paz."
    assert {c.when for c in claims_of(text) if c.relation in {"seizesPowerIn", "dissolves", "detains"}} == {"1971"}


def test_a_year_is_not_shared_with_what_came_later() -> None:
    dated = {c.relation: c.when for c in claims_of("General Sow overthrew Bob Paz in 1990 and later killed Ana Roe.")}
    assert (dated["overthrows"], dated["kills"]) == ("1990", None)
