"""What a fourth set of articles taught: ties judged by their clause, predecessors, decrees, names, and when."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

UNTOLD = [
    # Who is judged to belong is judged by the clause that says it.
    ("Roe denied being a member of the Red Brigade.", "memberOf Red Brigade asserted"),
    ("Colonel Diop, an alleged member of the plot's ring, fled.", "asserted member"),
    # Media that confirm an appointment name nobody.
    ("State television confirmed the appointment of General Roe as premier.", "television appoints"),
    # The murder happened though nobody was charged.
    ("No one has been charged with the murder of Ana Roe.", "kills Ana Roe denied"),
    # What is said to be a lie, or not gone so far as to be said.
    ("The general stopped short of admitting that his men killed Ana Roe.", "kills Ana Roe asserted"),
    # What hangs on a court is not so yet.
    ("He will go free if the court finds that the army killed the bishop.", "kills bishop asserted"),
    # The rebels of a deed are not who acts on them.
    ("The army shelled the rebels. The Front for Change denies it.", "attacks Front for Change"),
    # A plan may be dropped, but it was endorsed.
    ("A plan endorsed by Paris and Washington was dropped.", "(negated)"),
    ("Within hours of seizing power, the junta arrested the bishop.", "bishop seizesPowerIn"),
    ("An attempt led by General Roe to overthrow President Sow failed.", "overthrows Sow"),
    ("The army has never admitted killing the bishop.", "(negated)"),
    ("The army, which rebels accuse of killing civilians, was not invited.", "attemptsCoupAgainst"),
    ("The Freedom Party won in March. In the east, the rebels shot dead ten soldiers.", "Party kills"),
    ("Al-Shabab killed ten people. In the north, the separatists attacked an army base.", "Al-Shabab attacks"),
    ("Ana Roe said yes to the offer of the junta.", "rejects"),
    ("The ruling party is seeking a second term for President Bob Roe.", "prosecutes"),
    ("Panama ended its recognition of the rebel council.", "backs"),
    ("Bob Sow was the only candidate to replace Bob Roe as president.", "Sow holdsPost president asserted"),
    ("The Malian delegation returned to Bamako on Friday.", "meets"),
    ("The army spokesman gave information to reporters.", "aids"),
    ("The rebels acquired weapons from the army after overrunning its base.", "aids"),
    ("A passenger plane slammed into a hotel, killing ten people.", "attacks"),
    ("Nigeria banned flights from India because of the virus.", "sanctions"),
    ("Bodyguards escorted President Bob Roe aboard a plane to Addis Ababa.", "expels"),
    ("State television read a decree dissolving parliament.", "television dissolves"),
    ("The BBC published a statement accusing the army of torture.", "BBC accuses"),
    ("The army was ordered not to fire.", "mobilizesAgainst"),
    ("General Roe was flown out of the country on Monday.", "attacks"),
]
TOLD = [
    ("General Roe is not a member of the junta.", "Roe memberOf junta asserted (negated)"),
    ("Bob Roe denied being a member of the Red Brigade.", "Bob Roe memberOf Red Brigade denied Bob Roe (negated)"),
    ("Neither Paris nor London recognised the junta.", "France backs junta asserted (negated)"),
    ("Neither Paris nor London recognised the junta.", "United Kingdom backs junta asserted (negated)"),
    ("It would be a lie to say that the army killed the bishop.", "army kills bishop asserted (negated)"),
    ("General Roe played no part in the coup against President Sow.", "Roe overthrows Sow asserted (negated)"),
    ("Police say that Bob Sow is a member of the Red Brigade.", "Bob Sow memberOf Red Brigade attributed Police"),
    ("Ana Diop is to join the government.", "Ana Diop memberOf government prospective"),
    # What was near, and what was planned.
    ("The rebels are on the verge of capturing Goma.", "rebels attacks Goma prospective"),
    ("The junta is close to signing a deal with Russia.", "junta partnersWith Russia prospective"),
    ("The army was moments away from arresting General Roe.", "army detains Roe prospective"),
    ("The army came close to killing the president.", "army kills president asserted (negated)"),
    ("Rebels came within hours of overthrowing President Deby.", "Rebels overthrows Deby asserted (negated)"),
    ("The crisis brought the army to the brink of overthrowing General Roe.", "army overthrows Roe prospective"),
    ("A plan for arresting the general was dropped.", "- detains general asserted (negated)"),
    ("An attempt led by General Roe to overthrow President Sow failed.", "Roe attemptsCoupAgainst Sow asserted"),
    ("Reports that the army arrested the bishop are unfounded.", "army detains bishop asserted (negated)"),
    ("Within hours of seizing power, the junta arrested the bishop.", "junta seizesPowerIn"),
    ("The bishop escaped arrest by the army.", "army detains - asserted (negated)"),
    ("The arrest of the bishop was a rumour.", "- detains bishop rumoured"),
    ("The arrest of the bishop was a hoax.", "- detains bishop asserted (negated)"),
    ("The news that General Roe had been killed was premature.", "- kills Roe asserted (negated)"),
    ("Hardly any country has recognised the junta.", "country backs junta asserted (negated)"),
    ("The army denied that its soldiers had fled but admitted killing the bishop.", "army kills bishop confirmed army"),
    # Asides, and words that the parser takes for verbs.
    ("General Roe, long rumoured to be plotting a coup, was arrested.", "- detains Roe asserted"),
    ("General Roe, long rumoured to be plotting a coup, was arrested.", "Roe plotsAgainst - rumoured"),
    ("The army, which rebels accuse of killing civilians, was not invited.", "army kills civilians alleged rebels"),
    ("There has been no confirmation that the junta arrested Ana Paz.", "junta detains Ana Paz rumoured"),
    ("Gunmen went to the ministry to take Ana Paz hostage, but she had left.", "Gunmen abducts Ana Paz prospective"),
    ("Bob Roe went to Paris to succeed Ana Paz as ambassador.", "Bob Roe holdsPost ambassador prospective"),
    ("The army rejected the murder of Bob Roe as a fabrication.", "- kills Bob Roe denied army (negated)"),
    ("The army was not accused of killing Bob Roe.", "army kills Bob Roe alleged (negated)"),
    ("He said troops would be deployed only to attack the rebels.", "troops attacks rebels prospective"),
    ('"We do not accuse the army," Bob Roe said.', "Bob Roe accuses army denied Bob Roe (negated)"),
    ("UN experts found that Rwanda backs the M23.", "Rwanda backs M23 attributed UN experts"),
    ("There were calls for the arrest of the bishop.", "- detains bishop prospective"),
    ("There were fears of an attack on Niger by ECOWAS.", "ECOWAS attacks Niger prospective"),
    ("There was no attempt to arrest the bishop.", "- detains bishop prospective (negated)"),
    # What only looks like an accident, or like a talk.
    ("Twenty students were killed when the regime crushed the demonstrations.", "- kills students"),
    ("At least 30 civilians were killed after the collapse of the ceasefire.", "- kills civilians"),
    ("Investigating magistrate Ana Paz summoned Colonel Bob Roe for questioning.", "Ana Paz prosecutes Bob Roe"),
    ("The government disbanded two militias from the north.", "government dissolves militias"),
    # Predecessors, and posts told through them.
    ("Bob Roe will replace Ana Paz as army chief.", "Ana Paz holdsPost army chief asserted"),
    ("Bob Roe did not succeed Ana Paz as army chief.", "Ana Paz holdsPost army chief asserted"),
    ("General Diop succeeded Bob Roe as army chief.", "Diop holdsPost army chief"),
    ("The king appointed Ana Sow premier in place of Bob Roe.", "king appoints Ana Sow"),
    # Papers act through who issues them.
    ("The junta issued a decree dissolving parliament.", "junta dissolves parliament"),
    ("A law banning the party was passed by the assembly.", "assembly dissolves party"),
    # Names.
    ("Major Sunday Okonkwo was arrested.", "- detains Sunday Okonkwo"),
    ("Captain Alima Traoré-Bassinga was arrested.", "- detains Alima Traoré-Bassinga"),
    ("The SPLM-N attacked the town.", "SPLM-N attacks town"),
    # Roles and ties.
    ("Ali Sow, a cousin of General Roe and head of the guard, fled.", "Ali Sow leads guard"),
    ("Bob Roe, a lieutenant colonel of the GRU, fled.", "Bob Roe memberOf GRU"),
    ("Ana Roe was elected to chair parliament.", "Ana Roe leads parliament"),
    # Plots by whom, and who is plotted against.
    ("The government foiled a plot by officers to kill President Roe.", "officers plotsAgainst Roe"),
    # Those who speak of themselves.
    ('"We demand the release of the president," said the African Union.', "African Union demandsOf"),
]


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_nobody_said_is_no_claim(text: str, part: str) -> None:
    assert_untold(text, part)


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_was_said_is_a_claim(text: str, claim: str) -> None:
    assert_told(text, claim)


@pytest.mark.parametrize(
    ("text", "relation", "when"),
    [
        ("NIAMEY, May 14 – Soldiers arrested the minister today.", "detains", "2024-05-14"),
        ("Police arrested Bob Roe in May 2023 for the murder of Ana Sow in 2019.", "kills", "2019"),
        ("Police arrested Bob Roe in May 2023 for the murder of Ana Sow in 2019.", "detains", "2023-05"),
        ("On this day in 1968 officers overthrew President Keita.", "overthrows", "1968"),
        ("Rebels plan to attack the town on Sunday.", "attacks", "2024-05-19"),
    ],
)
def test_when_it_was(text: str, relation: str, when: str) -> None:
    assert [str(claim.when) for claim in claims_of(text) if claim.relation == relation][:1] == [when]
