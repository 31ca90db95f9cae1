# SPDX-License-Identifier: GPL-3.0-or-later
"""One sample lesson that holds every kind of block and question, in English."""

from dataclasses import replace
from datetime import date

from securetrain.course import (
    Accepted,
    Action,
    Actions,
    Block,
    Bucket,
    Callout,
    CalloutType,
    Card,
    Choice,
    Code,
    Ending,
    EndingKind,
    Fact,
    Figure,
    Heading,
    Inspect,
    Item,
    Judge,
    Lesson,
    LessonInfo,
    Line,
    Link,
    LinkKind,
    Look,
    Marker,
    Match,
    Move,
    Number,
    Option,
    Order,
    PageKind,
    Pair,
    Paragraph,
    Part,
    Phase,
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
    Source,
    Span,
    Statement,
    StepBreak,
    Table,
    Tier,
    TrainerNote,
    TranslationNote,
    TranslationState,
    TrueFalse,
    Truth,
    Verdict,
    Volatility,
    Web,
    WebPage,
    item_infos,
    line,
    text,
)

INFO = LessonInfo(
    id="sample",
    title="Check a strange message before you act",
    tier=Tier.FOUNDATION,
    topic="phishing",
    need="I got a message and do not know whether to trust it.",
    minutes=12,
    objectives=("Name the strongest check", "Find what is odd in a message"),
    sources=(
        Source(
            "desk",
            "Checking a sender",
            "The sample desk",
            "https://desk.example/checks",
            date(2026, 11, 20),
        ),
    ),
    reviewed=date(2026, 11, 20),
    review_by=date(2027, 5, 20),
    licence="CC-BY-4.0",
    language="en",
)

PROSE = Prose(
    (
        Paragraph(
            (
                Run("Someone who wants into your account rarely breaks the lock. They "),
                Run("ask you to open it", strong=True),
                Run(". A "),
                Run("phishing", link=Link(LinkKind.TERM, "phishing")),
                Run(" message is that request, dressed as something "),
                Run("you", emphasis=True),
                Run(" trust. Type "),
                Run("accounts.mail.example", code=True, ltr=True),
                Run(" yourself."),
            )
        ),
        Paragraph(line("Look at three things, in this order:")),
        Paragraph(line("who sent it, letter by letter"), Marker.NUMBER, 0, 1),
        Paragraph(line("where the link really goes"), Marker.NUMBER, 0, 2),
        Paragraph(line("what it wants from you, and how quickly"), Marker.NUMBER, 0, 3),
    )
)

CHOICE = Question(
    id="q-single",
    prompt=line("What is the strongest check?"),
    task=Choice(
        (
            Option(
                line("Reply and ask whether it is really her"),
                feedback=text("If the account is taken over, whoever holds it answers you."),
            ),
            Option(
                line("Call her on the number you already have"),
                right=True,
                feedback=text("You chose the channel, so a stranger in her account stays out."),
            ),
            Option(
                line("Look at the profile picture"),
                feedback=text("A picture is copied in a second."),
            ),
        )
    ),
    stem=(
        Prose(text("At 23:40 your coordinator writes: “Send me the list, the hotel needs it.”")),
    ),
    hints=(text("Who answers when the account is taken over?"), text("Think of another channel.")),
    why=text("A second channel that you choose works even when the message is perfect."),
)

MULTIPLE = Question(
    id="q-multiple",
    prompt=line("Which of these can a stranger forge in a mail?"),
    task=Choice(
        (
            Option(line("The name shown as sender"), True, text("It is free text.")),
            Option(line("The words of a link"), True, text("They can say anything.")),
            Option(line("Your own bookmark"), False, text("It lies with you.")),
            Option(line("A logo"), True, text("Pictures are copied.")),
        ),
        multiple=True,
    ),
    why=text("What travels inside the message belongs to whoever wrote it."),
)

TRUE_FALSE = Question(
    id="q-true",
    prompt=line("A message without spelling mistakes is genuine."),
    task=TrueFalse(answer=False),
    hints=(text("Who has a spelling checker?"),),
    why=text("Good spelling costs nothing any more."),
)

ORDER = Question(
    id="q-order",
    prompt=line("Put the first minutes in order"),
    task=Order(
        (
            Item(line("Stop and breathe"), text("Hurry is the tool here.")),
            Item(line("Close the message")),
            Item(line("Open the service by your own bookmark")),
            Item(line("Tell a colleague what you saw")),
        )
    ),
    why=text("Pausing first keeps every other step open."),
)

