# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample lesson in Farsi: every kind of block and question, shorter."""

from dataclasses import replace

from securetrain.course import (
    Accepted,
    Action,
    Actions,
    Bucket,
    Callout,
    CalloutType,
    Card,
    Choice,
    Code,
    Ending,
    EndingKind,
    Heading,
    Inspect,
    Item,
    Judge,
    Lesson,
    Link,
    LinkKind,
    Look,
    Marker,
    Match,
    Number,
    Option,
    Order,
    Pair,
    Paragraph,
    Part,
    Prose,
    Question,
    Quote,
    Reading,
    Run,
    Scenario,
    Scene,
    SceneChoice,
    Short,
    Sort,
    Span,
    Statement,
    StepBreak,
    Table,
    TranslationNote,
    TranslationState,
    TrueFalse,
    Truth,
    line,
    text,
)
from tests.ui.blocks import samples

INFO = replace(
    samples.INFO,
    title="پیش از هر کار، پیام ناآشنا را بررسی کنید",
    language="fa",
    unreviewed=True,
)

PROSE = Prose(
    (
        Paragraph(
            (
                Run("کسی که حساب شما را می‌خواهد کمتر قفل را می‌شکند؛ "),
                Run("از شما می‌خواهد در را باز کنید", strong=True),
                Run(". پیام "),
                Run("فیشینگ", link=Link(LinkKind.TERM, "phishing")),
                Run(" همین درخواست است در لباسی "),
                Run("آشنا", emphasis=True),
                Run(". نشانی "),
                Run("accounts.mail.example", code=True, ltr=True),
                Run(" را خودتان بنویسید."),
            )
        ),
        Paragraph(line("فرستنده را حرف به حرف بخوانید"), Marker.BULLET),
        Paragraph(line("ببینید پیوند به کجا می‌رود"), Marker.BULLET),
    )
)

CHOICE = Question(
    id="q-single",
    prompt=line("محکم‌ترین بررسی کدام است؟"),
    task=Choice(
        (
            Option(
                line("پاسخ می‌دهم و می‌پرسم خودش است یا نه"),
                feedback=text("اگر حساب به دست دیگری افتاده باشد، همان کس پاسخ می‌دهد."),
            ),
            Option(
                line("به شماره‌ای که از پیش دارم زنگ می‌زنم"),
                right=True,
                feedback=text("راه تماس را شما انتخاب کرده‌اید."),
            ),
            Option(line("عکس نمایه را نگاه می‌کنم"), feedback=text("عکس به آسانی رونویسی می‌شود.")),
        )
    ),
    hints=(text("چه کسی پاسخ می‌دهد؟"),),
    why=text("راه دومی که خودتان برگزینید حتی در برابر پیام بی‌نقص کمک می‌کند."),
)

TRUE_FALSE = Question(
    id="q-true",
    prompt=line("پیامی که غلط املایی ندارد واقعی است."),
    task=TrueFalse(answer=False),
    why=text("درست‌نویسی دیگر هزینه‌ای ندارد."),
)

ORDER = Question(
    id="q-order",
    prompt=line("دقیقه‌های نخست را به ترتیب بچینید"),
    task=Order(
        (
            Item(line("درنگ کنید")),
            Item(line("پیام را ببندید")),
            Item(line("سرویس را از نشانک خودتان باز کنید")),
        )
    ),
)

MATCH = Question(
    id="q-match",
    prompt=line("کدام بررسی برای کدام تردید؟"),
    task=Match(
        (
            Pair(line("خودش است؟"), line("زنگ به شماره‌ای که دارید")),
            Pair(line("این صفحه از بانک است؟"), line("نوشتن نشانی به دست خودتان")),
            Pair(line("این عکس تازه است؟"), line("جستجوی نسخه‌های پیشین")),
        )
    ),
)

SORT = Question(
    id="q-sort",
    prompt=line("پیش از باز کردن پیوند یا پس از آن؟"),
    task=Sort(
        (
            Bucket(line("پیش"), (Item(line("نشانی را بخوانید")),)),
            Bucket(line("پس"), (Item(line("گذرواژه را عوض کنید")),)),
        )
    ),
)

SHORT = Question(
    id="q-short",
    prompt=line("به پیامی که گذرواژه می‌خواهد چه می‌گوییم؟"),
    task=Short((Accepted("فیشینگ"),)),
)

