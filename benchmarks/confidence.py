"""Whether the confidence of claims means what it says, and which rules earn their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from benchmarks.program import ROOT
from benchmarks.tables import Cell, Table
from juntagraph.graph.extraction.confidence import confidence_model
from training.calibration import brier, calibration_error, reliability
from training.examples import Example, examples
from training.fitting import out_of_fold

FEW = 5
"""Rules that made fewer claims are told together: of so few, a share says little."""


def measure() -> Iterator[Table]:
    """Training documents out of fold, and the sample corpus, which the training does not see."""
    found = list(examples())
    confidences = out_of_fold(found)
    samples = list(examples(ROOT / "seeds" / "corpus", ROOT / "seeds" / "gold"))
    model = confidence_model()
    shipped = [model(one.features) for one in samples]
    yield summary([("training, out of fold", found, confidences), ("sample corpus", samples, shipped)])
    yield bins("Reliability: training documents, out of fold", found, confidences)
    yield bins("Reliability: sample corpus", samples, shipped)
    yield by_rule(found, confidences)


def summary(rows: Sequence[tuple[str, Sequence[Example], Sequence[float]]]) -> Table:
    """Brier score and calibration error, beside the Brier score of giving every claim the share that is right."""
    columns = ("claims of", "claims", "right", "Brier", "Brier of the share", "calibration error")
    return Table("Confidence", columns, tuple(_figures(*row) for row in rows), "right: strict match with gold")


def _figures(name: str, found: Sequence[Example], confidences: Sequence[float]) -> tuple[Cell, ...]:
    right = [one.right for one in found]
    share = sum(right) / len(right)
    error = calibration_error(confidences, right)
    return name, len(found), share, brier(confidences, right), share * (1 - share), error


def bins(title: str, found: Sequence[Example], confidences: Sequence[float]) -> Table:
    """Of the claims of like confidence, how many are right."""
    rows = [
        (f"{one.low:.1f}-{one.high:.1f}", one.claims, one.confidence, one.right)
        for one in reliability(confidences, [example.right for example in found])
    ]
    return Table(title, ("confidence", "claims", "mean confidence", "right"), tuple(rows))


def by_rule(found: Sequence[Example], confidences: Sequence[float]) -> Table:
    """The precision of each rule, the worst first."""
    scored = sorted(zip(found, confidences, strict=True), key=lambda one: one[0].claim.rule)
    groups = {rule: list(rows) for rule, rows in groupby(scored, key=lambda one: one[0].claim.rule)}
    rare = [row for rows in groups.values() if len(rows) < FEW for row in rows]
    rows = [_rule(rule, rows) for rule, rows in groups.items() if len(rows) >= FEW]
    rows = sorted(rows, key=lambda row: (float(row[3] or 0), str(row[0])))
    rows += [_rule(f"the others, below {FEW} claims each", rare)] if rare else []
    note = f"{len(groups)} rules made claims of the training documents"
    return Table("Rules", ("rule", "claims", "right", "precision", "mean confidence"), tuple(rows), note)


def _rule(name: str, rows: Sequence[tuple[Example, float]]) -> tuple[Cell, ...]:
    right = sum(one.right for one, _ in rows)
    return name, len(rows), right, right / len(rows), sum(confidence for _, confidence in rows) / len(rows)