MATCH = Question(
    id="q-match",
    prompt=line("Which check fits which doubt?"),
    task=Match(
        (
            Pair(line("Is it really her?"), line("Call the number you have")),
            Pair(line("Does this page belong to the bank?"), line("Type the address yourself")),
            Pair(line("Is this picture new?"), line("Search for earlier copies")),
        ),
        extras=(line("Count the followers"),),
    ),
)

SORT = Question(
    id="q-sort",
    prompt=line("Before or after you open the link?"),
    task=Sort(
        (
            Bucket(line("Before"), (Item(line("Read the address")), Item(line("Call the sender")))),
            Bucket(line("After"), (Item(line("Change the password")),)),
        )
    ),
)

SHORT = Question(
    id="q-short",
    prompt=line("What do we call a message that asks for your password?"),
    task=Short(
        (
            Accepted("phishing"),
            Accepted("fishing", 50, text("It is spelt with ph.")),
        )
    ),
)

NUMBER = Question(
    id="q-number",
    prompt=line("How many words make a good passphrase?"),
    task=Number((Span(5, 8),), "words"),
    why=text("Five to eight words drawn by dice are long enough."),
)

INSPECT = Question(
    id="q-inspect",
    prompt=line("Mark every part that would make you stop and check"),
    task=Inspect(
        Look.MAIL,
        (
            (
                Part("From:"),
                Part("Grants Team", Reading.FINE, text("A name alone says nothing.")),
                Part(
                    "grants@seedling-fund.test",
                    Reading.SUSPICIOUS,
                    text("The fund you know writes from another address."),
                ),
            ),
            (
                Part("Subject:"),
                Part(
                    "Your grant will be cancelled today",
                    Reading.SUSPICIOUS,
                    text("A threat with a clock leaves no time to check."),
                ),
            ),
            (),
            (Part("Dear Leila,", Reading.FINE, text("Names are easily known.")),),
            (
                Part(
                    "we enjoyed meeting you in Tunis.",
                    Reading.FINE,
                    text("It fits what happened; it proves little."),
                ),
                Part(
                    "Please sign in with the link below within two hours.",
                    Reading.SUSPICIOUS,
                    text("It leads you to a page of their choice."),
                ),
            ),
            (
                Part(
                    "https://seedling.example.sign-in.test/doc",
                    Reading.SUSPICIOUS,
                    text("The owner stands just before the first single slash: sign-in.test."),
                ),
            ),
        ),
    ),
)

JUDGE = Question(
    id="q-judge",
    prompt=line("Which of these posts would you pass on?"),
    task=Judge(
        (
            Statement(
                line("The council moves its meeting to Thursday (council's own notice board)."),
                Truth.GENUINE,
                text("The council's own page carries it."),
                checks=("Open the council's page",),
            ),
            Statement(
                line("Share before they delete it: the water is poisoned!"),
                Truth.MANIPULATED,
                text("It asks for speed, names nobody, and nothing can be checked."),
                technique="false-urgency",
                checks=("Call the waterworks",),
            ),
            Statement(
                line("A friend of a friend saw soldiers at the bridge."),
                Truth.UNKNOWN,
                text("Nobody can know it from here."),
            ),
        )
    ),
)

WEB = Question(
    id="q-web",
    prompt=line("Did the town close its library?"),
    task=Web(
        "claim",
        Verdict.FALSE,
        (
            WebPage(
                "claim",
                PageKind.CLAIM,
                "feed.example/post/1",
                "A post",
                (
                    Prose(text("“They closed the library for good! Look at this picture.”")),
                    Prose(
                        (
                            Paragraph(
                                (
                                    Run("The picture is said to come from "),
                                    Run("the archive", link=Link(LinkKind.PAGE, "archive")),
                                    Run("."),
                                )
                            ),
                        )
                    ),
                ),
            ),
            WebPage(
                "archive",
                PageKind.ARCHIVE,
                "archive.example/picture",
                "The picture in 2019",
                (Prose(text("Taken while the roof was repaired, March 2019.")),),
                date(2019, 3, 4),
                ("picture", "library"),
                Move.ORIGINAL,
            ),
            WebPage(
                "town",
                PageKind.ORIGINAL,
                "town.example/library",
                "Opening hours",
                (Prose(text("Open Monday to Saturday.")),),
                date(2026, 11, 2),
                ("library", "town", "opening"),
                Move.COVERAGE,
            ),
        ),
        ("claim", "town", "archive"),
    ),
    why=text("One look at the town's own page was enough."),
)

