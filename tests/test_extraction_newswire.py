"""What sentences of newswire say, and what they only seem to say."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim, Span
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.extraction.extract import extract

SAID = [
    ("Rebels overran a camp in the north, officials said Tuesday, killing ten soldiers.", "Rebels kills soldiers"),
    ("A judge found the regime guilty of murdering a reporter.", "regime kills reporter"),
    ("A court in Porto found Moro guilty of failing to report the plot.", "court prosecutes Moro"),
    ("The migrant died in the custody of the border police.", "border police detains migrant"),
    ("Togo on Tuesday summoned the Ghanaian ambassador to complain.", "Togo condemns Ghanaian ambassador"),
    ("Former premier Ana Paz launched a scathing attack on the spy chiefs.", "Ana Paz condemns spy chiefs"),
    ("The chairman of the African Union Commission Jean Moro condemned the attacks.", "Jean Moro condemns attacks"),
    ("The Polish head of state will meet General Sow.", "Polish head of state meets Sow"),
    ("Sow will meet his counterpart Malian President Ibra Diallo in Rome.", "Sow meets Ibra Diallo"),
    ("Eritrea demanded the withdrawal of all Ghanaian troops from Asmara.", "Eritrea demandsOf Ghanaian troops"),
    ("A court ordered the arrest and detention of General Sow.", "court detains Sow"),
    ("The ambush came as rebels, who had threatened to bomb churches, fled.", "rebels threatens churches"),
    ("After protests against President Moro's rule, the army led by Ali Sow overthrew him.", "army overthrows Moro"),
    ("South Korea's Prime Minister Lee Nak-yon (R) met Ana Paz.", "Lee Nak-yon meets Ana Paz"),
    (
        "President Moro sent a letter to the head of the union threatening to arrest its members.",
        "Moro threatens members",
    ),
    ("The president relieved General Sow of his command.", "president dismisses Sow"),
    ("Officials were held, among them the chief justice, James Pierre.", "James Pierre holdsPost chief justice"),
    ("Ex-soldiers threaten to return unless President Moro revives the army.", "Ex-soldiers threatens Moro"),
    ("General Qassem made Colonel Abdul Aref his deputy.", "Qassem appoints Abdul Aref"),
    ("The brigade, under Colonel Max Khobe, took the town.", "Max Khobe leads brigade"),
    ("The army fired on the crowd, killing at least one, a teenager called Isy Moro.", "army kills Isy Moro"),
    ("The army is sent out to clear the roads.", "army mobilizesAgainst"),
    ("The police will not obey any order of President Moro.", "police rejects Moro"),
    ("President Moro scoffed at the mutineers' demands.", "Moro rejects mutineers"),
    ("British paratroopers landed in Amman at the request of King Hussein.", "British paratroopers aids Hussein"),
    ("The movement, in league with officers, seized the airport.", "movement alliedWith officers"),
    ("The ruling party nominates President Ana Moro for a third term.", "ruling party backs Ana Moro"),
    ("The rebels are closing in on Goma.", "rebels attacks Goma"),
    ("A mob sacked the British embassy on Monday.", "mob attacks British embassy"),
    ("A judge orders that the ousted president be held for 18 months.", "judge detains ousted president"),
    ("President Moro in January 1997 had General Sow thrown out of the army.", "Moro dismisses Sow"),
    ("General Sow was captured at Ouadi Doum along with several hundred of his men.", "detains men"),
    ("The weekly newspaper Le Messager accused the army of torture.", "Le Messager accuses army"),
    ("The opposition party, Ennahda, condemned the coup.", "Ennahda condemns coup"),
    ("The movement al-Shabaab attacked a base.", "al-Shabaab attacks base"),
    ("General Moro, for decades the right-hand man of Ali Sow, fled.", "Moro associateOf Ali Sow"),
    ("On Sunday Zanu-PF deposed Ana Moro as its leader.", "Zanu-PF overthrows Ana Moro"),
    ("24 December - Luis Moro, vice-president of the court, flees.", "Luis Moro holdsPost vice-president of the court"),
    ("On 24 December Ali Sow, chosen by the mutineers as their spokesman, spoke.", "mutineers appoints Ali Sow"),
    (
        "A court in Arenda gave Sergeant Blas Ortiz fifteen years for shooting the journalist.",
        "court prosecutes Blas Ortiz",
    ),
    (
        "The attorney-general has dropped all charges against the union leader Carla Mota.",
        "attorney-general releases Carla Mota",
    ),
    ("An appeals court overturned the conviction of ex-minister Tomas Leal.", "appeals court releases Tomas Leal"),
    ("Police in Arenda questioned two bankers close to the president.", "Police prosecutes bankers"),
    (
        "The central bank has frozen the accounts of Renewal, the main opposition party.",
        "central bank sanctions Renewal",
    ),
    ("The ambassador of Peru was told to leave within 48 hours.", "expels ambassador"),
    ("Peru gives the Mexican ambassador, Pablo Monroy, 72 hours to leave.", "Peru expels Pablo Monroy"),
    ("The US State Department put Modou Bah on its blacklist.", "US State Department sanctions Modou Bah"),
    (
        "Others spoke of a clash between followers of Touray and the presidential guard.",
        "followers of Touray backs Touray",
    ),
    ("Zedi Feruzi, leader of the small opposition party UPD, is shot dead.", "Zedi Feruzi leads UPD"),
    ("Rashad Bayoumi, one of the Brotherhood's deputy leaders, was arrested.", "Rashad Bayoumi memberOf Brotherhood"),
    ("General Raoul Cedras, the commander-in-chief, denied it.", "Raoul Cedras leads army"),
    ("Mahamat Deby, who has ruled since his father was killed, won the vote in Chad.", "Mahamat Deby leads Chad"),
    ("Doe leads a body calling itself the People's Redemption Council (PRC).", "Doe leads People's Redemption Council"),
    ("President Menem had promised Colonel Seineldin command of the army.", "Menem appoints Seineldin"),
    (
        "Police caught eight attackers, including two former American soldiers, Luke Denman and Airan Berry.",
        "Police detains Luke Denman",
    ),
    ("Cliver Alcala, a retired general now in an American jail, wept.", "United States detains Cliver Alcala"),
    ("The finance minister, Ignatius Chombo, was in the soldiers' hands.", "soldiers detains Ignatius Chombo"),
    (
        "In Bo, retreating rebels are alleged to have taken aid workers hostage.",
        "retreating rebels abducts aid workers",
    ),
    (
        "Ambachew Mekonnen, the regional president, died when gunmen burst into a meeting.",
        "gunmen kills Ambachew Mekonnen",
    ),
    ("The guardsmen shot at people; hospital workers speak of at least ten dead.", "kills people"),
    ("India has quietly stopped delivering spare parts for the junta's jets.", "India suspends junta"),
    ("Daw Nilar, the prime minister whom the soldiers toppled, fled.", "soldiers overthrows Nilar"),
    ("The commission accused both ministers in the plot.", "ministers plotsAgainst"),
    ("Both ministers were named in the plot.", "accuses ministers"),
    ("General Sow was named by two witnesses in the killing of the judge.", "witnesses accuses Sow"),
    ("The envoy was told to leave within 48 hours.", "expels envoy"),
    ("Three villagers were killed in a Togolese raid.", "Togo kills villagers"),
    ("Three rebels were killed in an army raid on the camp.", "army kills rebels"),
    ("Ten soldiers died in an ambush by rebels.", "rebels kills soldiers"),
    ("Ten soldiers died in a rebel ambush.", "rebel kills soldiers"),
    ("The report describes the torture of detainees by the police.", "police attacks detainees"),
    ("Police used water cannon to disperse the crowd.", "Police attacks crowd"),
    ("The Volta Army denied that its drone had hit the clinic and blamed the rebels.", "Volta Army accuses rebels"),
    ("The African Union lifted its suspension of Mali in May.", "African Union releases Mali"),
    ("General Antoine Lebo repaid Jules Ombe by toppling him.", "Antoine Lebo overthrows Jules Ombe"),
    ("The army seized power by toppling President Jules Ombe.", "army overthrows Jules Ombe"),
    (
        "General Antoine Lebo was born in 1936; his father, a catechist, taught him. He joined the army at 17.",
        "Antoine Lebo memberOf army",
    ),
    ("Colonel Lansana Barry has replaced General Sidi Conte as army chief.", "Lansana Barry holdsPost army chief"),
    ("Generals Idi Sall, Papa Ndour and Ali Fall were arrested.", "Papa Ndour hasRank General"),
    ("The generals compelled Sow to resign and cancelled the vote.", "generals postpones vote"),
    (
        "The foreign minister summoned the Ghanaian chargé d'affaires.",
        "foreign minister condemns Ghanaian chargé d'affaires",
    ),
]
NOT_SAID = [
    ("Police have opened an inquiry into the death of a student.", "Police prosecutes student"),
    ("A blast killed ten people as the army fought rebels nearby.", "army kills people"),
    ("The air force carried out strikes against rebel targets.", "air force protestsAgainst rebel"),
    ("A bomb killed a Chechen who had fought on the Ukrainian side.", "Chechen attacks Ukrainian side"),
    ("The government seized control of the charities in Mali.", "government seizesPowerIn Mali"),
    ("UN Secretary General Ana Paz condemned the raid.", "Ana Paz hasRank General"),
    (
        "The Yemeni army and allied fighters have hit military posts with a missile and destroyed them.",
        "Yemeni army attacks allied fighters",
    ),
    ("Togo and Benin have provided their annual donations to refugees.", "Togo aids Benin"),
    ("Togo sent troops to the United Nations peacekeeping force.", "Togo mobilizesAgainst United Nations"),
    ("A lawyer filed a suit against visiting President Ibra Diallo.", "lawyer meets Ibra Diallo"),
    ("President Moro declared a state of siege in Lagos.", "Moro leads state"),
    ("Togo refused to send peacekeepers to Benin.", "Togo rejects peacekeepers"),
    ("The army says it has seized Kurdish oil fields.", "army detains Kurdish"),
    ("President Moro will attend a cabinet meeting in Bamako.", "Moro meets Mali"),
    ("Thousands protested the assassination of a Fulani activist.", "people protestsAgainst Fulani activist"),
    ("The army dismissed the charges against General Sow.", "army dismisses Sow"),
    ("Speaking to reporters, General Sow denied it.", "Sow meets reporters"),
    ("In Ciudad Delgado, members of the security force arrested three people.", "Ciudad Delgado detains people"),
    ("Rebels detonated bombs in front of the homes of officials.", "Rebels attacks front"),
    ("The army is carrying out an operation in Goma.", "army attacks Goma"),
    ("In a speech that attacked the president, Ana Moro, he resigned.", "attacks Ana Moro"),
    ("Ana Moro had beaten Ali Sow by a million votes.", "Ana Moro attacks Ali Sow"),
    ("The general sent the troops back to barracks.", "general mobilizesAgainst"),
    ("The presidency announces the dismissal of General Sow.", "presidency dismisses Sow"),
    ("Ana Moro and Ali Sow, one of her advisers, were held.", "Ali Sow associateOf Ana Moro"),
    ("The National Front (NF) denied it and condemned it.", "National Front condemns National Front"),
    ("Paz authorized the release of $3 million in aid.", "Paz releases"),
    ("The commission accused both ministers in the plot.", "commission plotsAgainst"),
    ("The commission named both ministers in the plot.", "commission appoints ministers"),
    ("Ten men were arrested in a raid on the camp.", "men attacks camp"),
    ("Otto Kral was told to leave his house.", "expels Otto Kral"),
    ("Jets dropped bombs on the palace.", "Jets attacks palace"),
    ("Colonel Lansana Barry has replaced General Sidi Conte as army chief.", "Lansana Barry dismisses Sidi Conte"),
    ("Relations between Mali and Togo are tense.", "Mali partnersWith Togo"),
    ("Colonel Jean Okemba denied rumours of a mutiny.", "Jean Okemba attemptsCoupAgainst"),
    ("Major Serge Bina refused to send men into the streets.", "men protestsAgainst"),
]


def read(text: str) -> tuple[Claim, ...]:
    return extract(Document("d", text, segments=(Segment(Span(0, len(text))),))).claims


def told(claim: Claim) -> str:
    ends = (claim.subject and claim.subject.label, claim.relation, claim.object and claim.object.label)
    return " ".join(end for end in ends if end)


@pytest.mark.parametrize(("text", "claim"), SAID)
def test_prose_says_the_claim(text: str, claim: str) -> None:
    assert claim in {told(c) for c in read(text)}


@pytest.mark.parametrize(("text", "claim"), NOT_SAID)
def test_prose_does_not_say_the_claim(text: str, claim: str) -> None:
    assert claim not in {told(c) for c in read(text)}


def test_what_is_told_beside_a_plan_is_no_plan() -> None:
    """A relative clause in the past tells what happened, whatever is asked for around it."""
    found = read("The union is calling for justice for a man who was arrested by soldiers.")
    assert [c.status for c in found if c.relation == "detains"] == ["asserted"]


def test_a_participle_behind_officials_said_is_put_to_them() -> None:
    found = read("Rebels overran a camp, officials said Tuesday, killing ten soldiers.")
    assert {c.source.label for c in found if c.relation == "kills" and c.source} == {"officials"}


def test_riots_report_nothing() -> None:
    found = read("The riots have seen scores of people arrested in Lagos.")
    assert [(told(c), c.source) for c in found] == [("detains people", None)]


def test_activists_and_a_monitor_report_the_dead() -> None:
    """The parser takes "people" for the subject of "reported"."""
    found = read("Warplanes pounded Ghouta, killing at least five people, activists and a war monitor reported.")
    assert {c.source.label for c in found if c.source} == {"activists"}


@pytest.mark.parametrize(
    "line",
    ["KABUL (Pajhwok): ", "TEL AVIV-- ", "Tehran, March 15, IRNA - ", "ALBUQUERQUE, N.M. (AP) -- ", "ISLAMABAD: "],
)
def test_a_dateline_takes_no_part(line: str) -> None:
    found = read(f"{line}The general on Monday arrested two ministers.")
    assert {told(c) for c in found} == {"general detains ministers"}


@pytest.mark.parametrize("text", ["Ex-minister and party leader Ana Paz was arrested by the army.",
                                  "The army arrested one of his critics, banker and activist Ana Paz."])  # fmt: skip
def test_two_titles_are_one_person(text: str) -> None:
    assert {c.object.label for c in read(text) if c.relation == "detains" and c.object} == {"Ana Paz"}


@pytest.mark.parametrize(
    "crime",
    [
        "charged in the killing of the judge",
        "wanted in the killing of the judge",
        "named in the plot",
        "implicated in the plot",
        "arrested in the murder of a nun",
    ],
)
def test_a_crime_that_somebody_is_held_in_is_alleged(crime: str) -> None:
    """A charge is no fact, whatever preposition it comes with."""
    found = read(f"General Sow was {crime}.")
    laid = [c.status for c in found if c.relation in {"kills", "plotsAgainst"}]
    assert laid
    assert set(laid) <= {"alleged"}


def test_a_plan_of_two_is_put_to_neither() -> None:
    found = read("Togo and Benin refused to meet General Sow.")
    assert {c.source for c in found if c.relation == "meets"} == {None}
