# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiled documents: values to the bytes that travel, and untrusted bytes back to values."""

import json
from typing import TypeVar

from securetrain.course.helplines import Helplines
from securetrain.course.lesson import Lesson
from securetrain.course.limits import LIMITS
from securetrain.course.pack import Glossary, Profile, Shelf, Tool, TrainerPlan
from securetrain.course.problems import document_problems, help_problems, lesson_problems
from securetrain.course.scenario import HelpTree
from securetrain.course.strict import MismatchError, from_json, parse, to_json
from securetrain.errors import DocumentError

FORMAT = 1
"""Provisional until every kind of practice has its full engine; frozen from then on."""

Document = Lesson | Shelf | Glossary | Profile | HelpTree | Helplines | Tool | TrainerPlan
T = TypeVar("T", Lesson, Shelf, Glossary, Profile, HelpTree, Helplines, Tool, TrainerPlan)


def write_document(document: Document) -> bytes:
    """Return the strict JSON of ``document``: UTF-8, one line, the same bytes every time."""
    content = to_json(document)
    assert isinstance(content, dict)
    whole = {"format": FORMAT, **content}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def most_bytes(kind: type[Document]) -> int:
    """Return how large a document of a kind may be; a shelf grows with its pack, others do not."""
    return LIMITS.shelf_bytes if kind is Shelf else LIMITS.document_bytes


def read_document(kind: type[T], untrusted: bytes) -> T:
    """Return the document in ``untrusted`` bytes.

    Raises:
        DocumentError: a newer format, another kind, malformed, too large or unsound content.
    """
    try:
        content = parse(untrusted, most_bytes(kind))
        if not isinstance(content, dict):
            raise MismatchError("an object is expected")
        _check_format(content.pop("format", None))
        document = from_json(kind, content)
    except MismatchError as error:
        where = f" (at {error.place})" if error.path else ""
        raise _refusal(f"{error.reason}{where}") from error
    _check_sound(document)
    return document


def _check_format(number: object) -> None:
    if type(number) is int and number > FORMAT:
        raise DocumentError(
            what="This lesson was made for a newer version of the program.",
            safe="Nothing was opened or changed.",
            next="Ask whoever gave you the lesson for a newer program, or for an older lesson.",
        )
    if number != FORMAT or type(number) is bool:
        raise MismatchError("its format number is missing")


def _check_sound(document: Document) -> None:
    if isinstance(document, Lesson):
        problems = lesson_problems(document)
    elif isinstance(document, HelpTree):
        problems = help_problems(document)
    else:
        problems = document_problems(document)
    if problems:
        raise _refusal(problems[0].sentence)


def _refusal(reason: str) -> DocumentError:
    return DocumentError(
        what=f"This lesson cannot be opened: {reason}.",
        safe="Nothing was opened or changed.",
        next="Ask whoever gave it to you for a fresh copy.",
    )