SCENARIO = Scenario(
    id="sc-desk",
    title=line("A visitor at the desk"),
    intro=(Prose(text("You are alone in the office.")),),
    scenes=(
        Scene(
            "start",
            line("At the desk"),
            (Prose(text("A technician wants to look at the router. You expected nobody.")),),
            (
                SceneChoice(line("Ask for the name and call your provider"), "called"),
                SceneChoice(line("Let him in, he has a badge"), "let-in"),
                SceneChoice(line("Ask him to come back tomorrow"), "tomorrow"),
            ),
        ),
        Scene(
            "called",
            line("You called"),
            ending=Ending(EndingKind.GOOD, text("Nobody had sent him. He left meanwhile.")),
        ),
        Scene(
            "let-in",
            line("You let him in"),
            ending=Ending(EndingKind.RISKY, text("He was alone with the router for ten minutes.")),
        ),
        Scene(
            "tomorrow",
            line("He will come back"),
            ending=Ending(EndingKind.MIXED, text("You won a day. Use it to call.")),
        ),
    ),
)

FACT = Fact(
    "f-codes",
    text("Codes sent by text message can be read by whoever takes over your number."),
    text("Prefer a code that never travels."),
    "desk",
    date(2026, 11, 21),
    date(2027, 5, 20),
    Volatility.FAST,
    critical=True,
)

TABLE = Table(
    (line("Look at"), line("Good sign"), line("Ask a colleague when")),
    (
        (line("The sender's address"), line("Same as last month"), line("One letter is new")),
        (line("Where the link goes"), line("A domain you typed before"), line("The end is new")),
        (line("What it wants"), line("You asked for it"), line("It wants speed or secrecy")),
    ),
)

ACTIONS = Actions(
    (
        Action(
            "a-channel",
            line("Agree on a second channel with two people you work with"),
            minutes=10,
            within_days=7,
            against="account takeover",
        ),
        Action(
            "a-two-step",
            line("Turn on two-step sign-in for your main mail"),
            minutes=15,
            repeat_days=90,
            undo=text("Turn it off in the same place; keep the spare codes until then."),
        ),
    )
)

CARD = Card("c-channel", text("What is a second channel?"), text("Another way to reach someone."))

CODE = Code("https://accounts.mail.example.login-check.test/reset\n                ^ the owner")

FIGURE = Figure("img/desk.png", "A desk with a phone beside a paper list", line("Two channels"))


def callouts() -> tuple[Callout, ...]:
    """Return one callout of every kind."""
    words = "If a message uses your real name or your colleague, it can still be false."
    return tuple(Callout(kind, text(words)) for kind in CalloutType)


QUESTIONS = (
    CHOICE,
    MULTIPLE,
    TRUE_FALSE,
    ORDER,
    MATCH,
    SORT,
    SHORT,
    NUMBER,
    INSPECT,
    JUDGE,
    WEB,
)


def with_blocks(*blocks: Block, info: LessonInfo = INFO) -> Lesson:
    """Return a lesson of just these blocks."""
    return Lesson(replace(info, items=item_infos(blocks)), blocks)


def english() -> Lesson:
    """Return a lesson with every kind of block and question."""
    lesson = with_blocks(
        Heading(1, line(INFO.title)),
        PROSE,
        Heading(2, line("What to look at")),
        TABLE,
        CODE,
        Quote(text("Slow is smooth.", "A trainer")),
        FIGURE,
        FACT,
        StepBreak(),
        Heading(2, line("Good to know")),
        *callouts(),
        TrainerNote(text("Ask first who clicked; tell your own story."), Phase.DISCUSSION, 10),
        StepBreak(),
        *QUESTIONS,
        StepBreak(),
        SCENARIO,
        CARD,
        Heading(2, line("Do this week")),
        ACTIONS,
    )
    note = TranslationNote(3, TranslationState.UNREVIEWED, "en", TABLE)
    return replace(lesson, notes=(note,))


def long_line(words: int) -> Line:
    """Return a line of that many words."""
    return line(" ".join(["message"] * words))


def lesson_of(words: int, questions: int) -> Lesson:
    """Return a plain lesson of about that many words with that many single choices."""
    every = max(1, words // 40 // max(1, questions))
    blocks: list[Block] = [Heading(1, line(INFO.title))]
    for number in range(words // 40):
        blocks.append(Prose((Paragraph(long_line(40)),)))
        if number % 5 == 0:
            blocks.append(Heading(2, line(f"Part {number}")))
        if number % every == every - 1:
            blocks.append(replace(CHOICE, id=f"q-{number}"))
    return with_blocks(*blocks)
