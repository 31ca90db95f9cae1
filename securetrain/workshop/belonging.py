# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the files of a pack fit together: ids, topics, tags, links from one to another."""

from collections.abc import Iterable, Iterator

from securetrain.course import LinkKind, links
from securetrain.workshop.desk import Desk, Page, other_pages
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings


def check_belonging(project: Project, findings: Findings) -> None:
    """Look at ids that must differ, and at links between files that are no lessons."""
    _check_ids(project, findings)
    lessons = lesson_ids(project)
    to_come: dict[str, dict[str, int]] = {}
    for name, line, path in _named_lessons(project):
        if name not in lessons:
            to_come.setdefault(path, {}).setdefault(name, line)
    for path, names in to_come.items():
        first = next(iter(names.values()))
        findings.say("lesson-to-come", project.folder.name(path), first, ids=", ".join(names))
    for page, value in other_pages(project, findings):
        _check_links(project, value, page)


def check_lesson_belongs(project: Project, desk: Desk) -> None:
    """Look at what a lesson says of its pack."""
    info = desk.lesson.info
    folder = desk.source.folder.rpartition("/")[2]
    if info.id != folder:
        desk.say_of_card("folder-name", "id:", id=info.id, folder=folder)
    label = project.label.value if project.label else None
    topics = [topic.id for topic in label.topics] if label else []
    if label and info.topic not in topics:
        desk.say_of_card("unknown-topic", "topic:", topic=info.topic, known=", ".join(topics))
    profile = project.profile.value if project.profile else None
    for tag in info.tags if profile else ():
        if profile and tag not in profile.tags:
            desk.say_of_card("tag-not-in-profile", "tags:", tag=tag)
    for name in info.requires if project.label else ():
        if name not in lesson_ids(project):
            desk.say_of_card("unknown-required", "requires:", id=name)
    for index, block in enumerate(desk.lesson.blocks):
        first = desk.line_of(index)
        page = Page(desk.findings, desk.file, desk.source.text, first)
        _check_links(project, block, page)


def lesson_ids(project: Project) -> set[str]:
    """Return the ids of all lessons that could be read."""
    return {each.lesson.info.id for each in project.lessons if each.lesson}


def _check_links(project: Project, value: object, page: Page) -> None:
    if project.label is None:
        return  # nobody knows what lies beside a lesson that stands alone
    glossary = project.glossary.value if project.glossary else None
    terms = {term.id for term in glossary.terms} if glossary else set()
    lessons = lesson_ids(project)
    for link in links(value):
        if link.kind is LinkKind.TERM and link.target not in terms:
            page.say("unknown-term", f"#{link.target}", id=link.target)
        elif link.kind is LinkKind.LESSON and link.target not in lessons:
            page.say("unknown-lesson", f"{link.target}/", id=link.target)


def _check_ids(project: Project, findings: Findings) -> None:
    seen: dict[str, str] = {}
    for name, path in _ids(project):
        if name in seen:
            findings.say("id-in-two-files", project.folder.name(path), 1, id=name, other=seen[name])
        seen.setdefault(name, path)


def _ids(project: Project) -> Iterator[tuple[str, str]]:
    for lesson in project.lessons:
        if lesson.lesson:
            yield lesson.lesson.info.id, lesson.path
    for tree in project.help:
        if tree.value:
            yield tree.value.id, tree.path
    for tool in project.tools:
        if tool.value:
            yield tool.value.id, tool.path


def _named_lessons(project: Project) -> Iterator[tuple[str, int, str]]:
    """Yield lessons that paths and suggestions name, with line and file."""
    if project.paths and project.paths.value:
        for path in project.paths.value:
            yield from _lines(path.lessons, project.paths.text, project.paths.path)
    if project.profile and project.profile.value:
        for suggestion in project.profile.value.suggestions:
            yield from _lines(suggestion.lessons, project.profile.text, project.profile.path)


def _lines(names: Iterable[str], text: str, path: str) -> Iterator[tuple[str, int, str]]:
    """Yield names with the line of the list they stand in: the one that holds most of them."""
    kept = tuple(names)
    rows = text.split("\n")
    best = max(range(len(rows)), key=lambda n: sum(name in rows[n] for name in kept), default=0)
    for name in kept:
        yield name, best + 1, path
