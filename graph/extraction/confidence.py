"""How likely a claim is right: a logistic regression over `features`, trained on documents with gold claims.

The weights are data (`weights/LANGUAGE.json`), made by `python -m training`; the chance is that of a strict match
with the gold of a document that the training has not seen.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from juntagraph.graph.extraction.features import VERSION
from juntagraph.ontology.errors import JuntagraphError

DIGITS = 3


@dataclass(frozen=True, slots=True)
class Model:
    """Log odds of a claim with no known feature (`bias`), and what each feature adds to them."""

    bias: float
    weights: Mapping[str, float]

    def __call__(self, features: Iterable[str]) -> float:
        """The probability, from 0 to 1, rounded so that it is the same on every machine."""
        odds = self.bias + math.fsum(self.weights.get(name, 0.0) for name in features)
        return round(1 / (1 + math.exp(-odds)), DIGITS)


@cache
def confidence_model(language: str = "en") -> Model:
    """The shipped model. Raises JuntagraphError where its weights are of other features than those of this program."""
    path = files("juntagraph.graph.extraction") / "weights" / f"{language}.json"
    read = json.loads(path.read_text(encoding="utf-8"))
    if read["version"] != VERSION:
        raise JuntagraphError(f"weights of version {read['version']}, features of {VERSION}", hint="run make train")
    return Model(read["bias"], read["weights"])
