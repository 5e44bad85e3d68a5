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
    root, seen, other = folder.resolve(), set[Path](), Counter[str]()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            place = path.resolve(strict=True)
            if place in seen:
                continue
            seen.add(place)
            if not place.is_relative_to(root):
                yield _refused(path, "link out of the folder, not followed", "name its target")
            elif place.is_dir():
                waiting.extend(_entries(path))
            elif path.suffix.lower() not in suffixes:
                other[path.suffix.lower()] += 1
            elif place.is_file():
                yield path
            else:  # a pipe or device, which might never end
                yield _refused(path, "no regular file, not read", "name it on its own")
        except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
            yield unreadable(path, error)
    if other:
        kinds = ", ".join(sorted(filter(None, other))) or "no suffix"
        yield Finding(Severity.INFO, f"files of other kinds passed over ({other.total()}): {kinds}", str(folder))


def _refused(path: Path, message: str, hint: str) -> Finding:
    return Finding(Severity.WARNING, message, str(path), hint=hint)


def unreadable(path: Path, error: Exception) -> Finding:
    """The finding for a file that the system does not give."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Finding(Severity.ERROR, f"cannot be read: {reason}", str(path), hint="check the path and its permissions")


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, last name first, since the last of the waiting is taken first."""
    shown = (p for p in folder.iterdir() if not p.name.startswith(".") and not p.name.endswith(_CLAIMS))
    return sorted(shown, key=lambda path: path.name, reverse=True)
