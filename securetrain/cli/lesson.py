# SPDX-License-Identifier: GPL-3.0-or-later
"""A lesson or help tree from its first line to its last, in a terminal."""

from datetime import date

from securetrain import words
from securetrain.classroom import cautions, minutes
from securetrain.cli.asking import ask_question, print_question, say_question
from securetrain.cli.playing import play, print_story
from securetrain.cli.prose import Quiet, say_block, spoken
from securetrain.cli.terminal import Terminal
from securetrain.cli.walking import print_pages
from securetrain.course import (
    HelpTree,
    Lesson,
    Question,
    Scenario,
    TrainerNote,
    TranslationNote,
    TranslationState,
    Web,
)
from securetrain.practice import LessonRun
from securetrain.words import _


def show_lesson(terminal: Terminal, lesson: Lesson, today: date) -> None:
    """Show a lesson; questions that were missed come back at its end."""
    _say_card(terminal, lesson)
    run = LessonRun(lesson).see(*range(len(lesson.blocks)))
    for index, block in enumerate(lesson.blocks):
        if isinstance(block, TrainerNote):
            continue
        if note := lesson.note(index):
            _say_note(terminal, note, today)
        right = _show_block(terminal, block, today)
        if right is not None and isinstance(block, Question):
            run = run.after(block.id, right=right)
        terminal.say()
    _come_back(terminal, run, today)


def show_help(terminal: Terminal, tree: HelpTree, today: date) -> None:
    """Show a help tree; nothing of it is graded."""
    terminal.say(tree.title)
    terminal.say("═" * min(len(tree.title), terminal.width))
    terminal.say()
    if terminal.asks:
        play(terminal, tree, today)
    else:
        print_story(terminal, tree, today)


def _come_back(terminal: Terminal, run: LessonRun, today: date) -> None:
    questions = {each.id: each for each in run.lesson.items if isinstance(each, Question)}
    while terminal.asks and run.next_return:
        if not run.returned:
            terminal.rule()
            terminal.say(_("What was not there yet comes back once more."))
            terminal.say()
        question = questions[run.next_return]
        right = ask_question(terminal, question, today)
        if right is None:
            return
        run = run.after(question.id, right=right)
        terminal.say()


def _say_card(terminal: Terminal, lesson: Lesson) -> None:
    info = lesson.info
    terminal.say(words.side_by_side((minutes(info.minutes), info.need)))
    for each in cautions(info):
        terminal.say(each)
    terminal.say()


def _show_block(terminal: Terminal, block: Quiet | Question | Scenario, today: date) -> bool | None:
    if isinstance(block, Question):
        if terminal.asks:
            return ask_question(terminal, block, today)
        print_question(terminal, block, today)
        if isinstance(block.task, Web):
            print_pages(terminal, block.task)
    elif isinstance(block, Scenario):
        terminal.say(spoken(block.title))
        (play if terminal.asks else print_story)(terminal, block, today)
    else:
        say_block(terminal, block, today)
    return None


def _say_note(terminal: Terminal, note: TranslationNote, today: date) -> None:
    """Print what is to be said of a translation, and the original where it stands beside it."""
    state = {
        TranslationState.MISSING: _("Not translated yet"),
        TranslationState.OUTDATED: _("The translation may be out of date"),
        TranslationState.UNREVIEWED: _("Not yet checked by a native reader"),
    }[note.state]
    terminal.say(f"({state})")
    if note.source is None:
        return
    terminal.say(f"[ {_('The original')} ]")
    if isinstance(note.source, Question):
        say_question(terminal, note.source, today)
    elif isinstance(note.source, Scenario):
        terminal.say(spoken(note.source.title))
        print_story(terminal, note.source, today)
    elif not isinstance(note.source, TrainerNote):
        say_block(terminal, note.source, today)
    terminal.rule()
