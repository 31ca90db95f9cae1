# SPDX-License-Identifier: GPL-3.0-or-later
"""A message of every kind, short, for pictures of how each looks."""

import re

from securetrain.course import Inspect, Look, Part, Question, Reading, line, text

_LINES = {
    Look.MAIL: "From: Ada Vell <=a.vell@fund.example=>|Subject: !Sign today!||=Dear Leila,=",
    Look.SMS: "+1 555 0147|=Your parcel is here.=|!Pay 2.00 first:! !https://parcel.test/pay!",
    Look.CHAT: "Tomas (new number)|=See you on Thursday?=|Leila: Who is this?|!Send me the code.!",
    Look.POST: "Border tips|=Switch the phone off before.=|!You may always refuse.!",
    Look.PROFILE: "Ivo Marsh|!Joined yesterday!|=Lives in Hallow=|!Friends: hidden!",
    Look.PAGE: "Harbour Sheet · harbour.example|=The council votes at 18:00.=|!Experts agree.!",
    Look.CONSENT: "=https://mail.example/allow=|=Workshop Helper=|This app wants to:|"
    "=see your name=|!read and send all your mail!",
    Look.QR: "=Hallow Housing Evening=|!Scan now to join!|!https://hallow.example.join.test!",
    Look.CALL: "=Caller: Good evening.=|You: And now?|!Caller: Read me the six digits.!",
}
_PART = re.compile(r"(!|=)(.+?)\1|([^!=]+)")


def _parts(words: str) -> tuple[Part, ...]:
    readings = {"!": Reading.SUSPICIOUS, "=": Reading.FINE}
    why = text("This is why.")
    return tuple(
        Part(found[2], readings[found[1]], why) if found[1] else Part(found[3])
        for found in _PART.finditer(words)
        if (found[2] or found[3]).strip()
    )


MESSAGES = tuple(
    Question(
        f"q-{kind.value}",
        line("Mark what would make you stop"),
        Inspect(kind, tuple(_parts(each) for each in lines.split("|"))),
    )
    for kind, lines in _LINES.items()
)
