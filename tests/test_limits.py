# SPDX-License-Identifier: GPL-3.0-or-later
"""Every promise on the page of limits is shown by a test that exists; the page stands in each
language, in that language's words or in English."""

import ast
from pathlib import Path

import pytest

from securetrain import places, words
from securetrain.classroom import Promise, not_protected, promises
from tests.staging import Staged, staged

SECONDS = 3
"""The budget of this file."""

ROOT = Path(__file__).parent.parent

__all__ = ["staged"]


def names_in(file: Path) -> set[str]:
    """Name the tests of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
    return {each.name for each in functions if each.name.startswith("test_")}


@pytest.mark.parametrize("promise", promises(), ids=lambda promise: promise.shown_by)
def test_each_promise_is_shown_by_a_test(promise: Promise) -> None:
    file, _, name = promise.shown_by.partition("::")
    assert (ROOT / file).is_file(), f"“{promise.sentence}” names a file that is not there."
    assert name in names_in(ROOT / file), f"“{promise.sentence}” names a test that is not there."


@pytest.mark.parametrize("language", [*words.LANGUAGES, "xx"])
def test_limits_are_read_in_every_language(staged: Staged, language: str) -> None:
    staged.arrive(language)
    staged.stage.day.show_limits()
    staged.settle()
    from tests.journeys.hands import reads

    words.use(language, places.catalogues())
    for sentence in [*(promise.sentence for promise in promises()), *not_protected()]:
        assert sentence
        assert reads(sentence)
