"""Logistic regression with an L2 penalty over binary features (maximum a posteriori; Hastie et al. 2009, § 4.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from juntagraph.graph.extraction.confidence import Model
from training.examples import Example, folds

DIGITS = 3
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Setting:
    """`penalty` on the squares of the weights; features seen less than `rare` times get none."""

    penalty: float = 16.0
    rare: int = 4


STANDARD = Setting()
"""What gave the best out-of-fold figures."""


def fit(found: Sequence[Example], setting: Setting = STANDARD) -> Model:
    """The model that these examples give; weights are rounded, those of nothing left out."""
    counts = Counter(name for one in found for name in one.features)
    names = sorted(name for name, count in counts.items() if count >= setting.rare)
    table = _table(found, names)
    wanted = np.array([one.right for one in found], dtype=np.float64)
    best = minimize(_loss, np.zeros(len(names) + 1), (table, wanted, setting.penalty), "L-BFGS-B", jac=True,
                    options={"maxiter": 500})  # fmt: skip
    weights = {name: round(float(weight), DIGITS) for name, weight in zip(names, best.x[1:], strict=True)}
    return Model(round(float(best.x[0]), DIGITS), {name: weight for name, weight in weights.items() if weight})


def _table(found: Sequence[Example], names: Sequence[str]) -> csr_matrix:
    column = {name: number for number, name in enumerate(names)}
    rows = [[column[name] for name in one.features if name in column] for one in found]
    starts = np.cumsum([0, *map(len, rows)])
    columns = [number for row in rows for number in row]
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(names)))


def _loss(x: Floats, table: csr_matrix, wanted: Floats, penalty: float) -> tuple[float, Floats]:
    """Negative log likelihood with penalty, and its gradient; the bias x[0] bears no penalty."""
    odds = x[0] + table @ x[1:]
    loss = np.logaddexp(0, odds).sum() - wanted @ odds + penalty / 2 * x[1:] @ x[1:]
    error = 1 / (1 + np.exp(-odds)) - wanted
    return float(loss), np.concatenate([[error.sum()], table.T @ error + penalty * x[1:]])


def out_of_fold(found: Sequence[Example], setting: Setting = STANDARD, number: int = 10) -> list[float]:
    """The confidence of each example by a model that has seen no claim of its document."""
    places = folds(found, number)
    rest = ([one for one, at in zip(found, places, strict=True) if at != fold] for fold in range(number))
    models = [fit(part, setting) for part in rest]
    return [models[at](one.features) for one, at in zip(found, places, strict=True)]
