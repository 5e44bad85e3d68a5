"""Coreference within a document: names and their parts, descriptions, pronouns, "the latter", "the pair".

A left-to-right entity-centric resolver in the manner of the precision sieves of Lee et al. (2013): the surest
links first (names, appositions), then roles ("the president"), bodies ("the junta"), groups, pronouns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.extraction.anaphora import Anaphora
from juntagraph.graph.extraction.apposition import apposed_heads
from juntagraph.graph.extraction.attribution_quotes import quoted
from juntagraph.graph.extraction.attribution_spans import AttributionSpans, covering
from juntagraph.graph.extraction.binding import commanding, named_kin
from juntagraph.graph.extraction.context import Context, country_label
from juntagraph.graph.extraction.described import compatible
from juntagraph.graph.extraction.drafts import Draft
from juntagraph.graph.extraction.entities import Entities, plain
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.headings import headed_by
from juntagraph.graph.extraction.kin import kinsman, owner_of
from juntagraph.graph.extraction.lexicons import table
from juntagraph.graph.extraction.mentions import Mention
from juntagraph.graph.extraction.namesakes import matching_name
from juntagraph.graph.extraction.naming_agreement import agreeing
from juntagraph.graph.extraction.parsed import Doc
from juntagraph.graph.extraction.revealing import named_later
from juntagraph.graph.extraction.roles import role_phrases, roles_before
from juntagraph.graph.extraction.rulers import focus, ruling, tell_genders
from juntagraph.graph.extraction.salience import FIRST, WE
from juntagraph.graph.extraction.syntax import conjuncts
from juntagraph.graph.extraction.wholes import fighting_body, matching_body, matching_group, matching_role, of_person


def resolve(doc: Doc, mentions: Sequence[Mention], context: Context, told: Sequence[AttributionSpans] = ()) -> Entities:
    """The entities that the mentions stand for; in what is quoted by `told`, "I" is the one who says it."""
    return _Resolver(doc, mentions, context, told).run()


class _Resolver:
    def __init__(
        self, doc: Doc, mentions: Sequence[Mention], context: Context, told: Sequence[AttributionSpans]
    ) -> None:
        self.doc, self.told = doc, told
        self.mentions = agreeing(mentions)
        self.by_head = {m.head: m for m in self.mentions}
        self.context = context
        self.drafts: list[Draft] = []
        self.of_head: dict[int, tuple[int, ...]] = {}
        self.anaphora = Anaphora(doc, self.by_head, self.drafts, self.of_head)

    def run(self) -> Entities:
        self._name_persons()
        self.anaphora.focus = focus(self.doc, self.mentions, self.drafts)
        for mention in self.mentions:
            if mention.head not in self.of_head:
                self._place(mention)
        self._late_pronouns()
        self._states()
        tell_genders(self.doc, self.drafts, self.of_head)
        for draft in self.drafts:
            draft.mentions.sort(key=lambda m: m.head)
        return Entities(tuple(d.entity() for d in self.drafts), self.mentions, self.of_head, self.by_head)

    def _name_persons(self) -> None:
        """Full names first, so that a surname that comes before its full name finds it."""
        full = [m for m in self.mentions if m.kind == "name" and (" " in m.name or m.prefix or m.aliases)]
        for mention in full:
            self._place_name(mention)

    def _place(self, mention: Mention) -> None:
        if mention.kind == "name":
            self._place_name(mention)
        elif mention.kind == "nominal":
            if not self._untold(mention):
                self._place_nominal(mention)
        else:
            found = self.anaphora.antecedents(mention)
            if found:
                self._link(mention, found)

    def _place_name(self, mention: Mention) -> None:
        token = self.doc[mention.head]
        whom = self.of_head.get(token.head.i, ()) if token.dep_ == "appos" else ()
        if whom and any(c.lower_ in {"a", "an"} for c in token.lefts) and self.drafts[whom[0]].type == "Person":
            self.of_head[mention.head] = whom  # "General Roe, a Baoule of 50": no name of his
            return
        draft = matching_name(mention, self.drafts, named_kin(self.doc[mention.head])) or self._new(mention.type)
        self._take(draft, mention)
        draft.roles |= roles_before(self.doc, mention)
        if draft.type in {"Organisation", "Place"} and mention.type not in {"Organisation", "Place"}:
            draft.type = mention.type

    def _place_nominal(self, mention: Mention) -> None:
        several = self._apposed_list(mention) or self._named_later(mention)
        if several:
            self._link(mention, several)
            return
        beside = list(apposed_heads(self.doc[mention.head], self.by_head))
        for head in beside:
            if head not in self.of_head and self.by_head[head].kind == "name":
                self._place_name(self.by_head[head])  # "his wife, Bushra": a short name that comes behind
            elif head > mention.head and head not in self.of_head:
                self._place(self.by_head[head])  # "A career soldier, he joined the junta"
        apposed = [self.of_head[h] for h in beside if h in self.of_head]
        apposed.sort(key=lambda found: not any(self.drafts[i].named for i in found))  # names first
        if (
            apposed
            and not self._among(mention, apposed[0])
            and compatible(self.doc, self.by_head, [self.drafts[i] for i in apposed[0]], mention)
        ):
            for index in apposed[0]:
                self.drafts[index].roles |= role_phrases(self.doc, mention)
                self.drafts[index].add(mention)
            self.of_head[mention.head] = apposed[0]
            return
        if pair := self.anaphora.pairs.pair(mention):
            self._link(mention, pair)
            return
        draft = self._described(mention) or self._new(mention.type)
        self._take(draft, mention)
        draft.plural = draft.plural or mention.plural or mention.type == "Group"
        if mention.type == "Person":
            draft.roles |= role_phrases(self.doc, mention)

    def _among(self, mention: Mention, indices: tuple[int, ...]) -> bool:
        """ "Eleven men, among them Captain Lind": one of them, not all that they are."""
        single = len(indices) == 1 and self.drafts[indices[0]].type == "Person" and mention.plural
        words = {t.lower_ for t in self.doc[mention.head].subtree}
        return single and bool(words & {"among", "including"})

    def _named_later(self, mention: Mention) -> tuple[int, ...]:
        heads = named_later(self.doc[mention.head], self.by_head)
        return tuple(dict.fromkeys(i for head in heads for i in self.of_head.get(head, ())))

    def _apposed_list(self, mention: Mention) -> tuple[int, ...]:
        """ "Two former soldiers, Moro and Rivas": the persons by name of whom a plural noun speaks."""
        if not mention.plural:
            return ()
        if mention.type not in {"Group", "State", "Person"}:
            return self._bodies_listed(mention)
        for head in apposed_heads(self.doc[mention.head], self.by_head):
            joined = [t.i for t in conjuncts(self.doc[head]) if t.i in self.of_head]
            named = [h for h in joined if self.by_head[h].kind == "name"]
            found = tuple(dict.fromkeys(i for h in named for i in self.of_head[h]))
            if len(found) > 1 and all(self.drafts[i].type in {"Person", "Officer"} for i in found):
                return found
        return ()

    def _bodies_listed(self, mention: Mention) -> tuple[int, ...]:
        """ "Two parties, the Front and the Union": the bodies by name of which a plural noun speaks."""
        for head in apposed_heads(self.doc[mention.head], self.by_head):
            names = [self.by_head[t.i] for t in conjuncts(self.doc[head]) if t.i in self.by_head]
            if head > mention.head and len(names) > 1 and all(m.kind == "name" and not m.prefix for m in names):
                for name in names:
                    if name.head not in self.of_head:
                        self._place_name(name)
                found = tuple(dict.fromkeys(i for m in names for i in self.of_head[m.head]))
                for draft in (self.drafts[i] for i in found):
                    draft.type = mention.type if draft.type in {"Person", "Organisation"} else draft.type
                return found
        return ()

    def _described(self, mention: Mention) -> Draft | None:
        if mention.type == "Person":
            drafts = self._apart(mention)
            found = self._headed(mention) or self._kin(mention)
            found = found or matching_role(self.doc, mention, drafts, self.context)
            found = found or (self._the_man(mention) if self.anaphora.focus in {d.index for d in drafts} else None)
            return found or ruling(self.doc, mention, drafts, self.context.at(mention.head))
        if self._other(mention):
            return None
        group = matching_group(self.doc, mention, self.drafts) if mention.type == "Group" else None
        found = group or fighting_body(self.doc, mention, self._apart(mention))
        if found is not None or mention.type == "Group":
            return found
        if any(c.dep_ == "poss" and c.pos_ == "NOUN" for c in self.doc[mention.head].children):
            return None  # "a doctors' union" is no other union
        return matching_body(self._of_owner(mention), self.drafts, self.context)

    def _apart(self, mention: Mention) -> list[Draft]:
        """Those whom a description may stand for: not who does something to whom it names."""
        apart = {i for t in commanding(self.doc[mention.head]) for i in self.of_head.get(t.i, ())}
        return [d for d in self.drafts if d.index not in apart]

    def _other(self, mention: Mention) -> bool:
        """ "Any regime" is none of those before, "a front" a new one, "his house" no house of parliament."""
        head = self.doc[mention.head]
        before = {c.lower_ for c in head.lefts}
        new = before & {"a", "an"} and mention.type not in {"Junta", "Government", "Group"}
        new = new or (mention.type == "Government" and of_person(head, self.by_head))
        new = new or (
            mention.type in {"Party", "Organisation", "ArmedGroup", "Group"}
            and not mention.plural
            and self._named_apart(mention)
        )
        private = before & {"his", "her", "my"} and head.lemma_.lower() in {"house", "office", "palace"}
        return bool(before & {"any", "another", "every", "each", "no"} or new or private)

    def _named_apart(self, mention: Mention) -> bool:
        """ "The Islamist Tawassoul party": a name that no body before bears."""
        names = [c for c in self.doc[mention.head].lefts if c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN"]
        own = {i for c in names for i in self.of_head.get(c.i, ())}
        known = {word for draft in self.drafts if draft.index not in own for word in draft.words}
        return any(gazetteer().code(c.text) is None and plain(c.text) not in known for c in names)

    def _kin(self, mention: Mention) -> Draft | None:
        """ "Her father", where she was called his daughter; "my father" in an interview: the only one named so."""
        token = self.doc[mention.head]
        owner = owner_of(token)
        if owner is None or mention.plural:
            return None
        mine = owner.lower_ in {"my", "your"}
        owners = self._speaker(mention.head) if mine else self.of_head.get(owner.i, ())
        found = kinsman(self.doc, mention, self.drafts, self.of_head, owners)
        if found is not None or not mine:
            return found
        others = (d for d in self.drafts if d.named and d.index not in owners)
        same = [d for d in others if any(self.doc[m.head].lemma_ == token.lemma_ for m in d.mentions)]
        return same[0] if len(same) == 1 else None

    def _headed(self, mention: Mention) -> Draft | None:
        """The person by name under whose name alone, as a heading, the description stands."""
        head = self.doc[mention.head]
        known = (mention.definite or head.dep_ in {"ROOT", "conj", "nsubj"}) and not mention.plural
        name = headed_by(head) if known else None
        found = self.of_head.get(name.i, ()) if name is not None else ()
        draft = self.drafts[found[0]] if len(found) == 1 else None
        return draft if draft is not None and draft.named and draft.type in {"Person", "Officer"} else None

    def _of_owner(self, mention: Mention) -> Mention:
        """ "Her country", "his government": of the country of her who is spoken of, not of the text's."""
        owner = next((c for c in self.doc[mention.head].lefts if c.dep_ == "poss"), None)
        owners = self.of_head.get(owner.i, ()) if owner is not None and mention.country is None else ()
        codes = {self.drafts[i].country for i in owners} - {None}
        return replace(mention, country=codes.pop()) if len(codes) == 1 else mention

    def _the_man(self, mention: Mention) -> Draft | None:
        """ "The colonel", "the man" in a profile: the person whom the text is about."""
        focus, lemma = self.anaphora.focus, self.doc[mention.head].lemma_.lower()
        generic = lemma in {"man", "officer", "politician", "soldier", "veteran"} or lemma in table("titles")["ranks"]
        known = {r for r in (self.drafts[focus].roles if focus is not None else ()) if r in table("titles")["ranks"]}
        fits = generic and mention.definite and (not known or lemma in known or lemma not in table("titles")["ranks"])
        told = any(c.dep_ in {"relcl", "acl"} for c in self.doc[mention.head].children)  # "the man who held him"
        return self.drafts[focus] if focus is not None and fits and not (told or mention.plural) else None

    def _take(self, draft: Draft, mention: Mention) -> None:
        draft.add(mention)
        self.of_head[mention.head] = (draft.index,)
        before = {c.lower_ for c in self.doc[mention.head].lefts}
        nobody = "no" in before or (mention.type == "State" and bool(before & {"a", "an"}))  # "a Western state"
        if draft.country is None and mention.type not in {"Person", "Group", "Place"} and not nobody:
            draft.country = self.context.at(mention.head) if mention.kind == "nominal" else None

    def _link(self, mention: Mention, indices: tuple[int, ...]) -> None:
        self.of_head[mention.head] = indices
        for index in indices:
            self.drafts[index].add(mention)

    def _untold(self, mention: Mention) -> bool:
        """ ""My brother was killed," he said": whose brother, the words behind tell."""
        owner = owner_of(self.doc[mention.head])
        if owner is None or owner.lower_ != "my":
            return False
        within = (a.source_head for a in covering(self.told, mention.head) if quoted(a, owner))
        return any(head is not None and head not in self.of_head and head in self.by_head for head in within)

    def _late_pronouns(self) -> None:
        for mention in self.mentions:
            if mention.head not in self.of_head and mention.kind == "nominal":
                self._place_nominal(mention)
            if mention.head not in self.of_head and mention.kind == "pronoun":
                said = self.doc[mention.head].lower_ in FIRST
                found = self._speaker(mention.head) if said else self.anaphora.cataphor(mention)
                if found:
                    self._link(mention, found)

    def _speaker(self, head: int) -> tuple[int, ...]:
        """ ""I was forced out," Roe said": Roe."""
        within = (a for a in covering(self.told, head) if quoted(a, self.doc[head]))
        source = next((a.source_head for a in within if a.source_head is not None), None)
        found = self.of_head.get(source, ()) if source is not None else ()
        fits = self.doc[head].lower_ in WE or any(self.drafts[i].type in {"Person", "Officer"} for i in found)
        return found if len(found) == 1 and fits else ()

    def _states(self) -> None:
        """States that only an adjective or the context names ("Malian soldiers") are actors too."""
        codes = {gazetteer().adjectives.get(t.lower_) for t in self.doc if t.text[:1].isupper()}
        codes |= {self.context.main, *self.context.codes}
        for code in sorted(c for c in codes if c is not None):
            if not any(d.type == "State" and d.country == code for d in self.drafts):
                draft = self._new("State")
                draft.country, draft.names = code, [country_label(code)]

    def _new(self, kind: str) -> Draft:
        draft = Draft(len(self.drafts), kind)
        self.drafts.append(draft)
        return draft
