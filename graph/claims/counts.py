"""How many participants a claim speaks of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """A stated number as a range: "at least 20" is `Count(20)`, "about 50" `Count(50, 50, approx=True)`.

    >>> Count(20).record()
    {'min': 20, 'max': None, 'approx': False}
    """

    min: int | None = None
    max: int | None = None
    approx: bool = False

    def __post_init__(self) -> None:
        if self.min is None and self.max is None:
            raise ValueError("a count needs a minimum or a maximum")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"count from {self.min} to {self.max} is empty")

    def record(self) -> dict[str, int | bool | None]:
        """The count as a JSON object."""
        return {"min": self.min, "max": self.max, "approx": self.approx}
