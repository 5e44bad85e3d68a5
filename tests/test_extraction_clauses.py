"""Whole sentences of news whose verbs and clauses the tagger and the parser get wrong, and who does what in them."""

from __future__ import annotations

import pytest
from support.reading import claims_of

SAID = [
    # Verbs that the tagger takes for adjectives, nouns or parts of names.
    ("President Moro froze parliament on 25 July.", "Moro suspends parliament"),
    ("The World Bank froze disbursements to Niger.", "World Bank suspends Niger"),
    ("A tank regiment tried in vain to unseat President Paz.", "tank regiment attemptsCoupAgainst Paz"),
    (
        "The UN Security Council bars junta members from travelling abroad.",
        "UN Security Council sanctions junta members",
    ),
    ("Security forces fire on the crowds; officials put the dead at more than 40.", "Security forces attacks crowds"),
    (
        "In the south, suspected separatists of the BRN shot dead a village headman.",
        "suspected separatists kills village headman",
    ),
    ("The assembly of the transition named Ali Sow president.", "assembly appoints Ali Sow"),
    (
        "Rebels of the Sudan Liberation Army attack El Fasher airport in Darfur.",
        "Rebels of the Sudan Liberation Army attacks El Fasher",
    ),
    ("The acting army commander, Ivan Moro, rang President Ana Paz.", "Ivan Moro meets Ana Paz"),
    # Clauses that hang on the wrong verb.
    ("Moro sacked Colonel Sow, then named him minister of sport.", "Moro appoints Sow"),
    ("The army gave the guards an ultimatum, then threw its weight behind them.", "army backs guards"),
    ("The bloc, meeting in Abuja, gave the junta until 20 May to restore order.", "bloc demandsOf junta"),
    (
        "General Moro dissolved the house and had Ana Paz arrested, together with four ministers.",
        "Moro detains Ana Paz",
    ),
    ("General Moro declared martial law, won over the king and then had Ana Paz arrested.", "Moro detains Ana Paz"),
    ("He said that the army had deposed the king, dissolved parliament and gone home.", "army dissolves"),
    ("Five officers, General Sow told a press conference, had been arrested for looting.", "detains officers"),
    ("The RSF took Geneina after killing, according to elders, more than 800 civilians.", "RSF kills civilians"),
    ("Mr Moro fired the head of the guard, Colonel Victor Sow, and dissolved parliament.", "Moro dissolves parliament"),
    ("Portugal has called on all parties to refrain from violence.", "Portugal demandsOf parties"),
    ("Senators want Prime Minister Ana Paz removed.", "overthrows Ana Paz"),
    ("In 1974 Colonel Moro toppled, without a shot, the old king.", "Moro overthrows old king"),
    ("A court gave Bob Moro, the man who led the coup of 1995, a suspended sentence.", "court prosecutes Bob Moro"),
    ("The raiders broke into the armoury and took dozens of soldiers prisoner.", "raiders abducts soldiers"),
    ("Sow took the premier, Ana Paz, and his cabinet hostage.", "Sow abducts Ana Paz"),
    ("Moro was tried for the murder of President Paz, shot in his office in 1989.", "kills Paz"),
    ("Nigeria offered the president's rival, Fernando Paz, asylum in its embassy.", "Nigeria aids Fernando Paz"),
    # Places that frames look at.
    ("The general stands accused of rape and torture.", "accuses general"),
    ("Nigeria massed troops on its border with Niger.", "Nigeria mobilizesAgainst Niger"),
    ("The prisoners were set free on General Sow's orders.", "Sow releases prisoners"),
    ("Ghana and Togo accused each other of lying.", "Togo accuses Ghana"),
    ("Fighting broke out between the army and the RSF. Each blames the other for it.", "RSF accuses army"),
    ("Castra and the envoy, Ana Paz, were the first to congratulate the junta.", "Ana Paz backs junta"),
    ("Its facilitator, General Ali Sow, blamed Bangkok for the impasse.", "Ali Sow accuses Thailand"),
    ("FACT says it has merged with two smaller outfits, the UFDD and the CCMSR.", "FACT alliedWith UFDD"),
    ("Chad's president, Ana Paz, who took power in 2021, met Mali's premier.", "Ana Paz seizesPowerIn Chad"),
    ("Mr Paz, himself in custody since May, has not commented.", "detains Paz"),
    ("The king, whom the raiders had woken and held for a week in a barracks, is well.", "raiders abducts king"),
    ("President Paz replaced the garrison commanders.", "Paz dismisses garrison commanders"),
    ("A transitional charter lets Colonel Sow rule for five more years.", "extendsMandateOf Sow"),
    ("Doctors count more than 100 dead.", "kills people"),
    ("The government of Yemen has fallen.", "overthrows government"),
    # Names.
    ("Colonel Moro was succeeded as army chief by General Komba.", "Komba leads army"),
    ("Pascal Affi, leader of the Front and a former premier, left.", "Pascal Affi holdsPost former premier"),
    ("President Diallo's son and successor, Mahamat, was elected.", "Mahamat associateOf Diallo"),
    ("Ex-president Mahamadou Sow was questioned by gendarmes.", "gendarmes prosecutes Mahamadou Sow"),
    ("Lieutenant General Daniel Paz of the SPLA was wounded.", "Daniel Paz memberOf SPLA"),
    ("The MLC of Jean Bemb, now defence minister, joined the union.", "Jean Bemb holdsPost defence minister"),
    ("Prayut Chanoc led the coup. Prayut now sits on the council.", "Prayut Chanoc memberOf council"),
    ("He installed a banker, Laisenia Qaras, as caretaker premier.", "appoints Laisenia Qaras"),
]
UNSAID = [
    ("Troops blocked the runway to stop the ousted president, Ana Paz, from landing.", "suspends"),
    ("The bishops took the regime to task over the arrests.", "detains"),
    ("Mali hit back at Algeria, calling its conduct hostile.", "attacks"),
    ("The regulator pulled the BBC off the air.", "withdrawsFrom"),
    ("Sow, sacked in May from the army, and his brother Issaka have founded a front.", "dismisses Issaka"),
    ("NATO declined comment.", "rejects"),
    ("The prime minister was shot in the legs.", "kills"),
    ("Colonel Sow is the sergeant's friend. General Paz dismissed it as baseless.", "dismisses"),
    ("Gendarmes raided his house in Moroni.", "attacks parliament"),
    ('Blé Moro, dubbed the "street general", headed the youth.', "hasRank"),
    ("The Liberation Army attacked Juba. The army fled.", "Liberation Army withdrawsFrom"),
    ("Radio Sanaa has put an end to the rumours.", "overthrows"),
    ("The committee fell out with Seba, and its lawyer called a witness.", "meets"),
]


def said(text: str) -> set[str]:
    """Each affirmed claim as subject, relation and object, and each pair of neighbours of these."""
    found = set()
    for claim in claims_of(text):
        first, last = (end.label if end else "" for end in (claim.subject, claim.object))
        parts = {f"{first} {claim.relation} {last}", f"{first} {claim.relation}", f"{claim.relation} {last}"}
        found |= {part.strip() for part in parts} | {claim.relation}
    return found


@pytest.mark.parametrize(("text", "claim"), SAID)
def test_what_a_sentence_says(text: str, claim: str) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(("text", "claim"), UNSAID)
def test_what_a_sentence_does_not_say(text: str, claim: str) -> None:
    assert claim not in said(text)
