"""Coups that failed, and who had what part in them, in the many ways of news; visits, appeals, dismissals."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

TOLD = [
    ("About 30 soldiers took part in the failed coup.", "soldiers attemptsCoupAgainst - asserted"),
    ("General Sow was executed for his part in an abortive coup against Bob Paz.", "Sow attemptsCoupAgainst Bob Paz"),
    ("In 1998 a coup attempt led by Major Tom Diop failed.", "Tom Diop attemptsCoupAgainst -"),
    ("Captain Ana Paz, whose own coup failed in 1991, fled.", "Ana Paz attemptsCoupAgainst - asserted"),
    ("The coup attempt was the work of the paratroopers.", "paratroopers attemptsCoupAgainst - asserted"),
    ("The prosecutor, Didier Zouma, used a bigger word: a plot, he said, to kill President Paz.", "- plotsAgainst Paz"),
    (
        "A court sentenced Admiral Haluk Tezcan and four officers to life for attempting to overthrow the government.",
        "officers attemptsCoupAgainst government",
    ),
    # Neither, as an object.
    ("The court convicted neither General Sow nor Bob Paz.", "court prosecutes Sow"),
    # Visits and demands.
    ("Ana Paz called on General Sow on Wednesday.", "Ana Paz meets Sow asserted"),
    (
        "Ambassador Ana Paz called on General Sow on 15 May to urge that the radio be reopened.",
        "Ana Paz meets Sow asserted",
    ),
    ("ECOWAS called on General Sow to release Bob Paz.", "ECOWAS demandsOf Sow asserted"),
    ("Ana Paz appealed to the army to release Bob Paz.", "army releases Bob Paz prospective Ana Paz"),
    # Posts lost and given.
    ("General Sow was placed on the retired list in May.", "- dismisses Sow"),
    ("President Paz relieved Colonel Roe last month.", "Paz dismisses Roe"),
    ("Captain Bob Paz was the president's aide until he was pushed out in May.", "- dismisses Bob Paz"),
    ("President Paz sent Colonel Roe to Kirkuk as military governor.", "Paz appoints Roe"),
    ("Colonel Roe is being court-martialled.", "- prosecutes Roe"),
    ("General Sow walks free after mediation by the bishop.", "- releases Sow"),
    ("President Sow of Chad, in power since 1961, fled.", "Sow leads Chad"),
    # Forces and partners.
    ("Chad deployed troops along the border with Sudan.", "Chad mobilizesAgainst Sudan"),
    ("Algeria has reinforced its garrison at the border with Mali.", "Algeria mobilizesAgainst Mali"),
    ("General Sow was in the pay of Libya.", "Libya aids Sow"),
    ("Mali's junta sent congratulations to General Sow.", "junta backs Sow"),
    ("China handed over a squadron of fighters to Pakistan.", "China aids Pakistan"),
    # Membership.
    ("The navy's Rear Admiral Bob Paz agreed.", "Bob Paz memberOf navy"),
    ("The Reform Party politician Ana Roe was arrested on Monday.", "Ana Roe memberOf Reform Party"),
    ("Ana Roe, a deputy for the Dignity Party, fled.", "Ana Roe memberOf Dignity Party"),
    ("Ana Roe, later a member of the National Accord, fled.", "Ana Roe memberOf National Accord"),
    (
        "The colonel, Bob Paz, heads a body styling itself the Committee for Renewal.",
        "Bob Paz leads Committee for Renewal",
    ),
    # Clauses that the parse swallows.
    ("President Paz suspected General Sow of plotting.", "Sow plotsAgainst - alleged Paz"),
    ("Rumours that the businessman Ely Nagi bankrolled the rebels remain unproven.", "Ely Nagi aids rebels rumoured"),
    ("Two of them, Captains Isidro Mel and Hugo Par, are confined to quarters.", "- detains Isidro Mel"),
    (
        "Four instructors died when fighters thought to belong to the Front ambushed a convoy.",
        "fighters attacks convoy asserted",
    ),
    ("A court presided over by Colonel Roe convicted Bob Paz.", "Roe leads court"),
    # Dismissals of a charge.
    (
        "The minister alleged that the party is financed by Nicaragua, which the party termed a slander.",
        "Nicaragua aids party denied party",
    ),
    (
        'Ana Roe said soldiers had beaten Captain Sow. "A complete fabrication," said the minister.',
        "soldiers attacks Sow denied minister",
    ),
    (
        "His wife said that Bob Paz was being held at a barracks. Not so, says the junta's spokesman, Captain Sy.",
        "- detains Bob Paz denied Sy",
    ),
    ("SOLDIERS LED BY LT. COL. BERNARD ADJOVI TOOK THE PALACE OF PRESIDENT TOSSOU.", "Bernard Adjovi leads Soldiers"),
]
UNTOLD = [
    ("About 30 soldiers took part in the failed coup.", "overthrows"),
    ("In 1998 a coup attempt led by Major Tom Diop failed.", "attacks"),
    ("General Sow's successor, Brigadier Bob Paz, took over on Monday.", "seizesPowerIn"),
    ("Ana Paz called on General Sow on Wednesday.", "demandsOf"),
    ("Ana Paz appealed to the army to release Bob Paz.", "Ana Paz releases"),
    ("The mother of Bob Paz still asks who killed her son.", "demandsOf"),
    ("The junta rejected a call by the UN to free Bob Paz.", "releases"),
    ("Nobody laid a finger on Bob Paz.", "accuses"),
    ("Four instructors died when fighters thought to be rebels ambushed a convoy.", "instructors attacks"),
    ("Algeria has reinforced its garrison at Tindouf.", "aids"),
    ("General Sow leaves a widow, Ida, and a son.", "withdrawsFrom"),
    ("Tom Sow is the governor of Lome.", "leads Togo"),
    ("Mali foiled a coup attempt backed by a Western state.", "Mali backs"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_the_words_tell(text: str, claim: str) -> None:
    assert_told(text, claim)


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_the_words_do_not_tell(text: str, part: str) -> None:
    assert_untold(text, part)


@pytest.mark.parametrize(
    "text", ["The court convicted neither General Sow nor Bob Paz.", "Bob Paz endorsed neither party."]
)
def test_neither_as_an_object_is_a_negation(text: str) -> None:
    assert {str(c.polarity) for c in claims_of(text) if c.relation in {"prosecutes", "backs"}} == {"negated"}


def test_a_deed_is_dated_by_its_own_clause() -> None:
    text = "Soldiers who tried to topple President Paz last year went on trial on Monday."
    dates = {(c.relation, c.when) for c in claims_of(text) if c.relation in {"attemptsCoupAgainst", "prosecutes"}}
    assert dates == {("attemptsCoupAgainst", "2023"), ("prosecutes", "2024-05-13")}


@pytest.mark.parametrize(
    ("text", "relation", "when"),
    [
        ("On the night of 11 May soldiers arrested Colonel Sow.", "detains", "2024-05-11"),
        ("At dawn on Sunday troops shelled the camp.", "attacks", "2024-05-12"),
        ("In the early hours of Monday soldiers stormed the palace.", "attacks", "2024-05-13"),
        ("General Sow led the coup that toppled President Roe in 2021.", "overthrows", "2021"),
        ("General Sow, who commanded the navy until he was retired in 2023, fled.", "leads", "../2023"),
        ("President Roe of Chad, in office since 1961, met General Sow.", "meets", None),
    ],
)
def test_days_before_a_subject_and_ends_of_an_office(text: str, relation: str, when: str | None) -> None:
    assert when in {claim.when for claim in claims_of(text) if claim.relation == relation}
