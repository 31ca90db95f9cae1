# SPDX-License-Identifier: GPL-3.0-or-later
"""From a lesson or help tree to what stands on paper, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from securetrain import words
from securetrain.classroom import ending_name
from securetrain.course import (
    Actions,
    Block,
    Callout,
    Card,
    Code,
    Ending,
    EndingKind,
    Fact,
    Figure,
    Heading,
    HelpTree,
    Lesson,
    PageBlock,
    Prose,
    Question,
    Quote,
    Scenario,
    Scene,
    SceneBlock,
    Source,
    StepBreak,
    Table,
    TrainerNote,
    TranslationNote,
    TranslationState,
    Web,
    line,
)
from securetrain.paper.asides import callout, fact, steps
from securetrain.paper.asking import asked
from securetrain.paper.card import closing, lesson_card, terms_in
from securetrain.paper.discerning import about_page
from securetrain.paper.helplines import whom_to_ask
from securetrain.paper.material import Material
from securetrain.paper.parts import (
    Answer,
    Aside,
    Exercise,
    Foreign,
    Grid,
    Listing,
    Manuscript,
    Original,
    Part,
    Passage,
    Picture,
    Quiet,
    Said,
    Site,
    Stop,
    Story,
    Title,
    Way,
)
from securetrain.paper.refusing import refuse_sensitive
from securetrain.pictures import PictureError, measure, strip
from securetrain.words import _


def lesson_manuscript(lesson: Lesson, material: Material) -> Manuscript:
    """Return a lesson as it goes on paper; notes for trainers stay out of it.

    Raises:
        PaperError: The lesson is sensitive.
    """
    refuse_sensitive(lesson)
    info = lesson.info
    composer = _Composer(material, info.sources)
    parts: list[Part] = []
    for index, block in enumerate(lesson.blocks):
        made = composer.parts(block, str(index))
        if made and (note := lesson.note(index)):
            parts += composer.noted(note, str(index))
            if note.language not in ("", info.language):
                made = [Foreign(note.language, tuple(made))]
        parts += made
    parts += [*terms_in(lesson.blocks, material.terms), *closing(info)]
    return Manuscript(
        info.title,
        info.language,
        lesson_card(info),
        _numbered(parts, count(1)),
        _("Reviewed {day}").format(day=words.date(info.reviewed)),
    )


def help_manuscript(tree: HelpTree, material: Material) -> Manuscript:
    """Return a help tree as it goes on paper."""
    story = _Composer(material).story(tree, tree.id)
    entries = terms_in((*tree.intro, *tree.scenes), material.terms)
    foot = _("Reviewed {day}").format(day=words.date(tree.reviewed)) if tree.reviewed else ""
    whole = replace(story, title=())
    parts = (whole, *whom_to_ask(material, tree.language), *entries)
    return Manuscript(tree.title, tree.language, (tree.need,), parts, foot)


@dataclass(frozen=True)
class _Composer:
    material: Material
    sources: tuple[Source, ...] = ()

    def parts(self, block: Block | SceneBlock | PageBlock, place: str) -> list[Part]:
        """Return what a block becomes; ``place`` tells it from every other."""
        match block:
            case Question():
                return [self._question(block, place)]
            case Scenario():
                return [self.story(block, f"s{place}")]
            case Card():
                back = (Answer(text=block.back),)
                front = (Passage(block.front),)
                return [Exercise(f"c{place}", _("Card"), (), front, writing=2, answers=back)]
            case StepBreak() | TrainerNote():
                return []
            case _:
                return [*self._quiet(block)]

    def _quiet(self, block: Block | SceneBlock | PageBlock) -> list[Quiet]:
        made: Quiet | None = None
        match block:
            case Heading() if block.level > 1:
                made = Title(block.level, block.text)
            case Prose():
                made = Passage(block.text)
            case Quote():
                made = Passage(block.text, quoted=True)
            case Table():
                made = Grid(block.head, block.rows)
            case Code():
                made = Listing(block.text)
            case Figure():
                made = self._picture(block)
            case Callout():
                made = callout(block)
            case Fact():
                made = fact(block, self.sources, self.material.today)
            case Actions():
                made = steps(block)
        return [made] if made else []

    def noted(self, note: TranslationNote, place: str) -> list[Part]:
        """Return what is to be said of a translation, and the source where it stands beside it."""
        state = {
            TranslationState.MISSING: _("Not translated yet"),
            TranslationState.OUTDATED: _("The translation may be out of date"),
            TranslationState.UNREVIEWED: _("Not yet checked by a native reader"),
        }[note.state]
        beside = self.parts(note.source, f"{place}o") if note.source else []
        original = Original(_("The original"), note.source_language, tuple(beside))
        return [Said(state), *([original] if beside else [])]

    def _picture(self, figure: Figure) -> Picture:
        alt = "" if figure.decorative else figure.alt
        untrusted = self.material.picture(figure.source) or b""
        try:
            return Picture(strip(untrusted), measure(untrusted).kind, alt, figure.caption)
        except PictureError:
            return Picture(b"", "", alt, figure.caption)

    def _question(self, block: Question, place: str) -> Exercise:
        on_paper = asked(block.task, block.id if block.shuffle else "")
        stem: list[Quiet] = [part for each in block.stem for part in self._quiet(each)]
        if on_paper.message:  # what to do comes first: the message is what is written on
            stem += [Said(on_paper.how), on_paper.message]
        return Exercise(
            f"q{place}",
            _("Question"),
            block.prompt,
            tuple(stem),
            "" if on_paper.message else on_paper.how,
            on_paper.rows,
            on_paper.choices,
            on_paper.writing,
            block.hints,
            on_paper.answers,
            block.why,
            self._sites(block.task, place) if isinstance(block.task, Web) else (),
        )

    def _sites(self, task: Web, place: str) -> tuple[Site, ...]:
        first = sorted(task.pages, key=lambda page: page.name != task.start)
        return tuple(
            Site(
                f"w{place}-{page.name}",
                words.number(n),
                page.address,
                page.title,
                about_page(page),
                tuple(part for each in page.blocks for part in self._quiet(each)),
            )
            for n, page in enumerate(first, 1)
        )

    def story(self, story: Scenario | HelpTree, place: str) -> Story:
        """Return a story as a booklet."""
        signs = {scene.id: words.number(n) for n, scene in enumerate(story.scenes, 1)}
        title = story.title if isinstance(story, Scenario) else line(story.title)
        is_help = isinstance(story, HelpTree)
        intro = tuple(part for each in story.intro for part in self._quiet(each))
        stops = tuple(self._stop(scene, signs, place) for scene in story.scenes)
        return Story(_("Step by step") if is_help else _("What would you do?"), title, intro, stops)

    def _stop(self, scene: Scene, signs: dict[str, str], place: str) -> Stop:
        parts = tuple(part for each in scene.blocks for part in self._quiet(each))
        ways = tuple(
            Way(each.text, f"{place}-{each.target}", signs.get(each.target, ""))
            for each in scene.choices
        )
        note = _("Nothing you choose here is graded.") if scene.coercion else ""
        ending = _ending(scene.ending) if scene.ending else None
        sign = signs[scene.id]
        return Stop(f"{place}-{scene.id}", sign, scene.title, parts, ways, ending, note)


def _ending(ending: Ending) -> Aside:
    return Aside(ending_name(ending.kind), ending.debrief, care=ending.kind is EndingKind.RISKY)


def _numbered(parts: Sequence[Part], numbers: Iterator[int]) -> tuple[Part, ...]:
    """Number questions and cards, so that answers that lie apart can be found."""
    numbered: list[Part] = []
    for part in parts:
        match part:
            case Exercise():
                name = _("{kind} {number}")
                number = words.number(next(numbers))
                numbered.append(replace(part, name=name.format(kind=part.name, number=number)))
            case Foreign():
                numbered.append(replace(part, parts=_numbered(part.parts, numbers)))
            case _:
                numbered.append(part)
    return tuple(numbered)
