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
    # Predecessors, and posts told through them.
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
