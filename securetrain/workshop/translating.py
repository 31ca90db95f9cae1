# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack's texts out to translators and back: template, catalogues, how far each is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from securetrain.authoring import (
    Finding,
    PoError,
    Status,
    begin,
    extract,
    pseudo_catalogue,
    status,
    update,
)
from securetrain.errors import LessonError
from securetrain.workshop.compiling import compile_source, compile_translation
from securetrain.workshop.files import MOST_CATALOGUE_BYTES
from securetrain.workshop.ids import write_over
from securetrain.workshop.project import Project
from securetrain.workshop.rules import Findings

PSEUDO = ("en-xa", "en-xb")


def template_of(project: Project) -> str:
    """Return the template with everything in a pack that is to be translated."""
    return extract(compile_source(project).documents)


def write_template(project: Project) -> str:
    """Write the template into locale/; return its path inside the pack."""
    name = f"locale/{compile_source(project).shelf.pack.id}.pot"
    _write(project, name, template_of(project))
    return name


def write_catalogues(project: Project, languages: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Bring catalogues up to date, begin those of ``languages`` that are not there.

    Returns:
        The paths that were written.

    Raises:
        LessonError: A catalogue cannot be read.
    """
    template = template_of(project)
    known = list(project.folder.files("locale", ".po"))
    asked = [f"locale/{language}.po" for language in languages]
    written = []
    for name in asked or known:
        fresh = _updated(project, name, template) if name in known else None
        _write(project, name, fresh or begin(template, Path(name).stem))
        written.append(name)
    return tuple(written)


def check_translations(project: Project, findings: Findings) -> None:
    """Look at every translation: what cannot be used, and what a reader should look at twice."""
    if project.label is None or project.label.value is None:
        return
    source = compile_source(project)
    for catalogue in project.catalogues:
        findings.found.extend(compile_translation(project, source, catalogue).findings)


def statuses(project: Project) -> Iterator[tuple[str, Status, tuple[Finding, ...]]]:
    """Yield each language, how far it is, and what is to be said of its translation."""
    template = template_of(project)
    source = compile_source(project)
    for catalogue in project.catalogues:
        found = compile_translation(project, source, catalogue)
        yield catalogue.language, status(catalogue, template), found.findings


def in_pseudo_languages(project: Project) -> Project:
    """Return a pack that speaks the two languages nobody speaks, and no other one."""
    documents = compile_source(project).documents
    made = tuple(pseudo_catalogue(documents, language) for language in PSEUDO)
    return replace(project, catalogues=made)


def _updated(project: Project, name: str, template: str) -> str:
    untrusted = project.folder.read(name, Findings([]), most=MOST_CATALOGUE_BYTES) or b""
    try:
        return update(untrusted.decode(), template)
    except (PoError, UnicodeDecodeError) as error:
        line = error.line if isinstance(error, PoError) else 1
        raise LessonError(
            f"{project.folder.name(name)}, line {line}: this is no translation file.",
            safe="It was not changed.",
            next="Open it in a translation editor and save it as PO in UTF-8.",
        ) from error


def _write(project: Project, name: str, text: str) -> None:
    file = project.folder.root / name
    file.parent.mkdir(exist_ok=True)
    write_over(file, text.encode())
