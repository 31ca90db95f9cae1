# SPDX-License-Identifier: GPL-3.0-or-later
"""What kind of message it is, in words."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from securetrain.course import Look as Kind
from securetrain.ui.blocks.setting import Setting
from securetrain.ui.parts import Role, Tone, icon_label, line_label
from securetrain.words import _


def caption(kind: Kind, setting: Setting) -> QWidget:
    """Return what stands above a message: its kind in words, and an icon."""
    look = setting.look
    words, icon = _kinds()[kind]
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(look.px(4), 0, 0, 0)
    line.setSpacing(look.px(8))
    line.addWidget(icon_label(icon, look, tone=Tone.SECONDARY))
    line.addWidget(line_label(words, look, role=Role.SMALL_STRONG, tone=Tone.SECONDARY))
    line.addStretch(1)
    return row


def kind_words(kind: Kind) -> str:
    """Return a kind of message in words."""
    return _kinds()[kind][0]


def _kinds() -> dict[Kind, tuple[str, str]]:
    return {
        Kind.MAIL: (_("A mail"), "mail"),
        Kind.SMS: (_("A text message"), "chat"),
        Kind.CHAT: (_("A chat message"), "chat"),
        Kind.POST: (_("A post"), "page"),
        Kind.PROFILE: (_("A profile"), "page"),
        Kind.PAGE: (_("A page"), "page"),
        Kind.CONSENT: (_("A request for access"), "lock"),
        Kind.QR: (_("A QR code and where it leads"), "page"),
        Kind.CALL: (_("A call"), "phone"),
    }
