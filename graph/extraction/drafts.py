"""An actor while coreference still collects its mentions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from juntagraph.graph.extraction.entities import Entity, plain
from juntagraph.graph.extraction.geography import gazetteer
from juntagraph.graph.extraction.mentions import Mention


@dataclass(slots=True)
class Draft:
    """Mutable on purpose and private to coreference: `entity` turns it into a value."""

    index: int
    type: str
    mentions: list[Mention] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    types: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    gender: str | None = None
    plural: bool = False

    def add(self, mention: Mention) -> None:
        """Takes one more mention in."""
        self.mentions.append(mention)
        if mention.kind == "name" and not (mention.type == "Group" and self.type in {"Person", "Officer"}):
            for name in (mention.name, *mention.aliases):
                if name not in self.names:
                    self.names.append(name)
            self.types[mention.type] += 1
        self.country = self.country or mention.country
        self.gender = self.gender or mention.gender

    @property
    def named(self) -> bool:
        """Whether the text gives it a name."""
        return bool(self.names)

    @property
    def words(self) -> set[str]:
        """The words of all its names, plain."""
        return {word for name in self.names for word in plain(name).replace("-", " ").split()}

    @property
    def last(self) -> int:
        """Token index of the latest mention."""
        return self.mentions[-1].head if self.mentions else -1

    def entity(self) -> Entity:
        """The finished value: the longest name is the label, else the fullest description."""
        label = (
            max(self.names, key=lambda n: (len(n.split()), -self.names.index(n))) if self.names else self._described()
        )
        return Entity(
            self.index, label, self.type, self._forms(), self.country, self.gender, self.plural, self.named,
            frozenset(self.roles),
        )  # fmt: skip

    def _described(self) -> str:
        state = gazetteer().countries.get(self.country or "") if self.type == "State" and not self.plural else None
        if state is not None:
            return state.label  # not "the country"
        texts = [m.name for m in self.mentions if m.kind == "nominal"] or [m.name for m in self.mentions]
        return texts[0]

    def _forms(self) -> tuple[str, ...]:
        forms = [*self.names, *(m.name for m in self.mentions if m.kind == "nominal")]
        return tuple(dict.fromkeys(forms))
