# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a link leads: a word's card, another lesson, or an address that is only ever shown."""

from securetrain.course import Link, LinkKind
from securetrain.errors import SecuretrainError
from securetrain.session.surroundings import Surroundings
from securetrain.ui import Setting, address_dialog, term_dialog
from securetrain.words import _


def show_link(around: Surroundings, pack: str, link: Link) -> None:
    """Show what a link leads to in a dialog; lessons are opened by whoever shows pages."""
    look = around.look()
    if link.kind is LinkKind.ADDRESS:
        address_dialog(around.window, link.target, look).open()
    elif link.kind is LinkKind.TERM:
        try:
            terms = around.library.terms(pack, around.language())
        except SecuretrainError as error:
            around.say(_("This word cannot be shown"), str(error))
            return
        found = next((term for term in terms if term.id == link.target), None)
        if found:
            term_dialog(around.window, found, Setting(look, around.tutor.today)).open()