NUMBER = Question(
    id="q-number",
    prompt=line("عبارت عبور خوب چند واژه دارد؟"),
    task=Number((Span(5, 8),), "واژه"),
)

INSPECT = Question(
    id="q-inspect",
    prompt=line("هر بخشی را که باید بررسی شود نشان کنید"),
    task=Inspect(
        Look.MAIL,
        (
            (
                Part("از:"),
                Part("گروه کمک‌هزینه", Reading.FINE, text("نام به تنهایی چیزی نمی‌گوید.")),
                Part(
                    "grants@seedling-fund.test",
                    Reading.SUSPICIOUS,
                    text("نشانی همیشگی صندوق چیز دیگری است."),
                ),
            ),
            (),
            (
                Part("لیلای گرامی،", Reading.FINE, text("نام‌ها را همه می‌دانند.")),
                Part(
                    "تا دو ساعت دیگر وارد شوید.",
                    Reading.SUSPICIOUS,
                    text("شتاب، فرصت بررسی را می‌گیرد."),
                ),
            ),
        ),
    ),
)

JUDGE = Question(
    id="q-judge",
    prompt=line("کدام را بازنشر می‌کنید؟"),
    task=Judge(
        (
            Statement(
                line("نشست شورا پنجشنبه است (تابلوی خود شورا)."),
                Truth.GENUINE,
                text("صفحهٔ شورا همین را دارد."),
                checks=("صفحهٔ شورا را باز می‌کنم",),
            ),
            Statement(
                line("زود پخش کنید: آب شهر مسموم است!"),
                Truth.MANIPULATED,
                text("شتاب می‌خواهد و کسی را نام نمی‌برد."),
                checks=("به سازمان آب زنگ می‌زنم",),
            ),
        )
    ),
)

SCENARIO = Scenario(
    id="sc-desk",
    title=line("مهمانی پشت میز"),
    scenes=(
        Scene(
            "start",
            line("پشت میز"),
            (Prose(text("تعمیرکاری می‌خواهد دستگاه اینترنت را ببیند.")),),
            (
                SceneChoice(line("نامش را می‌پرسم و به شرکت زنگ می‌زنم"), "called"),
                SceneChoice(line("راهش می‌دهم"), "let-in"),
            ),
        ),
        Scene(
            "called", line("زنگ زدید"), ending=Ending(EndingKind.GOOD, text("کسی نفرستاده بود."))
        ),
        Scene("let-in", line("راه دادید"), ending=Ending(EndingKind.RISKY, text("تنها ماند."))),
    ),
)

TABLE = Table(
    (line("نگاه کنید به"), line("نشانهٔ خوب"), line("کی بپرسیم")),
    (
        (line("نشانی فرستنده"), line("همان ماه پیش"), line("یک حرف تازه است")),
        (line("مقصد پیوند"), line("همیشگی"), line("پایان آن تازه است")),
    ),
)

ACTIONS = Actions(
    (Action("a-channel", line("با دو همکار راه دومی قرار بگذارید"), minutes=10, within_days=7),)
)

QUESTIONS = (CHOICE, TRUE_FALSE, ORDER, MATCH, SORT, SHORT, NUMBER, INSPECT, JUDGE)


def farsi() -> Lesson:
    """Return the sample lesson in Farsi."""
    lesson = samples.with_blocks(
        Heading(1, line(INFO.title)),
        PROSE,
        TABLE,
        Code("https://accounts.mail.example.login-check.test/reset"),
        Quote(text("آهسته، روان است.")),
        samples.FIGURE,
        *(Callout(kind, text("نام واقعی شما هم چیزی را ثابت نمی‌کند.")) for kind in CalloutType),
        StepBreak(),
        *QUESTIONS,
        StepBreak(),
        SCENARIO,
        Card("c-channel", text("راه دوم چیست؟"), text("راهی دیگر برای رسیدن به یک نفر.")),
        ACTIONS,
        info=INFO,
    )
    missing = TranslationNote(5, TranslationState.MISSING, "en")
    beside = TranslationNote(2, TranslationState.UNREVIEWED, "fa", samples.TABLE, "en")
    return replace(lesson, notes=(beside, missing))
