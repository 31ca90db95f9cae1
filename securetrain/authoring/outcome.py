# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes of reading a source that is no lesson."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from securetrain.authoring.draft import Draft
from securetrain.authoring.findings import Finding
from securetrain.authoring.source import decode

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """A value as far as it could be read, or None, and all that is to be said of its source."""

    value: T | None
    findings: tuple[Finding, ...]


def outcome(value: T | None, draft: Draft) -> Outcome[T]:
    """Return a value with the findings of ``draft``, by line."""
    return Outcome(value, tuple(sorted(draft.findings, key=lambda each: each.line)))


def read_text(untrusted: bytes, *, file: str) -> Outcome[str]:
    """Return the text of a source file; what is not UTF-8 or too large is a finding."""
    draft = Draft(file)
    return outcome(decode(untrusted, draft), draft)
