"""Sentences of reports: who is told to do what to whom, how firmly, by whom, and what is denied in which words."""

from __future__ import annotations

import pytest
from support.reading import claims_of, told

COUNCIL = "Fode Moro (44), defence minister."
TOLD = [
    # Names, posts and objects that the parser joins or parts.
    ("The king named General Ali Sow head of the Revolutionary Council.", "king appoints Ali Sow asserted"),
    ("The king named General Ali Sow head of the Salvation Council.", "Ali Sow leads Salvation Council asserted"),
    ("The junta named Major Bob Paz commander of the air force.", "Bob Paz leads air force asserted"),
    ("The decree dissolves the court and names Colonel Ali Sow minister of defence.", "- appoints Ali Sow asserted"),
    ("Colonel Moro named Ana Paz, a lawyer, prime minister and Bob Sow envoy.", "Moro appoints Ana Paz asserted"),
    ("Judges swore in General Bob Paz as head of the army.", "Judges appoints Bob Paz asserted"),
    ("The council fired Ana Paz, naming a banker, Bob Sow, to replace her.", "council appoints Bob Sow asserted"),
    ("The ministry had suspended him, General Kwak and General Lee.", "ministry suspends Lee asserted"),
    (
        "Police arrested eight more in the port, among them two soldiers, Bob Paz and Ali Sow.",
        "Police detains Ali Sow asserted",
    ),
    ("The RSF, whose leader, Ali Sow, has formed a cabinet, said no.", "Ali Sow leads RSF asserted"),
    ("The army, whose chief, General Moro, is a cousin of President Paz, stayed out.", "Moro associateOf Paz asserted"),
    ("Bob Paz, a cousin and rival of General Sow, fled.", "Bob Paz associateOf Sow asserted"),
    ("General Bob Moro was in charge of the air force.", "Bob Moro leads air force asserted"),
    ("Bob Paz and his wife Ana, held since the coup, were flown to Angola.", "- detains Bob Paz asserted"),
    ("Moro fled to Togo, then was granted asylum in Britain.", "United Kingdom aids Moro asserted"),
    ("Moro was stopped at the airport and taken to the barracks.", "- detains Moro asserted"),
    ("The junta revoked the citizenship of nine officials.", "junta sanctions officials asserted"),
    ("Moro survived three plots.", "- plotsAgainst Moro asserted"),
    ("The army chief, General Sow, ruled out talks with the RSF.", "Sow rejects RSF asserted"),
    ("The rebels claimed the ambush, in which a colonel died.", "- kills colonel alleged rebels"),
    # Alliances, and several states at once.
    ("The presidents of Kenya, Uganda and Rwanda launched a joint force.", "Kenya partnersWith Uganda asserted"),
    ("Angola, Zambia and Malawi announced the creation of a confederation.", "Angola alliedWith Malawi asserted"),
    ("The treaty binds Kenya, Cameroon and Gabon to defend each other.", "Kenya alliedWith Gabon asserted"),
    ("Uganda had received drones from Turkey.", "Turkey aids Uganda asserted"),
    ("Ethiopia and Eritrea severed relations in 1998.", "Ethiopia seversTiesWith Eritrea asserted"),
    (
        "The presidents of Kenya, Uganda and Rwanda met. The three countries left the East African Community.",
        "Rwanda withdrawsFrom East African Community asserted",
    ),
    # Lists and phrases.
    ("The Organisation of American States, Brazil and Peru condemned the coup.", "Peru condemns coup asserted"),
    ("By evening Quresh, too, had been detained along with ten aides.", "- detains Quresh asserted"),
    (
        "General Ali Sow, who leads it and is a cousin of Marshal Bob Paz, slept.",
        "Ali Sow associateOf Bob Paz asserted",
    ),
    ("Moro blamed his fall on a conspiracy between General Ali Sow and Togo.", "Togo plotsAgainst - alleged Moro"),
    # Wordings.
    ("The generals lined up behind Colonel Sow.", "generals backs Sow asserted"),
    ("Moscow is footing the bill for the junta's radio station.", "Russia aids radio station asserted"),
    ("Students burned tyres outside the ministry.", "Students protestsAgainst - asserted"),
    ("The trade unions plan a general strike for Monday.", "trade unions protestsAgainst - prospective"),
    ("Parliament gave General Moro another two years in office.", "Parliament extendsMandateOf Moro asserted"),
    ("Prisoners spoke of torture by soldiers.", "soldiers attacks - attributed Prisoners"),
    ("China made a rare condemnation of the takeover in Mali.", "China condemns takeover asserted"),
    (
        "The African Union has suspended Sudan and frozen the assets of the council.",
        "African Union sanctions council asserted",
    ),
    ("Ali Ba led the revolt as commander of the navy.", "Ali Ba leads navy asserted"),
    # Passives that share an auxiliary, and headlines without one.
    ("The constitution is suspended, the government dissolved, the borders closed.", "- dissolves government asserted"),
    ("Captain Kong captured near border, sources say.", "- detains Kong attributed sources"),
    ("Two opposition leaders arrested in Mali, lawyer says.", "- detains opposition leaders attributed lawyer"),
    # Who announces a deed as done does it.
    (
        "General Sow announced that parliament had been dissolved and the constitution suspended.",
        "Sow dissolves parliament confirmed Sow",
    ),
    ("General Sow announced that President Paz had been deposed.", "Sow overthrows Paz confirmed Sow"),
    ("General Sow declared President Paz deposed.", "Sow overthrows Paz asserted"),
    # Accusations, rumours and what they leave alone.
    ("Sow accused Togo of massing troops on the border with Benin.", "Togo mobilizesAgainst Benin alleged Sow"),
    ("Rumours that General Moro had been sacked swept the capital.", "- dismisses Moro rumoured"),
    ("On Monday rumours that General Moro had been sacked swept the capital.", "- dismisses Moro rumoured"),
    ("Amnesty demanded that the police disclose where Bob Paz is being held.", "- detains Bob Paz asserted"),
    ("Lawyers asked the junta to explain why Ana Paz had been arrested.", "- detains Ana Paz asserted"),
    ("The men are suspected of plotting to free Bob Paz, who has been held since May.", "- detains Bob Paz asserted"),
    ("It is not clear whether five ministers held at the barracks are alive.", "- detains ministers asserted"),
    ("Bob Paz was held on Sunday, hours after he declared himself winner.", "- detains Bob Paz asserted"),
    ("The gang leader wept as Judge Ana Paz read the verdict.", "Ana Paz holdsPost Judge asserted"),
    (
        "It was revenge, residents said, for the killing of two monks by the rebels.",
        "rebels kills monks attributed residents",
    ),
    (
        "The council said it could not: armed men had burst into its offices.",
        "armed men attacks offices attributed council",
    ),
    (
        "Prosecutors ordered the arrest of men suspected of links with Bob Paz, whom Togo blames for a coup.",
        "Togo accuses Bob Paz asserted",
    ),
    # Persons.
    (
        "Minister Bob Paz accused Ali Sow of rebellion and said that he would be tried.",
        "- prosecutes Ali Sow prospective Bob Paz",
    ),
    (
        "An account came from the mutineers. In a statement sent to news agencies they said that Paz had been shot.",
        "- kills Paz attributed mutineers",
    ),
    (
        "Chad's president, Ana Roe, left. President Bob Paz of Togo sacked the attorney general.",
        "Bob Paz dismisses attorney general asserted",
    ),
    # What stands without a subject under a name, in a list of who is who.
    (f"{COUNCIL} Led the assault on the palace.", "Fode Moro attacks palace asserted"),
    (f"{COUNCIL} A nephew of the dictator Ali Sow.", "Fode Moro associateOf Ali Sow asserted"),
    (
        f"{COUNCIL} Says little. Arrested the mayor, Ana Paz, in March and released her in May.",
        "Fode Moro releases Ana Paz asserted",
    ),
]
UNTOLD = [
    ("The court gave Ana Paz another two years in prison.", "extendsMandateOf"),
    ("The chairman, Ali Sow, met Bob Paz. He said that the envoys had asked for their release.", "releases envoys"),
    ("Bob Paz trusts the soldiers, whose offices were sealed. They have freed the prisoners.", "offices releases"),
    ("The junta named Major Bob Paz commander of the air force.", "appoints junta"),
    ("Police held eight more in the port, among them two soldiers, Bob Paz and Ali Sow.", "Ali Sow detains"),
    ("The RSF, whose leader, Ali Sow, has formed a cabinet, said no.", "RSF holdsPost"),
    ("In Nyala, the RSF swore in a cabinet.", "appoints Nyala"),
    ("General Sow declared President Paz deposed.", "Paz overthrows"),
    ("ECOWAS condemned any unconstitutional change of government.", "condemns government"),
    ("Moro was stopped at the airport.", "suspends"),
    ("His aide, Bob Paz, and a minister, Ali Sow, left General Moro.", "Ali Sow associateOf"),
    ("Bob Paz was named head of the council on Wednesday.", "holdsPost head of the council on Wednesday"),
    ("General Moro sent a family member to Lome.", "memberOf family"),
    ("The army chief, General Moro, was there. The council fired the attorney general.", "dismisses Moro"),
]
DENIED = [
    ("Luanda calls this nonsense.", "Luanda calls this nonsense"),
    ("Luanda said this was nonsense.", "Luanda said this was nonsense"),
    ("That, Luanda said, was a lie.", "That, Luanda said, was a lie"),
    ('"Nonsense," said the Angolan minister.', '"Nonsense," said the Angolan minister'),
    ('"This is pure fiction," Angola\'s president told reporters.', "pure fiction"),
    ("Luanda scoffed at the claim.", "scoffed at the claim"),
    ("Luanda brushed the accusation aside.", "brushed the accusation"),
    ("Luanda said that it had no hand in this.", "it had no hand"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_a_report_tells(text: str, claim: str) -> None:
    assert claim in {told(one) for one in claims_of(text) if one.polarity == "affirmed"}


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_a_report_does_not_tell(text: str, part: str) -> None:
    assert not [line for one in claims_of(text) if part in (line := told(one))]


@pytest.mark.parametrize(("denial", "words"), DENIED)
def test_a_denial_in_the_next_sentence_takes_back_the_charge_in_its_own_words(denial: str, words: str) -> None:
    """What was alleged stays alleged beside it."""
    claims = claims_of(f"Chad accused Angola of arming the rebels. {denial}")
    aid = [one for one in claims if one.relation == "aids"]
    assert [str(one.status) for one in aid] == ["alleged", "denied"]
    assert words in aid[1].evidence.quote


def test_a_denied_charge_denies_no_arrest() -> None:
    """Paris denies that he was a spy, not that he was held."""
    text = (
        "General Moro has been arrested, police said. Ali Sow was held for spying; Paris called the charge unfounded."
    )
    assert not [one for one in claims_of(text) if one.relation == "detains" and one.status == "denied"]
