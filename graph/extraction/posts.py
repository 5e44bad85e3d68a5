"""Posts that descriptions give: "X, the deposed president", "head of Y", and ranks: "a retired colonel"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from juntagraph.graph.extraction.analysis import Analysis, Proposal
from juntagraph.graph.extraction.apposition import apposed_heads
from juntagraph.graph.extraction.entities import Entity, plain
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.headings import headed_by
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.parsed import Token
from juntagraph.graph.extraction.posts_led import led_by_post
from juntagraph.graph.extraction.roles import CIVIL
from juntagraph.graph.extraction.syntax import is_plural, prepositional, singular
from juntagraph.graph.extraction.titles import post_kind, set_phrase

QUOTES = frozenset('"“”‘’')
PERSONS = frozenset({"Person", "Officer"})
NO_RANKS = CIVIL | {"captain", "deputy"}


def described_posts(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """The post that a noun phrase beside a name gives its bearer."""
    token = analysis.doc[mention.head]
    if not _beside_name(analysis, token) or _only_might(token) or _is_said(token):
        return
    for person in entities:
        if person.type in PERSONS and person.named:
            for noun in (token, *_further(token)):
                for claim in post_claims(analysis, noun, person, "apposition"):
                    yield replace(claim, status="rumoured") if _guessed(noun) else claim


def _guessed(noun: Token) -> bool:
    """ "Roe, presumably the leader of the rebels"."""
    first = noun.left_edge
    before = first.nbor(-1) if first.i else first
    words = table("factuality")["hedges"]["rumoured"]
    return first.lower_ in words or (before.lower_ in words and before.pos_ == "ADV")


def _only_might(noun: Token) -> bool:
    """ "the sailor who would be king": he is not."""
    helpers = (c for c in noun.head.children if c.dep_ == "aux") if noun.dep_ == "attr" else ()
    return any(c.lower_ in {"would", "could", "might", "may", "should", "will", "shall"} for c in helpers)


def _is_said(noun: Token) -> bool:
    """ "said that Sow remained head of state": what the predicate tells is put to who said so."""
    named = any(c.dep_ == "nsubj" and c.pos_ in {"PROPN", "PRON"} for c in noun.head.lefts)
    return noun.dep_ == "attr" and named and noun.head.lemma_.lower() in {"be", "remain", "become"}


def inherited_posts(analysis: Analysis, mention: Mention, entities: tuple[Entity, ...]) -> Iterator[Proposal]:
    """ "his counterpart, Ana Roe", "her predecessor, Ana Roe": who holds, or held, the post of whom the text spoke."""
    noun = analysis.doc[mention.head]
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if noun.lemma_.lower() not in table("titles")["peers"]["words"] or owner is None:
        return
    told = _post_of(analysis, owner, noun) if noun.lemma_.lower() in table("titles")["peers"]["same"] else None
    start, end = owner.left_edge.i, noun.i + 1
    for person in entities:
        if told is not None and person.type in PERSONS and person.named and person not in analysis.entities.at(owner.i):
            for claim in post_claims(analysis, told, person, "apposition.peer"):
                text = _bare(claim.text) if claim.text else claim.text
                yield replace(claim, trigger=noun.i, start=start, end=end, text=text)
        posts = {role for e in analysis.entities.at(owner.i) for role in e.roles if post_kind(role.split())}
        if told is None and person.type in PERSONS and person.named and posts:
            yield Proposal(
                *("holdsPost", noun.i, person, None, start, end, "apposition.peer"),
                text=_bare(max(posts, key=len)),
                settled=True,
            )


def _post_of(analysis: Analysis, owner: Token, before: Token) -> Token | None:
    """The noun that told last which post the owner holds: "Roe, the head of the guard, … his successor"."""
    own = set(analysis.entities.at(owner.i))
    given = [t for t in analysis.doc[before.sent.start : before.i] if _given_to(analysis, t, own)]
    if given:
        return given[-1]
    heads = [m.head for m in analysis.entities.mentions if m.kind == "nominal" and m.head < before.i]
    told = [analysis.doc[i] for i in heads if own & set(analysis.entities.at(i))]
    told = [t for t in told if not any(c.lower_ in {"once", "former", "formerly", "ex"} for c in t.lefts)]
    return next((t for t in reversed(told) if post_kind([t.lemma_.lower()]) not in {None, "none"}), None)


def _given_to(analysis: Analysis, post: Token, own: set[Entity]) -> bool:
    """Whether a verb puts somebody into the post: "named him chief", "swore him in as minister"."""
    prep = post.head if post.dep_ == "pobj" and post.head.lower_ == "as" else post
    if post_kind([post.lemma_.lower()]) is None or (post.dep_ != "oprd" and prep is post):
        return False
    whom = (*(c for c in prep.head.children if c.dep_ in {"dobj", "nsubjpass"}), *prepositional(prep.head, "in"))
    return any(own & set(analysis.entities.at(t.i)) for t in whom)


def _further(noun: Token) -> Iterator[Token]:
    """ "the deputy head of the council and commander of the navy": further posts of the same person."""
    for other in noun.children:
        one = noun.dep_ == "appos" and any(c.lower_ in {"a", "an"} for c in other.lefts) and noun.head.pos_ == "PROPN"
        if one and other.dep_ == "conj" and other.pos_ == "NOUN" and not any(c.dep_ == "appos" for c in other.children):
            yield other  # "leader of the party and a former premier"
            continue
        bare = other.dep_ == "conj" and other.pos_ == "NOUN" and not is_plural(other)
        if bare and other.ent_type_ != "PERSON" and not any(c.dep_ in {"det", "poss", "appos"} for c in other.children):
            yield other


def _beside_name(analysis: Analysis, token: Token) -> bool:
    """Whether the noun stands in apposition to, or as predicate of, a name or pronoun, not as a bare mention."""
    if headed_by(token) is not None:
        return True  # "Ana Roe. Defence minister for the second time."
    if token.dep_ in {"appos", "attr"} or any(apposed_heads(token, analysis.entities.by_head)):
        return True
    return any(c.dep_ == "appos" for c in token.children) or (token.dep_ == "nsubj" and token.head.lemma_ == "be")


def post_claims(
    analysis: Analysis, noun: Token, person: Entity, rule: str, trigger: Token | None = None, first: Token | None = None
) -> Iterator[Proposal]:
    """holdsPost for a noun phrase that names a post, and leads for the body or state that its holder leads."""
    words = [t.lower_ for t in _modifiers(noun)] + [singular(noun)]
    yield from _rank_claims(noun, words, person, rule, trigger)
    rest = _set_phrase(noun)
    kind = post_kind([*words, *rest]) or post_kind(words)
    if len(words) > 1 and " ".join(words[-2:]) in table("titles")["ranks"]:
        return  # "a squadron leader": leads no squadron
    several = kind != "state" and is_plural(noun) and words[-1] != "minister"
    if kind is None or several or _scolds(noun, trigger) or _of_deed(noun):
        return  # two judges are named: that each is a judge is told, but it is no office of his
    start, end = _extent(noun)
    named = name_within(analysis, noun)
    start = max(start, named.end) if named is not None and rule == "predicate" else start
    end = max(end, noun.i + 1 + len(rest))
    text = " ".join(noun.doc[start:end].text.split())
    if is_plural(noun):  # "Two ministers, Roe and Sow": each is a minister
        text = text.replace(noun.text, singular(noun))
    lead = min([start] + ([first.i] if first is not None and first.sent == noun.sent else []))
    settled = trigger is None
    say = partial(Proposal, subject=person, start=lead, end=end, settled=settled, trigger=(trigger or noun).i)
    led = led_by_post(analysis, noun, [*words, *rest], kind)
    yield say("holdsPost", object=None, text=text, rule=f"{rule}.post.{kind}")
    if led is not None and led != person and not _yet_to_come(noun, end):
        yield say("leads", object=led, rule=f"{rule}.leads.{kind}")


def _yet_to_come(noun: Token, end: int) -> bool:
    """ "the president-elect", "the prime minister-designate", "its would-be president": leads nothing yet."""
    doc = noun.doc
    near = doc[noun.left_edge.i : min(end + 2, len(doc))]
    words = " ".join(" ".join(t.lower_ for t in near).replace("-", " ").split())
    return any(f" {word} " in f" {words} " for word in ("elect", "designate", "would be", "aspiring"))


def _bare(post: str) -> str:
    """The post of a peer, who may be of another state and still in office: of a "former Rwandan chief", a chief."""
    words = post.split()
    past = {"former", "ex", "late", "then"}
    while len(words) > 1 and (words[0].lower() in past or plain(words[0]) in gazetteer().adjectives):
        words = words[1:]
    return " ".join(words)


def _scolds(noun: Token, verb: Token | None) -> bool:
    """ "called the premier a dictator": no office."""
    words = {"dictator", "tyrant", "despot", "autocrat", "warlord"}
    return verb is not None and noun.lower_ in words and verb.lemma_.lower() in {"call", "brand", "label", "deem"}


def _of_deed(noun: Token) -> bool:
    """ "The leader of last year's coup": no post."""
    deeds = table("factuality")["deeds"]["coup"]
    return any(o.lemma_.lower() in deeds for o in prepositional(noun, "of"))


def _modifiers(noun: Token) -> list[Token]:
    """The words before a noun that belong to its name, with their own: "air force" in "the air force chief"."""
    found: list[Token] = []
    for t in noun.lefts:
        if t.dep_ in {"amod", "compound", "nmod"}:
            found += [*(x for x in _modifiers(t) if x.pos_ != "DET"), t]
    return found


def _rank_claims(noun: Token, words: list[str], person: Entity, rule: str, trigger: Token | None) -> Iterator[Proposal]:
    """ "Khaled Nezzar, the general", "a retired colonel": a rank by description."""
    ranks = table("titles")["ranks"]
    first = noun.left_edge.i
    if set(words[:-1]) & NO_RANKS or any(t.is_punct and t.text in QUOTES for t in noun.doc[max(first - 1, 0) : noun.i]):
        return  # "dubbed the "street general"": a nickname
    for start in range(len(words)):
        rank = ranks.get(" ".join(words[start:]))
        if rank is not None:
            first = min(t.i for t in (noun, *noun.lefts))
            given = trigger if trigger is not None and trigger.lemma_ in table("predicates")["rank"] else None
            yield Proposal(
                "hasRank", (given or noun).i, person, None, first, noun.i + 1, f"{rule}.rank", text=rank,
                settled=given is None,
            )  # fmt: skip
            return


def _set_phrase(noun: Token) -> list[str]:
    """ "of staff", "of state" after the noun belong to the post's name."""
    doc = noun.doc
    return list(set_phrase([singular(noun), *(t.lower_ for t in doc[noun.i + 1 : noun.i + 6])]))


