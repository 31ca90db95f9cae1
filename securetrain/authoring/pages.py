# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of an invented web, one source each."""

from collections.abc import Mapping

from securetrain.authoring.blocks import page_blocks
from securetrain.authoring.draft import Draft
from securetrain.authoring.form import Form
from securetrain.authoring.rows import Shape, rows_of
from securetrain.authoring.scan import scan
from securetrain.authoring.source import may_be_read
from securetrain.authoring.targets import Realm
from securetrain.authoring.yaml_entries import read_entries, split_front_matter
from securetrain.course import ID, LIMITS, Move, PageKind, WebPage, is_reserved, plain


def read_pages(draft: Draft, sources: Mapping[str, str]) -> dict[str, WebPage]:
    """Return the pages by name; their findings join those of ``draft``, under their own files."""
    names = {name.removesuffix(".md"): source for name, source in sources.items()}
    realm = Realm(frozenset(names), is_page=True)
    pages = {}
    for name, source in names.items():
        page = Draft(_file_of(draft.file, name), realm, draft.inline)
        found = _read_page(page, name, source)
        draft.findings += page.findings
        if found:
            pages[name] = found
    return pages


def _file_of(lesson: str, name: str) -> str:
    folder = lesson.rpartition("/")[0]
    return f"{folder}/web/{name}.md" if folder else f"web/{name}.md"


def _read_page(draft: Draft, name: str, source: str) -> WebPage | None:
    if not may_be_read(source, draft):
        return None
    if not ID.fullmatch(name):
        draft.say("bad-id", 1, text=name)
    front, body = split_front_matter(draft, rows_of(source))
    form = Form(draft, read_entries(draft, front, depth=LIMITS.front_matter_depth))
    kind = form.member("kind", PageKind.OTHER, needed=True)
    address = form.text("address", needed=True)
    if address and not is_reserved(address):
        draft.say("live-address", form.line_of("address"), text=address)
    dated, move = form.day("date"), form.member("move", Move.NONE)
    if move is Move.STOP:
        draft.say("move-stop", form.line_of("move"))
    found_by = form.texts("found_by")
    form.done()
    chunks = scan(draft, body)
    titles = [chunk for chunk in chunks if chunk.shape is Shape.HEADING and chunk.level == 1]
    if len(titles) != 1:
        draft.say("page-title", titles[1].line if titles else 1)
    title = plain(draft.words(titles[0].rows)) if titles else ""
    blocks = page_blocks(draft, [chunk for chunk in chunks if chunk not in titles])
    return WebPage(name, kind, address, title, blocks, dated, found_by, move)
