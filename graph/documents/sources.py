"""The files that paths name: folders opened, in a stable order, with nothing outside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from juntagraph.ontology.findings import Finding, Severity

_CLAIMS = ".claims.jsonl"


def files_below(folder: Path, suffixes: Collection[str]) -> Iterator[Path | Finding]:
    """The files in `folder` and its folders with one of `suffixes`, sorted by name at each level.

    Hidden files and gold claims (`*.claims.jsonl`) are left out, as is each file that was met before. Links that
    lead out of the folder are not followed: a corpus from elsewhere must not reach for other files.
    """
    root, seen, other = folder.resolve(), set(), Counter[str]()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            place = path.resolve(strict=True)
            if not place.is_relative_to(root):
                message = "link out of the folder, not followed"
                yield Finding(Severity.WARNING, message, str(path), hint="name its target")
            elif place not in seen:
                seen.add(place)
                if place.is_dir():
                    waiting.extend(_entries(path))
                elif path.suffix.lower() in suffixes:
                    yield path
                else:
                    other[path.suffix.lower()] += 1
        except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
            yield unreadable(path, error)
    if other:
        kinds = ", ".join(sorted(filter(None, other))) or "no suffix"
        yield Finding(Severity.INFO, f"{other.total()} files of other kinds passed over: {kinds}", str(folder))


def unreadable(path: Path, error: Exception) -> Finding:
    """The finding for a file that the system does not give."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Finding(Severity.ERROR, f"cannot be read: {reason}", str(path), hint="check the path and its permissions")


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, last name first, since the last of the waiting is taken first."""
    shown = (p for p in folder.iterdir() if not p.name.startswith(".") and not p.name.endswith(_CLAIMS))
    return sorted(shown, key=lambda path: path.name, reverse=True)