def _extent(noun: Token) -> tuple[int, int]:
    """The post's words: modifiers, noun and its "of", "to" or "at" phrase, without determiner and clauses."""
    before = [t for t in noun.lefts if t.dep_ in {"amod", "compound", "nmod", "poss"} or t.lower_ == "-"]
    before = [t for t in before if t.pos_ != "PRON" and t.lower_ not in {"whose", "own"}]
    start = min((t.left_edge.i for t in before), default=noun.i)
    if noun.doc[start].lower_ in {
        "only",
        "even",
        "also",
        "just",
        "later",
        "once",
        "now",
        "meanwhile",
    }:  # "Only Chad's president, Roe, has …"
        start += 1
    end = noun.i + 1
    for prep in noun.rights:
        if prep.dep_ == "prep" and prep.lower_ in {"of", "to", "for", "at", "in"} and prep.i <= end + 2:
            inner = [
                t for t in prep.subtree if not any(_ends_post(a) for a in (t, *t.ancestors) if prep.is_ancestor(a))
            ]
            done = any(c.dep_ == "pcomp" for c in prep.children)  # "chief of staff for having jailed Roe"
            if done or (prep.lower_ in {"in", "at", "for"} and not any(t.pos_ == "PROPN" for t in inner)):
                continue
            last = _unbroken(prep, inner)
            end = max(end, last + 1)
    return start, end


def _ends_post(token: Token) -> bool:
    """What belongs to the name of a post no more: clauses, and dates ("head of the council on Wednesday")."""
    dated = token.dep_ == "prep" and any(c.ent_type_ in {"DATE", "TIME"} for c in token.children)
    return token.dep_ in {"relcl", "acl", "appos", "punct"} or dated


def name_within(analysis: Analysis, noun: Token) -> Mention | None:
    """The person whom the parser takes into the post: "named Ana Paz defence minister", not "Paz's aide"."""
    for token in noun.lefts:
        mention = analysis.entities.mention(token.i) if token.dep_ in {"compound", "nmod"} else None
        if mention is not None and (mention.kind, mention.type) == ("name", "Person"):
            return mention
    return None


def _unbroken(prep: Token, tokens: list[Token]) -> int:
    last = prep.i
    for token in tokens:
        if token.i > last + 1 and not (token.i == last + 2 and token.doc[last + 1].text == "-"):  # "red-shirt movement"
            break
        last = max(last, token.i)
    return last
