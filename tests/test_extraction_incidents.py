"""Incidents in wire copy: who is killed, taken and freed, in lists, behind colons, by nobody, or by whom it seems."""

from __future__ import annotations

import pytest
from support.reading import assert_told, assert_untold, claims_of

UNTOLD = [
    # Nobody did it.
    ("Ten people were killed in a bus crash.", "kills"),
    ("Two were injured when the plane crashed.", "attacks"),
    ("One crew member was injured as a result of the emergency landing.", "attacks"),
    ("The force of the explosion injured many people.", "force attacks"),
    # Who condemns a deed denies nothing, and has nothing against the victim.
    ("All parties rejected the murder of Luis Galan.", "denied"),
    ("Students protested against the killing of a journalist by police.", "protestsAgainst journalist"),
    # The kind of an attack is not who was attacked, a side of a building no front.
    ("The Patriotic Front claimed credit for several guerrilla attacks.", "attacks guerrilla"),
    ("Activists fired at the front of the embassy.", "attacks front"),
    ("He rejected the Medellin Cartel's recent murders.", "kills Medellin Cartel"),
    ("Rebels attacked the Chinese, Spanish, and Argentine embassies.", "attacks Spain"),
    # What was done last or by few was done.
    ("The general was the only officer to back the coup.", "prospective"),
    ("Several reporters were the first to be attacked.", "prospective"),
    # Who is free was held before.
    ("Rebels took two engineers hostage. They were freed on Monday.", "releases Rebels"),
    ("Police arrested two men accused of the murder: Ana Roe and Bob Sow.", "Ana Roe detains"),
    ("Gunmen killed Bob Roe, Julia Sow and her daughter Celina.", "associateOf Bob Roe"),
    ("The authorities attributed the murder of Bob Sow to drug mafias.", "attacks"),
    ("Rebels fired on a bus carrying police officers.", "attacks bus"),
    # Who is believed to do something believes nothing, and is no object of a report.
    ("It documents how armed men, believed to be working with the state, seized Ana Roe.", "It "),
    ("Armed men, believed to be working with the state, seized Ana Roe.", "attributed"),
    ("General Sow fled. HRW accused troops under his command of beating to death a driver.", "Sow kills"),
    ("He said that no member of the security forces had fled.", "memberOf"),
    ("Police cleared protesters from the square.", "releases"),
]
TOLD = [
    # Members and followers by whose they are.
    ("Three members of the junta were arrested.", "- detains members of the junta"),
    ("Followers of General Sow seized the palace.", "Followers of General Sow attacks palace"),
    (
        "Members of the Army of National Liberation kidnapped a priest.",
        "Members of the Army of National Liberation abducts priest",
    ),
    (
        "Soldiers accused of treason fled. The army arrested soldiers of the guard.",
        "army detains soldiers of the guard",
    ),
    ('Maoist "Shining Path" guerrillas killed a mayor.', 'Maoist "Shining Path" guerrillas kills mayor'),
    ("Gunmen killed the Jesuits.", "Gunmen kills Jesuits"),
    ("Gunmen killed six Mormons.", "Gunmen kills Mormons"),
    # Lists.
    ("The following officers died in combat: Major Carlos Diop, captain Ana Moro.", "- kills Ana Moro"),
    ("The court sentenced the following men: Jorge Reina, Juan Paz, and Hector Sow.", "court prosecutes Juan Paz"),
    ("Police arrested two men accused of the murder: Ana Roe and Bob Sow.", "Police detains Bob Sow"),
    ("The killing of the priests, along with Julia Ramos, by soldiers angered Lima.", "soldiers kills Julia Ramos"),
    ("Rebels attacked the homes of Ana Roe and Bob Sow.", "Rebels attacks Bob Sow"),
    # Several states in one phrase.
    ("Rebels attacked the Chinese, Spanish, and Argentine embassies.", "Rebels attacks Spanish embassy"),
    ("The French, German and Italian governments condemned the coup.", "Germany condemns coup"),
    # Whom a deed is laid to.
    ("President Paz accused the army and the police of killing Ana Roe.", "police kills Ana Roe alleged Paz"),
    ("Paz implicated four officers, including a colonel, in the murder of Ana Roe.", "officers kills Ana Roe alleged"),
    ("The authorities attributed the murder of Bob Sow to drug mafias.", "drug mafias kills Bob Sow alleged"),
    ("The judge was murdered, apparently by the army.", "army kills judge rumoured"),
    ("The army's killings of civilians continued.", "army kills civilians"),
    ("The colonel was involved in the massacre of the Jesuits.", "colonel kills Jesuits"),
    # Bombs and those who come away unhurt.
    ("A bomb exploded at the Ministry of Defence.", "- attacks Ministry of Defence"),
    ("Two men set off five kilograms of dynamite.", "men attacks"),
    ("Gunmen opened fire on a bus.", "Gunmen attacks bus"),
    ("Rebels fired on a bus carrying police officers.", "Rebels attacks police officers"),
    ("Ruben Zamora was unharmed following a bomb attack.", "- attacks Ruben Zamora"),
    ("Two youths met the recently assassinated candidate Luis Galan.", "- kills Luis Galan"),
    # Who is free was held before.
    ("Rebels took two engineers hostage. They were freed on Monday.", "- releases engineers"),
    ("Gunmen kidnapped a banker and his driver. They were released on Friday.", "- releases driver"),
    ("A judge cleared Ana Roe of all charges.", "judge releases Ana Roe"),
    ("Armed men, believed to be working with the state, seized Ana Roe.", "Armed men partnersWith state rumoured"),
    (
        "It documents how armed men, believed to be working with the state, seized Ana Roe.",
        "armed men detains Ana Roe",
    ),
    (
        "General Sow fled. HRW accused troops under his command of beating to death a driver.",
        "troops kills driver alleged HRW",
    ),
    (
        "The Revolutionary United Front has lost ground. The rebels killed ten villagers.",
        "Revolutionary United Front kills villagers",
    ),
    ("Gunmen killed Bob Roe, Julia Sow and her daughter Celina.", "Celina associateOf Julia Sow"),
]


@pytest.mark.parametrize(("text", "part"), UNTOLD)
def test_what_an_incident_does_not_tell(text: str, part: str) -> None:
    assert_untold(text, part)


@pytest.mark.parametrize(("text", "claim"), TOLD)
def test_what_an_incident_tells(text: str, claim: str) -> None:
    assert_told(text, claim)


def test_an_opposed_killing_is_a_fact() -> None:
    found = [c for c in claims_of("All parties rejected the murder of Luis Galan.") if c.relation == "kills"]
    assert [(str(c.polarity), str(c.status)) for c in found] == [("affirmed", "asserted")]
