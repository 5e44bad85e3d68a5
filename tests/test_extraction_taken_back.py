"""Deeds that the words around them take back, and two clauses of which each has its own doer."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold

TOLD = [
    # Done instead, voted down, blocked, retracted, told by mistake.
    ("Rather than condemn Russia, Mali praised it.", "Mali condemns Russia asserted (negated)"),
    ("Far from sanctioning Burundi, the European Union helped it.", "- sanctions Burundi asserted (negated)"),
    (
        "Parliament voted against extending the mandate of President Pascal Ngoma.",
        "Parliament extendsMandateOf Pascal Ngoma asserted (negated)",
    ),
    ("Germany warned Iran against attacking Israel.", "Iran attacks Israel asserted (negated)"),
    ("Colonel Issa Maiga's promotion to army chief was blocked.", "- appoints Issa Maiga asserted (negated)"),
    ("The president withdrew the nomination of Peter Mwale.", "- appoints Peter Mwale asserted (negated)"),
    ("The Security Council vetoed sanctions against South Sudan.", "- sanctions South Sudan asserted (negated)"),
    ("Police mistakenly announced the arrest of Jimmy Charles.", "Police detains Jimmy Charles asserted (negated)"),
    (
        "The newspaper retracted its report that General Omar Fall had been killed.",
        "- kills Omar Fall asserted (negated)",
    ),
    # To come, if it comes.
    ("A warrant has been issued for the arrest of former minister Hector Luna.", "- detains Hector Luna prospective"),
    ("Calls for the dismissal of Police Chief Anton Weber grew louder.", "- dismisses Anton Weber prospective"),
    ("The arrest of the bishop was imminent.", "- detains bishop prospective"),
    ("President Keita warned that anyone who attacked the army would be jailed.", "- attacks army prospective"),
    (
        "Had General Ibrahim Sow arrested President Macky Fall, he would have won.",
        "Ibrahim Sow detains Macky Fall prospective",
    ),
    ("The European Union put off sanctioning General Hemed Daglo.", "European Union sanctions Hemed Daglo prospective"),
    ("France postponed the appointment of Anna Kovac as ambassador.", "- appoints Anna Kovac prospective"),
    (
        "In his novel, General Hassan Nour overthrows President Ali Warsame.",
        "Hassan Nour overthrows Ali Warsame rumoured",
    ),
    # Done, whatever the words look like.
    (
        "Police failed to prevent the killing of Carlos Ruiz by the Sinaloa cartel.",
        "Sinaloa cartel kills Carlos Ruiz asserted",
    ),
    ("Nothing stopped General Salim Hadi from overthrowing President Karim.", "Salim Hadi overthrows Karim asserted"),
    ("Rebels never apologised for killing governor Musa Zulum.", "Rebels kills Musa Zulum asserted"),
    ("It is not true that General Hamid Rahimi was not arrested.", "- detains Hamid Rahimi asserted"),
    (
        "President Denis Kagwa did not hesitate to dismiss General Jack Oulu.",
        "Denis Kagwa dismisses Jack Oulu asserted",
    ),
    ("Colonel Oumar Sy, whose arrest nobody had expected, was charged.", "- detains Oumar Sy asserted"),
    ("Nobody has been arrested over the murder of Daniel Okoro.", "- kills Daniel Okoro asserted"),
    # Two clauses.
    ("Boko Haram attacked the village and soldiers killed ten militants.", "soldiers kills militants"),
    ("Rebels killed General Ahmed Nour and the government accused Sudan.", "government accuses Sudan"),
    ("Police detained Luc Mokole and his lawyer accused the government of it.", "lawyer accuses government"),
    ("Gunmen kidnapped the mayor and his deputy called on the army to intervene.", "deputy demandsOf army"),
    ("The junta dissolved parliament and protesters attacked the headquarters.", "junta dissolves parliament"),
    (
        "The president dismissed General Ahmed Nour and Colonel Ali Jido was appointed army chief.",
        "Ali Jido holdsPost army chief",
    ),
    (
        "President Rashid Karoui sacked Kamal Jaziri and Samir Ayadi was named interior minister.",
        "- appoints Samir Ayadi",
    ),
    ("Police fired on the crowd and soldiers killed ten protesters.", "soldiers kills protesters"),
    ("Police arrested the minister and the officers accused of treason.", "Police detains officers"),
    ("The army said the rebels and the police attacked the village.", "rebels attacks village attributed army"),
    # Whom a name or a clause belongs to.
    ("Belarus is Russia's closest ally and a member of the Eurasian Economic Union.", "Belarus memberOf Eurasian"),
    ("Bob Roe is a general and a member of the Justice Party.", "Bob Roe memberOf Justice Party"),
    ("President Luis Arze named Jose Sanchez to replace General Juan Zuniga.", "Luis Arze appoints Jose Sanchez"),
    (
        "General Brice Nguma, who led the coup that overthrew Ali Bonto, appointed Raymond Sima prime minister.",
        "Brice Nguma appoints Raymond Sima",
    ),
    ("The RSF, led by General Hamdan Dagal, which has been fighting the army, fled.", "RSF attacks army"),
    ("It was Colonel Assimi Kone, not General Sadio Bah, who led the coup.", "Assimi Kone overthrows"),
]
UNTOLD = [
    ("He was never a member of the Red Brigade, Roe said.", "memberOf"),  # nobody knows who he is
    ("It is not true that General Hamid Rahimi was not arrested.", "(negated)"),
    ("Rebels never apologised for killing governor Musa Zulum.", "(negated)"),
    ("Belarus is Russia's closest ally and a member of the Eurasian Economic Union.", "alliedWith Eurasian"),
    # Who is to hold a post leads nothing yet; a peer need not be former.
    ("Ghana's president-elect, Kwame Osei, met the envoy.", "leads"),
    ("Georgia's would-be president, businessman Irakli Lomadze, fled.", "leads"),
    (
        "Pakistan's former prime minister Asad Malik said his successor, Nadia Khan, lied.",
        "Nadia Khan holdsPost former",
    ),
    ("The ruling party beat former prosecutor general Alexandru Stoica.", "hasRank"),
    ("Boko Haram attacked the village and soldiers killed ten militants.", "Boko Haram attacks soldiers"),
    ("The army overthrew President Luc Mokole and rebels killed his brother.", "overthrows rebels"),
    ("The junta dissolved parliament and protesters attacked the headquarters.", "parliament attacks"),
    ("The president dismissed Ahmed Nour and Colonel Ali Jido was appointed army chief.", "dismisses Ali Jido"),
    ("Michel Kafo was freed after mediation by Senegal's president.", "president releases"),
    ("It was Colonel Assimi Kone, not General Sadio Bah, who led the coup.", "Sadio Bah overthrows"),
]


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_the_words_say(text: str, claim: str) -> None:
    assert_told(text, claim)


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_they_do_not(text: str, part: str) -> None:
    assert_untold(text, part)
