"""Accounts of coups, courts and lives: who did it together with whom, verdicts, namesakes, offices held by name."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of, told

TOLD = [
    # Courts.
    ("A military court condemned 37 defendants to death.", "military court prosecutes defendants asserted"),
    (
        "The court sentenced a former commander, Bob Paz, to 14 years in prison for torturing opponents.",
        "Bob Paz attacks opponents alleged",
    ),
    ("General Sow was discharged from the army for the kidnapping of activists.", "Sow abducts activists alleged"),
    ("A military court resumed the trial of 14 men.", "military court prosecutes men asserted"),
    ("A bill to try the suspects is to be introduced.", "- prosecutes suspects prospective"),
    ("A tribunal issued an arrest warrant against Bob Paz.", "tribunal detains Bob Paz prospective"),
    # Plots, attempts and what they are called.
    ("A counter-coup by lieutenants Bob Paz and Ibra Sow failed.", "Bob Paz attemptsCoupAgainst - asserted"),
    ("The conspirators meant to install Bob Paz as president.", "Bob Paz holdsPost president prospective"),
    ("The rebels conspired to kidnap the minister.", "rebels abducts minister prospective"),
    ("Bob Paz vanished for weeks, giving rise to rumours that he had been killed.", "- kills Bob Paz rumoured"),
    ("UN experts consider credible the allegations that Togo armed the rebels.", "Togo aids rebels alleged UN experts"),
    # Lists of names, with kin and descriptions between them.
    ("Colonels Ibra Sow, Bob Paz and Ana Roe seized power in Togo.", "Bob Paz seizesPowerIn Togo asserted"),
    ("Ministers Bob Paz (defence), Ana Roe (interior) and Ibra Sow (finance) were sacked.", "- dismisses Ana Roe"),
    ("Soldiers arrested President Paz, his brother Jan and two ministers.", "Soldiers detains Jan asserted"),
    (
        "General Sow dismissed the army chief, General Roe, the head of the police, Colonel Paz, and three governors.",
        "Paz leads police asserted",
    ),
    (
        "Among those held are a former premier, Bob Paz, the editor of a newspaper, Ana Roe, and a dozen students.",
        "- detains Ana Roe asserted",
    ),
    ("The leaders – General Sow, Colonel Roe and Major Paz – met Ana Diop.", "Roe meets Ana Diop asserted"),
    ("Army chief General Sow, navy chief Admiral Roe and Bob Paz met Ana Diop.", "Roe meets Ana Diop asserted"),
    # What stands in front of its clause.
    ("Having deposed President Bob Paz, General Sow dissolved parliament.", "Sow overthrows Bob Paz asserted"),
    ("Having arrested Ana Roe, the opposition leader, the junta fled.", "junta detains Ana Roe asserted"),
    ("By jailing Ana Roe, the opposition leader, the junta broke its promise.", "junta detains Ana Roe asserted"),
    (
        "After deposing President Bob Paz, the soldiers named General Sow head of a council.",
        "soldiers overthrows Bob Paz",
    ),
    ("In Togo, after arresting President Bob Paz, General Sow named Ana Roe premier.", "Sow appoints Ana Roe asserted"),
    ("Also arrested were General Ibra Roe and Ana Paz.", "- detains Ana Paz asserted"),
    ("Also arrested were General Ibra Roe and Ana Paz, police said.", "- detains Ana Paz attributed police"),
    ("Named to succeed him was Colonel Ana Roe.", "- appoints Ana Roe asserted"),
    (
        "President Bob Paz, first elected in 2010 and re-elected in 2015, was arrested by mutineers.",
        "mutineers detains Bob Paz asserted",
    ),
    (
        "In a message read on state television, a captain, Ibra Sow, said the government was dissolved.",
        "- dissolves government attributed Ibra Sow",
    ),
    ("Colonel Goita telephoned General Sow to congratulate him.", "Goita meets Sow asserted"),
    # What nobody says.
    ("Neither the army nor the police would confirm that President Paz had been shot.", "- kills Paz rumoured"),
    ("Neither side has confirmed that Ana Roe was killed.", "- kills Ana Roe rumoured"),
    (
        "No fewer than ten officers said that General Sow had killed Ana Roe.",
        "Sow kills Ana Roe attributed officers",
    ),
    ("The army has not denied killing Ana Roe.", "army kills Ana Roe rumoured"),
    # Who it was.
    ("The man who led the assault, Bob Paz, a deputy, was shot dead.", "Bob Paz attacks - asserted"),
    ("President Paz was toppled by the head of his own bodyguard, General Viktor Sow.", "Viktor Sow overthrows Paz"),
    ("She has two sons, one of whom, Colonel Bob Paz, commands the guard.", "Bob Paz leads guard asserted"),
    ("Elements of the Presidential Guard (Gen. Sow) held the palace.", "Sow leads Presidential Guard asserted"),
    ("Officers abducted and murdered six generals.", "Officers abducts generals asserted"),
    ("An American-led band stormed the palace.", "American-led band attacks palace asserted"),
    ("Jawans shot Brigadier Paz dead.", "Jawans kills Paz asserted"),
    ("Mahamat Said Kani attacked the camp.", "Mahamat Said Kani attacks camp asserted"),
    (
        "Colonel Sow founded the Arakan Army (AA). The AA, which wants a state, attacked a camp.",
        "Arakan Army attacks camp asserted",
    ),
    ("Envoys were kept from Aung San Suu Kyi, who is in prison.", "- detains Aung San Suu Kyi asserted"),
    ("Captain Sow, who ousted Colonel Paz, has accused the latter of plotting.", "Paz plotsAgainst - alleged Sow"),
    ("Venezuela is shaken in Peru. Chile breaks off relations.", "Chile seversTiesWith"),
    # What was said, and whether it is a plan.
    ("Mrs Paz told us that she'd been threatened by a captain.", "captain threatens Paz attributed Paz"),
    ("The officers came to power promising to crush the rebels.", "officers attacks rebels prospective"),
    ("Regimes, warns Ana Roe, tend to fall. She points to Bob Paz, killed by a friend.", "friend kills Bob Paz"),
    ("Soldiers set the convoy of the rebels on fire.", "Soldiers attacks"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_an_account_tells(text: str, claim: str) -> None:
    assert_told(text, claim)


NOT_TOLD = [
    ("President Paz overthrew King Roe in 1994 together with lieutenants Bob Sow and Ibra Sow.", "overthrows Bob Sow"),
    ("Soldiers arrested President Paz, his brother Jan and two ministers.", "Paz associateOf"),
    ("A spokesman insisted on Wednesday that President Paz was at the palace.", "demandsOf"),
    ("While President Paz was abroad, exiles attacked State House.", "attacks Paz"),
    ("The court quashed the conviction of Ana Roe.", "rejects"),
    ("Colonel Goita telephoned General Sow to congratulate him.", "Sow backs Goita"),
    ("Thousands marched, chanting the name of General Sow.", "protestsAgainst Sow"),
    ("General Sow met Colonel Roe, with whom he had plotted to overthrow President Paz.", "plotsAgainst Roe"),
    ("Bob Paz was jailed for conspiring with officers to put himself on the throne.", "plotsAgainst Bob Paz"),
    ("The mother of General Sow met Bob Paz, a lawyer. She chased him out.", "overthrows"),
    ("Who gave the orders to fire on the crowd?", "Who"),
    ("Men suspected of supporting Bob Paz were whipped. General Sow pleaded not guilty.", "denied"),
    ("Peru is in turmoil. No country recognises President Paz.", "Peru backs"),
    (
        "The minister would cooperate with Togo. Bob Paz, who had denied any involvement, was held.",
        "partnersWith Togo denied",
    ),
    ("Born in the port of Saldana, Bob Paz was held in 1972.", "detains Saldana"),
]


@pytest.mark.parametrize(("text", "part"), NOT_TOLD)
def test_what_an_account_does_not_tell(text: str, part: str) -> None:
    assert_untold(text, part)


def test_what_is_listed_behind_a_year_need_not_be_of_that_year() -> None:
    text = "General Paz seized power in 1971, jailed his rivals and was deposed by the army in 1989."
    dated = {c.relation: c.when for c in claims_of(text)}
    assert (dated["seizesPowerIn"], dated["detains"], dated["overthrows"]) == ("1971", None, "1989")


def test_brothers_in_name_are_two() -> None:
    text = "Brigadier Joao Bosco Paz fled. Joao Bosco Paz has a son. Colonel Nuno Paz commands the guard."
    assert "Nuno Paz hasRank Colonel asserted" in {told(c) for c in claims_of(text)}


def test_a_deed_is_not_done_since_a_year() -> None:
    text = "General Sow, who commands the guard, deposed Bob Paz, Togo's president since 2005."
    dated = {c.relation: c.when for c in claims_of(text)}
    assert (dated["overthrows"], dated["holdsPost"]) == (None, "2005/..")
