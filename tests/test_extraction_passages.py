"""Passages of reports that were misread: charges, refusals, denials, datelines, verbs taken for other words."""

from __future__ import annotations

import pytest
from support.reading import claims_of, told

TOLD = [
    # Who is prosecuted over a death.
    ("Prosecutors charged two officers over the killing of a student.", "Prosecutors prosecutes officers asserted"),
    ("General Sow faces trial over the killings of 2007.", "- prosecutes Sow asserted"),
    ("A court martial is trying Bob Paz over the murder of 15 men.", "court martial prosecutes Bob Paz asserted"),
    # Verbs that the parser takes for adjectives.
    (
        "General Sow took over at the head of a council, dissolved parliament and fled.",
        "Sow dissolves parliament asserted",
    ),
    (
        "Thirty men under Bob Roe landed on the island, freed convicts from the prison, overran the barracks and fled.",
        "men releases convicts asserted",
    ),
    (
        "General Sow accused the rebels of meddling with the army and of undermining it.",
        "rebels plotsAgainst army alleged",
    ),
    ("General Sow had himself proclaimed president of Togo.", "Sow leads Togo asserted"),
    ("The movement freed men whom they had forced to fight.", "movement releases men asserted"),
    # Where a report begins, and what a saying at its end covers.
    ("ACCRA, Oct 14 1999 - Soldiers deposed President Bob Paz.", "Soldiers overthrows Bob Paz asserted"),
    ("ACCRA, April 25, 07:00 - Soldiers attacked a camp.", "Soldiers attacks camp asserted"),
    (
        "Police attacked the crowd with batons; two men were among those hurt, the party said.",
        "Police attacks crowd asserted",
    ),
    ("The army warned that strikers would face trial.", "army threatens - asserted"),
    ("The prime minister bombed the rebels.", "prime minister attacks rebels asserted"),
    # What once could not be read at all.
    ("The fugitive, who is ill, was jailed.", "- detains fugitive asserted"),
    ("Bob Paz met the vice president, the Supreme Court and the army", "Bob Paz meets army asserted"),
    # What is refused, promised or ordered.
    ("A judge issued a warrant for the arrest of General Sow.", "- detains Sow prospective"),
    ("General Sow has been promised 50 million dollars by Togo.", "Togo aids Sow prospective"),
    ("The Red Cross asked to see the prisoners and was turned away.", "- rejects Red Cross asserted"),
    # Deeds.
    ("The opposition accused Togo of engineering the fall of President Bob Paz.", "Togo overthrows Bob Paz alleged"),
    ("Sow accused Bob Paz of having been in on the plot.", "Bob Paz plotsAgainst - alleged Sow"),
    ("French jets struck hideouts of Ansar Dine.", "France attacks Ansar Dine asserted"),
    ("Police officers took over the state broadcaster.", "Police officers attacks state broadcaster asserted"),
    ("Sharif has been under guard at a guest house.", "- detains Sharif asserted"),
    ("Hugo Sow sent five columns against President Paz.", "Hugo Sow mobilizesAgainst Paz asserted"),
    ("The leader of last year's coup, Captain Sow, fled.", "Sow overthrows - asserted"),
    ("Kenya has left. The African Union suspended the country.", "African Union suspends Kenya asserted"),
    ("The MNLA, a Tuareg group allied with Algeria, left.", "MNLA alliedWith Algeria asserted"),
    ("A council under General Sow took over the administration of Togo.", "council seizesPowerIn Togo asserted"),
    ("Nine coca growers were shot dead by soldiers at Sacaba.", "soldiers kills coca growers asserted"),
    ("The RSF and the army exchanged accusations over a killing.", "RSF accuses army asserted"),
    ("President Paz had two editors arrested on Monday.", "Paz detains editors asserted"),
    ("The Senate had three times called for the removal of the chiefs.", "Senate demandsOf - asserted"),
    ("The court gave Bob Sow and two others lesser prison terms.", "court prosecutes Bob Sow asserted"),
    ("The army heard of a plot that officers were said to have hatched.", "officers plotsAgainst -"),
    ("His followers burned the police station in Pestel.", "followers attacks police station asserted"),
    ("In December General Sow met, in Nicosia, a man who called himself Fares.", "Sow meets man asserted"),
    ("Mexico speaks of a coup.", "Mexico condemns - asserted"),
    ("While Paz was abroad, Colonel Sow's men took the palace.", "men attacks palace asserted"),
    ("The party was to have chosen a successor yesterday.", "party appoints successor prospective"),
    ("The regime starved Bob Telli to death.", "regime kills Bob Telli asserted"),
    ("Morocco had sent soldiers to guard President Paz.", "Morocco aids Paz asserted"),
    # Posts and bodies.
    (
        "In the stronghold of Bouake the MPCI's secretary-general, Bob Soro, laughed.",
        "Bob Soro holdsPost the MPCI's secretary-general asserted",
    ),
    (
        "General Bob Paz, once his ally and since 2009 a prisoner at Verde, was beaten by guards.",
        "guards attacks Bob Paz asserted",
    ),
    ("Dominican president Bob Paz left.", "Bob Paz leads Dominican Republic asserted"),
    ("Neither Kenya nor Uganda, which closed their borders to Togo, spoke.", "Kenya sanctions Togo asserted"),
    ("Ana Paz proclaimed herself interim president of Togo.", "Ana Paz leads Togo asserted"),
    ("The confederation of Bob Sow, jailed by Paz last year, called a strike.", "Paz detains Bob Sow asserted"),
    (
        "Al-Qaeda in the Arabian Peninsula (AQAP) killed ten men.",
        "Al-Qaeda in the Arabian Peninsula kills men asserted",
    ),
    ("The regime dismissed Bob Paz as army chief for having criticised it.", "Bob Paz holdsPost army chief"),
    ("Bob Paz, the chairman of the red-shirt movement, fled.", "Bob Paz holdsPost chairman of the red-shirt movement"),
    (
        "General Sow presents a seven-man Junta of National Salvation. Its members include Bob Paz.",
        "Bob Paz memberOf Junta of National Salvation asserted",
    ),
    (
        "The vice president, the Supreme Court and the army called for the judge to be freed.",
        "Supreme Court demandsOf - asserted",
    ),
    ("Some suspect Bob Paz, a former envoy who had called for a boycott.", "Bob Paz demandsOf - asserted"),
]
UNTOLD = [
    ("Gibraltar is British, but Spain claims it.", "attacks"),
    ("Bob Paz spoke of a coup plot. Analysts talk of a coup.", "condemns"),
    ("China is targeting the European market.", "attacks"),
    ("Soldiers killed rumors of a coup.", "kills"),
    ("The ministers clashed over the budget.", "attacks"),
    ("The ambassador lives under guard.", "detains"),
    ("Bob Paz was sent away to Togo to study.", "rejects"),
    ("A judge issued a warrant for the murder of Bob Paz.", "prospective"),
    ("The government has never admitted that there was a mutiny.", "government attemptsCoup"),
    ("Sow survived at least four rebellions.", "people"),
    ("The bishops, who often clashed with the regime, left.", "attacks"),
    ("General Sow summoned the ministers to the palace for talks.", "prosecutes"),
    ("The regime dismissed Bob Paz as army chief for having criticised it.", "denied"),
    ("Three others were given lesser terms: General Sow and General Paz.", "extendsMandateOf"),
    ("The opposition has called a rally in Togo. The police have banned it.", "dissolves"),
    ("Bob Sow had warned President Paz that Colonel Roe was seeing the officers at night.", "threatens"),
    ("General Sow confined his troops to barracks.", "detains"),
    ("The council rejects the statement by SADC, which has called the army illegal.", "denied"),
    ("Q: Was your father arrested?\nA: Soldiers came.", "detains"),
    ("Roe says guards beat Bob Paz. The director would neither confirm nor deny it.", "denied"),
    ("The envoy, Bob Paz, warns that Yemen is collapsing.", "threatens"),
    ("General Sow's guards stood by while the capital fell.", "backs"),
    ("Hezbollah's chief of security, Bob Sow, fled.", "leads"),
    ("The council asked Togo to free Bob Paz. An aide said reports that Togo would invade were absurd.", "denied"),
]
ASIDE = [
    ("Radio Togo said that General Sow, who seized power in 1980, had been arrested.", "seizesPowerIn"),
    ("Many believe that the strong man is Captain Sow, who was expelled in April.", "expels"),
]
DENIED = [
    ("General Sow was accused of the murder of Bob Paz. He denies the killing.", "Sow kills Bob Paz denied Sow"),
    (
        "The ministry described reports that it had armed the rebels as nonsense.",
        "ministry aids rebels denied ministry",
    ),
    (
        "A lawyer for General Sow called claims that he had armed the mutineers pure fantasy.",
        "Sow aids mutineers denied lawyer",
    ),
    (
        "President Paz has said that neither he nor Togo had anything to do with the coup.",
        "Paz plotsAgainst - denied Paz",
    ),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_a_passage_tells(text: str, claim: str) -> None:
    lines = [told(one) for one in claims_of(text)]
    assert [line for line in lines if line.startswith(claim)], lines


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_a_passage_does_not_tell(text: str, part: str) -> None:
    assert not [line for one in claims_of(text) if part in (line := told(one))]


@pytest.mark.parametrize(("text", "claim"), DENIED)
def test_what_a_passage_denies(text: str, claim: str) -> None:
    assert f"{claim} (negated)" in {told(one) for one in claims_of(text)}


def test_who_admits_one_deed_denies_another() -> None:
    (claim,) = [
        one
        for one in claims_of("Bob Paz admitted the kidnapping, but not the murder of Ana Roe.")
        if one.relation == "kills"
    ]
    assert (claim.polarity, claim.status) == ("negated", "denied")


def test_what_a_contrast_names_is_not_denied() -> None:
    """ "Not" tells what an amnesty does not cover."""
    text = "The amnesty covers most crimes, though not the murder of Bob Paz."
    (claim,) = [one for one in claims_of(text) if one.relation == "kills"]
    assert claim.polarity == "affirmed"


@pytest.mark.parametrize(("text", "relation"), ASIDE)
def test_what_a_clause_aside_tells_in_a_report_is_told_by_the_text(text: str, relation: str) -> None:
    (claim,) = [one for one in claims_of(text) if one.relation == relation]
    assert (claim.status, claim.source) == ("asserted", None)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The army refused to attack the rebels.", "attacks"),
        ("New Zealand stopped short of recognising President Paz.", "backs"),
    ],
)
def test_a_refusal_is_no_plan(text: str, relation: str) -> None:
    """That nobody attacked is a fact; GUIDE."""
    (claim,) = [one for one in claims_of(text) if one.relation == relation]
    assert (claim.polarity, claim.status) == ("negated", "asserted")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('"Roe, who tortured my son, must go," Ana Paz said.', "attributed"),
        ("Bob Paz described claims that Roe used false flags to attack a camp as credible.", "alleged"),
    ],
)
def test_what_somebody_says_or_calls_credible_stays_with_them(text: str, status: str) -> None:
    (claim,) = [one for one in claims_of(text) if one.relation == "attacks"]
    assert (claim.polarity, claim.status) == ("affirmed", status)
    assert claim.source is not None
