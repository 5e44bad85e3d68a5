"""Train the confidence of claims: `python -m training`; prints figures out of fold and writes the weights."""

from __future__ import annotations

import json
from pathlib import Path

from juntagraph.graph.extraction.confidence import Model
from juntagraph.graph.extraction.features import VERSION
from training.calibration import brier, calibration_error
from training.examples import examples
from training.fitting import fit, out_of_fold

WEIGHTS = Path(__file__).parent.parent / "graph" / "extraction" / "weights" / "en.json"


def main() -> None:
    found = list(examples())
    confidences, right = out_of_fold(found), [one.right for one in found]
    share = sum(right) / len(right)
    print(f"{len(found)} claims, {share:.3f} right; out of fold: Brier {brier(confidences, right):.4f}"
          f" (of the share alone {share * (1 - share):.4f}),"
          f" expected calibration error {calibration_error(confidences, right):.4f}")  # fmt: skip
    write(fit(found), WEIGHTS)


def write(model: Model, path: Path) -> None:
    """Write the weights, one a line, so that a change can be read."""
    record = {"version": VERSION, "bias": model.bias, "weights": dict(sorted(model.weights.items()))}
    path.write_text(json.dumps(record, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
