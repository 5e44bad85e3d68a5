"""What a third reader found: plans, insults, wages and metaphors that looked like deeds, and deeds that were lost."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

UNTOLD = [
    # Who is in power where is told beside the phrase, or not at all.
    ("General Sow, in power since the coup, visited Chad.", "leads Chad"),
    ("Opposition leader Ana Roe said President Diop, in office since 2005 in Chad, must go.", "Ana Roe leads"),
    ("General Sow denied that he was a soldier and leader of the rebels.", "leader asserted"),
    # Calls that are demands, and such as are neither.
    ("President Diop called on Prime Minister Sow to seek a ceasefire.", "meets"),
    ("President Diop called on General Sow to hand power to civilians.", "meets"),
    ("Ana Roe repeatedly called on General Sow, in vain.", "meets"),
    ("Ana Roe called on General Sow in a letter.", "meets"),
    # Moves, wars and relief that are none.
    ("The president rushed to the front to visit troops.", "mobilizesAgainst"),
    ("Ankara rushed ambulances to the border with Syria.", "mobilizesAgainst"),
    ("A war of words continued between France and Mali.", "attacks"),
    ("A legal battle continued between President Diop and the court.", "attacks"),
    ("Army troops relieved General Sow on the front line on Monday.", "dismisses"),
    ("Defence Minister Ibra Sow was forced out of bed by gunfire.", "dismisses"),
    ("Minister Bob Diop has been under fire for promising an amnesty.", "attacks"),
    # Judgements of a deed deny nothing.
    ('The army killed 20 protesters. "It was wrong," said the minister.', "denied"),
    ("General Sow is deeply attached to the ruling party.", "memberOf"),
    ("Opposition leader Ana Roe of Togo announced her bid for power.", "attemptsCoupAgainst"),
    ("President Diop denounced General Sow as the financier of the rebels.", "Sow aids"),
    # Kin of whom the text does not tell enough.
    ("Ali Ba, son of President Awa Diop, was arrested. His mother was arrested.", "detains Awa Diop"),
    ("Ana Roe is the widow of General Sow. Her new husband was arrested.", "detains Sow"),
    ("France and Germany recalled their ambassadors over the coup in Niger.", "seversTiesWith Germany"),
    ("The army was ordered out by President Diop to quell the riots.", "expels"),
    ("Viv Ansanm was pushed back by residents and police.", "postpones"),
    ("The army is paid by the state.", "aids"),
    ("The soldiers were paid late by the government.", "aids"),
    ("Rebels delivered three captured helicopters to the army.", "aids"),
    ("Ibra Sow, a defector from the army, fled.", "memberOf army"),
    ("The police accused General Sow of battery.", "memberOf"),
    ("The killers are in the palace, not in prison.", "detains"),
    ("Burundian army and police officers went on trial on Thursday.", "prosecutes Burundian army asserted"),
    ("The army accused the Front of shelling a market, killing 30 people.", "army kills"),
    ("The army blamed the Front for an attack that killed 20 soldiers, wounding dozens.", "army attacks"),
    ("It tells how armed men, believed to be working with the state, seized Bob Diop.", "It detains"),
]
TOLD = [
    ("President Sow of Chad, in power since 1994, fled.", "Sow leads Chad"),
    ("Minister Tom Diop was forced out of the cabinet.", "- dismisses Tom Diop"),
    ("General Sow alleged that he was tortured by the army.", "army attacks Sow alleged Sow"),
    ("The minister told the soldiers that some of them would be freed.", "- releases soldiers prospective minister"),
    ("The election was pushed back by lawmakers.", "lawmakers postpones election"),
    ("The army rallied to President Diop.", "army backs Diop"),
    ("Russia sent military support to Mali.", "Russia aids Mali"),
    ("The battalion, paid by the CIA, killed Bob Diop.", "CIA aids battalion"),
    ("French special forces were ordered out in 2023.", "- expels French special forces"),
    ("Fighting broke out between the army and the RSF on 15 April.", "army attacks RSF"),
    ("Fighting between the army and the rebels has killed 100 people.", "army attacks rebels"),
    ("The Panel identified Khaled Diop as the main financier of the 114th Brigade.", "Khaled Diop aids 114th Brigade"),
    ("Togo denied a charge by Ghana that it was sheltering rebels.", "Togo aids rebels alleged Ghana"),
    (
        "President Darko fell in 1979. Major Nyarko and five others were sentenced to death for plotting to kill him.",
        "Nyarko plotsAgainst Darko alleged",
    ),
    (
        "General Nacer Roe, the head of the DGSI, was dismissed on Sunday. His successor is Colonel Rachid Diop.",
        "Rachid Diop leads DGSI",
    ),
    ("The Patriotic Front left Chad in May. Its leader, Ana Roe, was held.", "Ana Roe leads Patriotic Front"),
    ("Mali and Niger, Chad's partners in the Alliance of Sahel States, met.", "Mali memberOf Alliance of Sahel States"),
    (
        "The National Unity Government met. The military government freed Bob Diop.",
        "military government releases Bob Diop",
    ),
    ("Vice Senior General Maung Thant fled.", "Maung Thant hasRank Vice Senior General"),
    ("The army accused the Front of shelling a market, killing 30 people.", "Front kills people alleged army"),
    ("The army fought the Front. General Sow spoke. Egypt called on both sides to talk.", "Egypt demandsOf army"),
    ("Ana Roe accused President Okello of planning to kill her.", "Okello plotsAgainst Ana Roe alleged Ana Roe"),
    ("Amnesty accused the army and Russian mercenaries of killing civilians.", "Russian mercenaries kills civilians"),
    ("The rebels did not just kill officers.", "rebels kills officers asserted"),
]


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_the_words_do_not_tell(text: str, part: str) -> None:
    assert_untold(text, part)


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_the_words_tell(text: str, claim: str) -> None:
    assert_told(text, claim)


def test_a_second_arrest_is_another_claim() -> None:
    text = "General Sow, who was arrested by the junta, escaped and was arrested again."
    assert [c.relation for c in claims_of(text)].count("detains") == 2


def test_not_only_denies_nothing() -> None:
    text = "These men did not only kill General Sow, they wanted to bring down the government."
    assert {str(c.polarity) for c in claims_of(text) if c.relation == "kills"} == {"affirmed"}
