# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through the states of the search page, for pictures and tests."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from securetrain import ui
from securetrain.search import Document, Found, Index, Kind
from tests.tours.page_tour import Make, PageTour

SHELF = {
    "en": (
        Document(
            *(Kind.HELP, "pack", "lost", "en", "My device is lost, stolen or taken"),
            "My phone or computer is not with me any more. Ring it from another phone.",
        ),
        Document(
            *(Kind.LESSON, "pack", "first-hour", "en", "If something happens, the first hour"),
            "My phone is gone, or my account is taken. Ask first which device is in trouble.",
        ),
        Document(
            *(Kind.PASSAGE, "pack", "first-hour", "en", "One device, many keys"),
            "A lost phone is more than a phone: whoever holds it holds the keys to your accounts,"
            " to your contacts, and to every code that arrives on it. " * 2,
            block=4,
            about="If something happens, the first hour",
        ),
        Document(
            *(Kind.PASSAGE, "pack", "borders", "fa", "پیش از مرز"),
            "پیش از سفر، از تلفن (phone) خود آنچه را لازم ندارید پاک کنید.",
            block=2,
            about="مرزها و ایست‌های بازرسی",
        ),
        Document(
            *(Kind.STEP, "pack", "first-hour", "en", "Do this week"),
            "Write the number of a friend on paper, in case your phone is taken.",
            block=9,
        ),
        Document(
            *(Kind.TERM, "pack", "remote-wipe", "en", "Remote wipe"),
            "Telling a phone from elsewhere to forget everything.",
        ),
        Document(
            *(Kind.PASSAGE, "pack", "raid", "en", "Who was there"),
            "Somebody came for the phone at dawn.",
            note="A raid on a home is described.",
            block=1,
        ),
    ),
    "fa": (
        Document(
            *(Kind.LESSON, "pack", "first-hour", "fa", "اگر چیزی پیش بیاید، ساعت نخست"),
            "تلفنم نیست، یا حسابم را گرفته‌اند. نخست بپرسید کدام دستگاه در خطر است.",
        ),
        Document(
            *(Kind.PASSAGE, "pack", "first-hour", "fa", "یک دستگاه، چند کلید"),
            "تلفن گم‌شده بیش از یک تلفن است: هر که آن را دارد کلیدِ حساب‌های شما را دارد. " * 3,
            block=4,
            about="اگر چیزی پیش بیاید، ساعت نخست",
        ),
        Document(
            *(Kind.TERM, "pack", "wipe", "en", "Remote wipe"),
            "Telling a phone (تلفن) from elsewhere to forget everything.",
        ),
    ),
}
"""What is found in the pictures, by the language of the interface."""

WORDS = {"en": ("phone", "phone nowhere", "zzz"), "fa": ("تلفن", "تلفن هیچ‌جا", "ژژژ")}


class SearchTour(PageTour):
    """Shows the page before, while and after something is found."""

    def _show(self, make: Make) -> None:
        self.window.offers_search = True
        super()._show(make)

    def _pages(self) -> Mapping[str, Make]:
        all_words, some, none = WORDS[self._language]
        return {
            "01-empty": partial(ui.SearchPage, self.look),
            "02-found": partial(self._found, all_words),
            "03-some-words": partial(self._found, some),
            "04-reading": partial(self._found, none, whole=False),
            "05-nothing": partial(self._found, none),
        }

    def _found(self, words: str, *, whole: bool = True) -> QWidget:
        index = Index()
        index.add(SHELF[self._language])
        page = ui.SearchPage(self.look)
        page.field.setText(words)
        found = index.search(words)
        assert bool(found.hits) is (words != WORDS[self._language][2])
        page.show_found(words, found if whole else Found(), whole=whole)
        index.close()
        return page
