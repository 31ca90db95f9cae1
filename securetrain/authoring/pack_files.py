# SPDX-License-Identifier: GPL-3.0-or-later
"""The YAML files of a pack: its label, its paths, its onboarding profile."""

from collections.abc import Iterator

from securetrain.authoring.draft import Draft
from securetrain.authoring.form import Form
from securetrain.authoring.outcome import Outcome, outcome
from securetrain.authoring.rows import rows_of
from securetrain.authoring.source import may_be_read
from securetrain.authoring.yaml_entries import read_entries
from securetrain.course import (
    LearningPath,
    PackInfo,
    Profile,
    ProfileAnswer,
    ProfileQuestion,
    Suggestion,
    Tier,
    Topic,
)

_DEPTH = 8  # profile.yml: questions, answers and tags are lists in mappings


def read_pack(source: str, *, file: str) -> Outcome[PackInfo]:
    """Read pack.yml; its languages are that of the sources until translations are counted."""
    draft = Draft(file)
    form = _form(draft, source)
    if form is None:
        return outcome(None, draft)
    language = form.language("source_language", needed=True)
    topics = [
        Topic(each.name(), each.title(needed=True)) for each in form.forms("topics", needed=True)
    ]
    info = PackInfo(
        id=form.name(),
        title=form.title(needed=True),
        version=form.number("version", least=1),
        publisher=form.title("publisher", needed=True),
        licence=form.title("licence", needed=True),
        source_language=language,
        topics=tuple(topics),
        languages=(language,),
        contact=form.title("contact"),
        min_app=form.program("min_app"),
    )
    return outcome(info if form.done() else None, draft)


def read_paths(source: str, *, file: str) -> Outcome[tuple[LearningPath, ...]]:
    """Read paths.yml."""
    draft = Draft(file)
    form = _form(draft, source)
    if form is None:
        return outcome(None, draft)
    paths = tuple(_paths(draft, form))
    return outcome(paths if form.done() else None, draft)


def read_profile(source: str, *, file: str, language: str = "en") -> Outcome[Profile]:
    """Read profile.yml; every tag that is used must be in its closed list."""
    draft = Draft(file)
    form = _form(draft, source)
    if form is None:
        return outcome(None, draft)
    tags = form.texts("tags", needed=True)
    profile = Profile(
        language,
        tags,
        tuple(_questions(draft, form, tags)),
        tuple(_suggestions(draft, form, tags)),
    )
    return outcome(profile if form.done() else None, draft)


def _form(draft: Draft, source: str) -> Form | None:
    if not may_be_read(source, draft):
        return None
    return Form(draft, read_entries(draft, rows_of(source), depth=_DEPTH))


def _paths(draft: Draft, form: Form) -> Iterator[LearningPath]:
    for each in form.forms("paths", needed=True):
        name, title = each.name(), each.title(needed=True)
        lessons = each.texts("lessons", needed=True)
        if each.has("lessons") and not lessons:
            draft.say("no-lessons", each.line)
        tier = each.member("tier", Tier.FOUNDATION) if each.has("tier") else None
        yield LearningPath(name, title, lessons, tier, each.text("for_whom"))


def _questions(draft: Draft, form: Form, tags: tuple[str, ...]) -> Iterator[ProfileQuestion]:
    for each in form.forms("questions", needed=True):
        name, text = each.name(), each.text("text", needed=True)
        answers = []
        for answer in each.forms("answers", needed=True):
            words = answer.text("text", needed=True)
            answers.append(ProfileAnswer(words, _known(draft, answer, "tags", tags)))
        yield ProfileQuestion(name, text, tuple(answers), each.number("most", 1))


def _suggestions(draft: Draft, form: Form, tags: tuple[str, ...]) -> Iterator[Suggestion]:
    for each in form.forms("suggestions"):
        tag = each.text("tag", needed=True)
        if tag and tag not in tags:
            draft.say("unknown-tag", each.line_of("tag"), text=tag)
        yield Suggestion(tag, each.texts("lessons", needed=True), each.text("reason"))


def _known(draft: Draft, form: Form, key: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    given = form.texts(key)
    for tag in given:
        if tag not in tags:
            draft.say("unknown-tag", form.line_of(key), text=tag)
    return given
