"""Support, aid, pacts, posts given and taken, in the many ways a wire report puts them."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.extraction.extract import extract

CASES = [
    # backs
    ("Ghana threw its weight behind General Sylla.", "Ghana", "backs", "Sylla"),
    ("Ghana lent its support to General Sylla.", "Ghana", "backs", "Sylla"),
    ("Ghana has recognised General Sylla's government.", "Ghana", "backs", "government"),
    ("Ghana expressed support for General Sylla.", "Ghana", "backs", "Sylla"),
    ("Ghana rallied behind General Sylla.", "Ghana", "backs", "Sylla"),
    ("Ghana stood by General Sylla.", "Ghana", "backs", "Sylla"),
    ("Ghana sided with the rebels.", "Ghana", "backs", "rebels"),
    ("The army declared its loyalty to President Ortiz.", "army", "backs", "Ortiz"),
    ("The army remained loyal to President Ortiz.", "army", "backs", "Ortiz"),
    ("The officers loyal to President Ortiz fled.", "officers", "backs", "Ortiz"),
    ("The rebels, backed by Ghana, advanced.", "Ghana", "backs", "rebels"),
    ("The rebels have Ghana's backing.", "Ghana", "backs", "rebels"),
    ("With the support of Ghana, the rebels advanced.", "Ghana", "backs", "rebels"),
    ("Parties that support General Sylla won.", "Parties", "backs", "Sylla"),
    ("The party nominated Awa Touré for president.", "party", "backs", "Awa Touré"),
    ("The party endorsed Awa Touré as its candidate.", "party", "backs", "Awa Touré"),
    ("The party gave its blessing to General Sylla.", "party", "backs", "Sylla"),
    ("Ghana is suspected of sympathy with the rebels.", "Ghana", "backs", "rebels"),
    ("Ghana applauded the coup.", "Ghana", "backs", "coup"),
    ("General Sylla enjoys the backing of the army.", "army", "backs", "Sylla"),
    ("The king congratulated General Sylla.", "king", "backs", "Sylla"),
    ("The crowd cheered the soldiers.", "crowd", "backs", "soldiers"),
    ("Crowds turned out in support of General Sylla.", "Crowds", "backs", "Sylla"),
    ("Thousands rallied in the capital in support of General Sylla.", "people", "backs", "Sylla"),
    ("Ghana vouched for General Sylla.", "Ghana", "backs", "Sylla"),
    # aids
    ("Ghana granted asylum to President Ortiz.", "Ghana", "aids", "Ortiz"),
    ("Ghana granted President Ortiz asylum.", "Ghana", "aids", "Ortiz"),
    ("President Ortiz was granted asylum by Ghana.", "Ghana", "aids", "Ortiz"),
    ("Ghana shipped arms to the rebels.", "Ghana", "aids", "rebels"),
    ("Arms were shipped to the rebels by Ghana.", "Ghana", "aids", "rebels"),
    ("Ghana funnelled money to the rebels.", "Ghana", "aids", "rebels"),
    ("Ghana has poured money into Togo.", "Ghana", "aids", "Togo"),
    ("Ghana's aid to Togo was frozen.", "Ghana", "aids", "Togo"),
    ("The rebels are armed by Ghana.", "Ghana", "aids", "rebels"),
    ("Ghana is accused of arming the rebels.", "Ghana", "aids", "rebels"),
    ("The rebels are financed by Ghana.", "Ghana", "aids", "rebels"),
    ("Ghana lent Togo 50 million dollars.", "Ghana", "aids", "Togo"),
    ("Ghana sent troops to the aid of President Ortiz.", "Ghana", "aids", "Ortiz"),
    ("Ghanaian mercenaries fight alongside the army.", "Ghanaian mercenaries", "aids", "army"),
    ("Ghana harbours the rebels.", "Ghana", "aids", "rebels"),
    ("Ghana let the rebels train on its soil.", "Ghana", "aids", "rebels"),
    ("Ghana provided the rebels with weapons.", "Ghana", "aids", "rebels"),
    ("Ghana supplied the rebels with weapons.", "Ghana", "aids", "rebels"),
    ("Ghana sent military advisers to Togo.", "Ghana", "aids", "Togo"),
    ("Ghana agreed to train Togo's army.", "Ghana", "aids", "army"),
    ("General Sylla fled under the protection of Ghanaian police.", "Ghanaian police", "aids", "Sylla"),
    # partners / allied
    ("Ghana and Togo signed a defence agreement.", "Ghana", "partnersWith", "Togo"),
    ("Ghana signed a military accord with Togo.", "Ghana", "partnersWith", "Togo"),
    ("Ghana and Togo agreed to cooperate on security.", "Ghana", "partnersWith", "Togo"),
    ("Ghana and Togo held joint exercises.", "Ghana", "partnersWith", "Togo"),
    ("Ghana holds joint exercises with Togo.", "Ghana", "partnersWith", "Togo"),
    ("A security agreement between Ghana and Togo was signed.", "Ghana", "partnersWith", "Togo"),
    ("Ghana's cooperation with Togo continued.", "Ghana", "partnersWith", "Togo"),
    ("The junta works closely with Togo.", "junta", "partnersWith", "Togo"),
    ("The rebels joined forces with the army.", "rebels", "alliedWith", "army"),
    ("The rebels struck a deal with the army.", "rebels", "partnersWith", "army"),
    ("Ghana, an ally of Togo, protested.", "Ghana", "alliedWith", "Togo"),
    ("Ghana, Togo's ally, protested.", "Ghana", "alliedWith", "Togo"),
    ("Ghana and Togo are allies.", "Ghana", "alliedWith", "Togo"),
    ("The alliance between Ghana and Togo is firm.", "Ghana", "alliedWith", "Togo"),
    ("The rebels are in league with the army.", "rebels", "alliedWith", "army"),
    ("The rebels are allied to the army.", "rebels", "alliedWith", "army"),
    ("The rebels formed a coalition with the party.", "rebels", "alliedWith", "party"),
    # appoints
    ("Parliament named Josef Neret prime minister.", "Parliament", "appoints", "Josef Neret"),
    ("President Ortiz made Josef Neret defence minister.", "Ortiz", "appoints", "Josef Neret"),
    ("Josef Neret was made defence minister.", None, "appoints", "Josef Neret"),
    ("Josef Neret was named defence minister by President Ortiz.", "Ortiz", "appoints", "Josef Neret"),
    ("Josef Neret was named to run the ministry.", None, "appoints", "Josef Neret"),
    ("The president asked Josef Neret to form a government.", "president", "appoints", "Josef Neret"),
    ("The president swore in a new cabinet.", "president", "appoints", "new cabinet"),
    ("Josef Neret was sworn in as prime minister.", None, "appoints", "Josef Neret"),
    ("The junta put Colonel Rivas at the head of the police.", "junta", "appoints", "Rivas"),
    ("The junta picked Colonel Rivas to lead the ministry.", "junta", "appoints", "Rivas"),
    ("The junta chose Colonel Rivas as its leader.", "junta", "appoints", "Rivas"),
    ("The junta handed the ministry to Colonel Rivas.", "junta", "appoints", "Rivas"),
    ("Colonel Rivas was given the defence portfolio.", None, "appoints", "Rivas"),
    ("Colonel Rivas was promoted to general.", None, "appoints", "Rivas"),
    ("Colonel Rivas was elevated to the rank of general.", None, "appoints", "Rivas"),
    ("The king raised Colonel Rivas to general.", "king", "appoints", "Rivas"),
    ("The assembly elected Josef Neret as speaker.", "assembly", "appoints", "Josef Neret"),
    ("The governors will be replaced by military officers.", None, "appoints", "military officers"),
    ("The governors will be replaced by military officers.", None, "dismisses", "governors"),
    ("President Ortiz replaced General Sylla with Colonel Rivas.", "Ortiz", "appoints", "Rivas"),
    ("President Ortiz replaced General Sylla with Colonel Rivas.", "Ortiz", "dismisses", "Sylla"),
    ("The appointment of Colonel Rivas as police chief was announced.", None, "appoints", "Rivas"),
    ("President Ortiz, who appointed Colonel Rivas, fled.", "Ortiz", "appoints", "Rivas"),
    ("Colonel Rivas, whom President Ortiz appointed last year, fled.", "Ortiz", "appoints", "Rivas"),
    ("The junta tapped Colonel Rivas as premier.", "junta", "appoints", "Rivas"),
    ("The junta installed Colonel Rivas as premier.", "junta", "appoints", "Rivas"),
    # dismisses
    ("President Ortiz fired General Sylla.", "Ortiz", "dismisses", "Sylla"),
    ("President Ortiz relieved General Sylla of his post.", "Ortiz", "dismisses", "Sylla"),
    ("General Sylla was removed from his post.", None, "dismisses", "Sylla"),
    ("General Sylla was removed as army chief.", None, "dismisses", "Sylla"),
    ("The senate removed President Ortiz.", "senate", "dismisses", "Ortiz"),
    ("General Sylla was stripped of his rank.", None, "dismisses", "Sylla"),
    ("General Sylla was thrown out of the army.", None, "dismisses", "Sylla"),
    ("President Ortiz had General Sylla thrown out of the army.", "Ortiz", "dismisses", "Sylla"),
    ("General Sylla was forced to retire.", None, "dismisses", "Sylla"),
    ("General Sylla was pensioned off.", None, "dismisses", "Sylla"),
    ("President Ortiz forced General Sylla into retirement.", "Ortiz", "dismisses", "Sylla"),
    ("President Ortiz ordered the dismissal of General Sylla.", "Ortiz", "dismisses", "Sylla"),
    ("President Ortiz sacked General Sylla together with Colonel Rivas.", "Ortiz", "dismisses", "Rivas"),
    ("General Sylla lost his post.", None, "dismisses", "Sylla"),
    ("The government lost a vote of confidence.", None, "dismisses", "government"),
    ("General Sylla was demoted to private.", None, "dismisses", "Sylla"),
    ("The party deposed Awa Touré as its leader.", "party", "dismisses", "Awa Touré"),
    # extends
    ("Parliament extended General Sylla's rule by two years.", "Parliament", "extendsMandateOf", "Sylla"),
    ("General Sylla's rule was extended by two years.", None, "extendsMandateOf", "Sylla"),
    ("General Sylla was given two more years.", None, "extendsMandateOf", "Sylla"),
    ("The junta prolonged the state of emergency.", "junta", "extendsMandateOf", "junta"),
    ("The term of President Ortiz was prolonged by parliament.", "parliament", "extendsMandateOf", "Ortiz"),
    ("The transition was extended by the junta.", "junta", "extendsMandateOf", "junta"),
]  # fmt: skip

ALIKE = [
    ("The union called on workers to vote for Awa Touré.", "backs"),
    ("Ghana will help with the inquiry.", "backs"),
]


def claims(text: str) -> list[Claim]:
    return list(extract(Document("d", text, date="2024-01-15")).claims)


def ends(claim: Claim) -> tuple[str | None, str, str | None]:
    subject, obj = claim.subject, claim.object
    return subject.label if subject else None, claim.relation, obj.label if obj else None


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), CASES)
def test_prose_gives_the_relation(text: str, subject: str | None, relation: str, object_: str | None) -> None:
    assert (subject, relation, object_) in {ends(c) for c in claims(text)}


@pytest.mark.parametrize(("text", "relation"), ALIKE)
def test_what_only_looks_like_it_is_left_out(text: str, relation: str) -> None:
    assert relation not in {c.relation for c in claims(text)}
