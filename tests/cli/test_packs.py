# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the commands for keys, channels and packs, with their exit codes.

That they do what the guide says is shown in `tests/pack/test_drills.py`.
"""

import getpass
import io
import os
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from securetrain import places
from securetrain.classroom import Library, OpenedPacks
from securetrain.cli import key_files, main
from securetrain.pack import (
    GuestPacks,
    Opened,
    UnknownPublisher,
    open_file,
    open_pack,
    read_without_trust,
    trust,
)
from tests.pack.making import Made, pack_bytes, small_book, three_book
from tests.sealing.making import ANOTHER, PASSPHRASE, QUICK, WITH_QUICK
from tests.workshop.making import PACK, STRANGE, changed, make_pack

Said = pytest.CaptureFixture[str]

NO_ANSWER = changed(STRANGE, "- [x] End the call", "- [ ] End the call")


class Publisher:
    """Somebody at a terminal, in a folder of their own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Sit down."""
        self.monkeypatch = monkeypatch

    def says(self, *words: str, typed: tuple[str, ...] = (PASSPHRASE,) * 2) -> int:
        """Give a command; what is typed is piped in."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{t}\n" for t in typed)))
        return main(list(words))

    def begins(self) -> None:
        """Draw two keys and begin a channel with them."""
        for name in ("ann", "tara"):
            assert self.says("keys", "new", name) == 0
        begin = ["channel", "init", "channel", "--publisher", "Org", "--key", "ann.pub"]
        assert self.says(*begin) == 0
        add = ["channel", "add-key", "channel", "--pack", "small-pack", "--key", "tara.pub"]
        assert self.says(*add) == 0
        assert self.says("sign", "channel", "--key", "ann.key") == 0


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Publisher:
    """Return somebody in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(key_files, "PROFILE", QUICK)
    monkeypatch.setattr(key_files, "KNOWN", WITH_QUICK)
    return Publisher(monkeypatch)


def test_a_key_is_drawn_sealed_and_told(publisher: Publisher, capsys: Said) -> None:
    assert publisher.says("keys", "new", "ann", "--name", "Ann of Org") == 0
    assert Path("ann.key").stat().st_mode & 0o777 == 0o600
    assert publisher.says("keys", "show", "ann.pub") == 0
    name, public = capsys.readouterr().out.splitlines()[-2:]
    assert name == "Ann of Org"
    assert public.replace(" ", "") in Path("ann.pub").read_text()


def test_a_key_is_never_written_over(publisher: Publisher, capsys: Said) -> None:
    Path("ann.pub").write_text("mine")
    assert publisher.says("keys", "new", "ann") == 2
    assert "is there already" in capsys.readouterr().err
    assert not Path("ann.key").exists()


@pytest.mark.parametrize("name", ["", ".", "..", "/"])
def test_a_key_has_a_name(publisher: Publisher, capsys: Said, name: str) -> None:
    assert publisher.says("keys", "new", name) == 2
    assert "Give the new key another name." in capsys.readouterr().err
    assert not [*Path().rglob("*.key")]


def test_what_is_advised_can_be_typed_whatever_the_folder_is_called(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.says("keys", "new", "ann")
    begin = ["channel", "init", "our channel", "--publisher", "Org", "--key", "ann.pub"]
    assert publisher.says(*begin) == 0
    assert 'sign "our channel" --key KEY' in capsys.readouterr().out


def test_versions_never_begin_again_at_nothing(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    rotate = ["channel", "rotate", "channel", "--pack", "small-pack", "--key", "ann.pub"]
    assert publisher.says(*rotate, "--restart", "0") == 2
    assert "begin again at no number" in capsys.readouterr().err
    assert not [*Path("channel/waiting").glob("*")]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ((PASSPHRASE, ANOTHER), "The two were not the same."),
        (("1234", "1234"), "within a day"),
        ((), "no passphrase yet"),
    ],
)
def test_a_key_needs_a_passphrase_typed_twice(
    publisher: Publisher, capsys: Said, typed: tuple[str, ...], sentence: str
) -> None:
    assert publisher.says("keys", "new", "ann", typed=typed) == 2
    assert sentence in capsys.readouterr().err
    assert not list(Path().iterdir())


def test_a_name_that_cannot_be_shown_makes_no_key(publisher: Publisher, capsys: Said) -> None:
    assert publisher.says("keys", "new", "ann", "--name", "a\x1bb", typed=()) == 2
    assert "Give one plain line of text." in capsys.readouterr().err
    assert not list(Path().iterdir())


def test_at_a_terminal_a_passphrase_is_typed_unseen(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Typing(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked: list[str] = []

    def unseen(prompt: str) -> str:
        asked.append(prompt)
        return PASSPHRASE

    monkeypatch.setattr(sys, "stdin", Typing())
    monkeypatch.setattr(getpass, "getpass", unseen)
    assert main(["keys", "new", "ann"]) == 0
    assert asked == ["A passphrase for this key: ", "The same once more: "]


def test_ctrl_d_at_a_passphrase_is_nothing_typed(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    class Typing(io.StringIO):
        def isatty(self) -> bool:
            return True

    def ended(prompt: str) -> str:
        raise EOFError(prompt)

    monkeypatch.setattr(sys, "stdin", Typing())
    monkeypatch.setattr(getpass, "getpass", ended)
    assert main(["keys", "new", "ann"]) == 2
    assert "There is no passphrase yet." in capsys.readouterr().err
    assert not list(Path().iterdir())


RECALL = ["channel", "recall", "channel", "--pack", "small-pack", "--last"]


def test_nobody_signs_a_recall_unseen(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    publisher.says(*RECALL, "1", "--reason", "forged")
    publisher.says("sign", "channel", "--key", "ann.key")
    capsys.readouterr()
    publisher.says(*RECALL, "2", "--lesson", "strange-call", "--reason", "harmful", "--note", "Ask")
    assert "    small-pack/strange-call 1-2: harmful (Ask)\n" in capsys.readouterr().out
    publisher.says("channel", "show", "channel")
    counts, _between, waits = capsys.readouterr().out.partition("recalls waits for 1 signature.\n")
    assert counts.endswith("    small-pack 1-1: forged\n")
    assert waits == "    small-pack/strange-call 1-2: harmful (Ask)\n"


def test_what_is_taken_back_is_looked_up_in_a_pack_that_has_it(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert signed(publisher) == 0
    seen = [*RECALL, "1", "--reason", "harmful", "--seen-in", "a.stpack", "--lesson"]
    before = sorted(Path("channel").rglob("*"))
    capsys.readouterr()
    assert publisher.says(*seen, "strange-cal") == 2
    said = capsys.readouterr().err
    assert "“strange-cal” is no lesson of this pack. Nothing was written." in said
    assert "Did you mean “strange-call”?" in said
    assert publisher.says(*seen, "something-else") == 2
    assert "There is: second-lesson, strange-call" in capsys.readouterr().err
    assert publisher.says(*seen, "strange-call", "--pack", "small") == 2
    assert publisher.says(*seen, "strange-call", "--last", "9") == 2
    assert "Say --last 1, or name your newest pack." in capsys.readouterr().err
    assert sorted(Path("channel").rglob("*")) == before
    assert publisher.says(*seen, "strange-call") == 0
    assert capsys.readouterr().out.startswith("A strange call\n")


def test_a_pack_of_another_name_does_not_vouch_for_a_recall(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert signed(publisher) == 0
    publisher.says("channel", "add-key", "channel", "--pack", "smal-pack", "--key", "tara.pub")
    publisher.says("sign", "channel", "--key", "ann.key")
    capsys.readouterr()
    seen = [*RECALL, "1", "--reason", "harmful", "--seen-in", "a.stpack", "--pack", "smal-pack"]
    assert publisher.says(*seen) == 2
    assert "This pack is “small-pack”. Nothing was written." in capsys.readouterr().err
    assert publisher.says(*seen, "--pack", "small-pack") == 0
    assert capsys.readouterr().out.startswith("A small pack\n")


def test_a_recall_that_nobody_looked_up_says_so(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    capsys.readouterr()
    assert publisher.says(*RECALL, "1", "--reason", "harmful", "--lesson", "strange-call") == 0
    assert "Nobody has looked up the lesson" in capsys.readouterr().out


def test_what_is_signed_by_enough_does_not_wait_for_nobody(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    publisher.says("keys", "new", "dan")
    publisher.says("channel", "rotate", "channel", "--key", "dan.pub")
    capsys.readouterr()
    assert publisher.says("sign", "channel", "--key", "dan.key") == 0
    out = capsys.readouterr().out
    assert "root.2 waits for 1 signature." in out
    assert "targets waits" not in out


def test_another_passphrase_signs_nothing(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    publisher.says("channel", "add-key", "channel", "--pack", "b-pack", "--key", "tara.pub")
    assert publisher.says("sign", "channel", "--key", "ann.key", typed=(ANOTHER,)) == 2
    assert "This passphrase does not open it." in capsys.readouterr().err


def test_what_is_no_key_is_told(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    assert publisher.says("sign", "channel", "--key", "ann.pub") == 2
    assert "“ann.pub” is not a key." in capsys.readouterr().err
    assert publisher.says("keys", "show", "ann.key") == 2
    assert "not a public key" in capsys.readouterr().err
    os.mkfifo("pipe.pub")  # nobody is at its other end
    assert publisher.says("keys", "show", "pipe.pub") == 2
    assert "not a plain file" in capsys.readouterr().err


def test_a_channel_tells_what_waits_and_for_whom(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    publisher.says("keys", "new", "bob")
    keys = ["--key", "ann.pub", "--key", "bob.pub", "--threshold", "2"]
    assert publisher.says("channel", "rotate", "channel", *keys) == 0
    capsys.readouterr()
    assert publisher.says("channel", "show", "channel") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Org"
    assert len(said[1].split()) == 8
    first = [Path(f"{name}.pub").read_text().split()[2][:8] for name in ("ann", "bob", "tara")]
    assert said[2] == f"root.2: 2 of 2 ({first[0]}, {first[1]})"
    assert "root.2 waits for 2 signatures." in said
    assert f"small-pack: 1 of 1 ({first[2]})" in said


@pytest.mark.usefixtures("qapp")
def test_the_cards_of_a_channel_are_written_once_and_in_the_language_that_is_named(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    show = ["channel", "show", "channel", "--card"]
    assert publisher.says(*show, "cards.pdf") == 0
    assert "Written: cards.pdf" in capsys.readouterr().out
    assert publisher.says(*show, "cards.pdf") == 2
    assert "already a file of that name" in capsys.readouterr().err
    assert publisher.says(*show, "cards.txt") == 2
    assert "has to end in “.pdf”" in capsys.readouterr().err
    assert publisher.says(*show, "fa.pdf", "--language", "fa", "--sheet", "letter") == 0
    assert b"NotoSansArabic" in Path("fa.pdf").read_bytes()
    assert publisher.says(*show, "tlh.pdf", "--language", "tlh") == 2


def test_a_channel_that_was_never_signed_has_no_card(publisher: Publisher, capsys: Said) -> None:
    publisher.says("keys", "new", "ann")
    publisher.says("channel", "init", "channel", "--publisher", "Org", "--key", "ann.pub")
    assert publisher.says("channel", "show", "channel", "--card", "cards.pdf") == 2
    assert "Not enough people have signed this channel yet." in capsys.readouterr().err
    assert not Path("cards.pdf").exists()


def test_a_channel_that_was_never_signed_has_no_fingerprint_yet(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.says("keys", "new", "ann")
    publisher.says("channel", "init", "channel", "--publisher", "Org", "--key", "ann.pub")
    capsys.readouterr()
    assert publisher.says("channel", "show", "channel") == 0
    assert capsys.readouterr().out.startswith("root.1: 1 of 1 (")


def test_a_service_may_hold_keys_of_its_own(publisher: Publisher) -> None:
    for name in ("ann", "serv"):
        publisher.says("keys", "new", name)
    begin = ["channel", "init", "channel", "--publisher", "Org", "--key", "ann.pub"]
    assert publisher.says(*begin, "--service", "serv.pub") == 0
    publisher.says("sign", "channel", "--key", "ann.key")
    export = ["channel", "export", "channel", "-o", "out"]
    assert publisher.says(*export, "--key", "ann.key") == 2
    assert publisher.says(*export, "--key", "serv.key") == 0
    Path("out", "metadata", "old.snapshot.json").write_text("kept by somebody")
    assert publisher.says(*export, "--key", "serv.key") == 0
    assert Path("out", "metadata", "2.snapshot.json").is_file()


def test_a_channel_is_not_begun_over_another(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    begin = ["channel", "init", "channel", "--publisher", "Org", "--key", "ann.pub"]
    assert publisher.says(*begin) == 2
    assert "There is a channel in this folder already." in capsys.readouterr().err


@pytest.mark.parametrize("meant", [("--restart", "2"), ("--annex", "fa")])
def test_root_changes_hands_only_where_nothing_else_was_meant(
    publisher: Publisher, capsys: Said, meant: tuple[str, str]
) -> None:
    publisher.begins()
    assert publisher.says("channel", "rotate", "channel", "--key", "tara.pub", *meant) == 2
    assert "Nothing was written" in capsys.readouterr().err
    assert not [*Path("channel/waiting").glob("*")]


def test_a_role_that_was_mistyped_changes_no_hands(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    rotate = ["channel", "rotate", "channel", "--pack", "smal-pack", "--key", "ann.pub"]
    assert publisher.says(*rotate) == 2
    assert "Nobody signs “smal-pack” yet. Nothing was written." in capsys.readouterr().err
    assert not [*Path("channel/waiting").glob("*")]


def test_a_role_may_change_hands_without_beginning_again(publisher: Publisher) -> None:
    publisher.begins()
    publisher.says("keys", "new", "tom")
    rotate = ["channel", "rotate", "channel", "--pack", "small-pack", "--key", "tom.pub"]
    assert publisher.says(*rotate) == 0
    assert not Path("channel", "waiting", "2.root.json").exists()
    assert publisher.says("sign", "channel", "--key", "ann.key") == 0


def built(publisher: Publisher) -> int:
    """Build a pack."""
    make_pack(Path("pack"))
    return publisher.says("build", "pack", "-o", "a.stpack", "--channel", "channel")


def signed(publisher: Publisher) -> int:
    """Build a pack, and sign it."""
    return built(publisher) or publisher.says("sign", "a.stpack", "--key", "tara.key")


def test_whoever_calls_a_pack_like_the_program_s_own_lessons_is_told(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert built(publisher) == 0
    assert "come with the program" not in capsys.readouterr().out
    publisher.says("channel", "add-key", "channel", "--pack", "first-steps", "--key", "tara.pub")
    publisher.says("sign", "channel", "--key", "ann.key")
    label = Path("pack", "pack.yml")
    label.write_text(label.read_text().replace("small-pack", "first-steps"))
    assert publisher.says("build", "pack", "-o", "b.stpack", "--channel", "channel") == 0
    assert "program are called “first-steps” too" in capsys.readouterr().out


def test_a_pack_is_built_signed_and_verified(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    assert built(publisher) == 0
    assert publisher.says("verify", "a.stpack") == 1
    assert "is signed by 0 of the 1 people" in capsys.readouterr().err
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    assert "it can be given out" in capsys.readouterr().out
    assert publisher.says("verify", "a.stpack") == 0
    said = capsys.readouterr().out
    assert "They call themselves: Org" in said
    assert "A small pack (small-pack), version 1" in said
    assert "Compare the digits" in said


def test_digits_of_another_card_are_refused(publisher: Publisher, capsys: Said) -> None:
    Path("a.stpack").write_bytes(pack_bytes(small_book()))
    assert publisher.says("verify", "a.stpack", "--channel", "12345 " * 8) == 1
    assert "not the digits of this publisher" in capsys.readouterr().err


def test_a_file_that_is_no_pack_is_refused_by_a_sentence(
    publisher: Publisher, capsys: Said
) -> None:
    Path("a.stpack").write_bytes(b"PK\3\4")
    assert publisher.says("verify", "a.stpack") == 1
    assert "not a pack of lessons" in capsys.readouterr().err
    assert publisher.says("verify", "none.stpack") == 2


def test_a_pack_that_needs_two_tells_how_many_are_missing(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    publisher.says("keys", "new", "tom")
    keys = ["--key", "tara.pub", "--key", "tom.pub", "--threshold", "2"]
    publisher.says("channel", "rotate", "channel", "--pack", "small-pack", *keys)
    publisher.says("sign", "channel", "--key", "ann.key")
    built(publisher)
    capsys.readouterr()
    assert publisher.says("sign", "a.stpack", "--key", "tom.key") == 0
    assert "small-pack waits for 1 signature." in capsys.readouterr().out
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    assert publisher.says("verify", "a.stpack") == 0


def test_a_pack_in_which_something_needs_mending_is_not_built(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    make_pack(Path("pack"), NO_ANSWER)
    build = ["build", "pack", "-o", "a.stpack", "--channel", "channel"]
    code = publisher.says(*build)
    assert code == 1, capsys.readouterr()
    assert not Path("a.stpack").exists()


def test_a_container_holds_one_pack_of_one_channel(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    make_pack(Path("packs", "one"))
    make_pack(Path("packs", "two"))
    build = ["build", "packs", "-o", "a.stpack", "--channel", "channel"]
    assert publisher.says(*build) == 2
    assert "A container holds one pack." in capsys.readouterr().err
    assert publisher.says("build", "packs/one", "-o", "a.stpack") == 2
    assert "--channel FOLDER" in capsys.readouterr().err
    assert publisher.says("build", "packs/one", "-o", "a.stpack", "--annex", "fa") == 2
    assert "--into FILE.stpack" in capsys.readouterr().err


def test_a_partners_annex_of_helplines_alone_is_read_from_the_pack(publisher: Publisher) -> None:
    publisher.begins()
    add = ["channel", "add-key", "channel", "--pack", "small-pack", "--annex", "north"]
    assert publisher.says(*add, "--key", "ann.pub") == 0
    assert publisher.says("sign", "channel", "--key", "ann.key") == 0
    everything = dict.fromkeys(PACK)
    own = {name: PACK[name] for name in ("pack.yml", "helplines.md")}
    make_pack(Path("pack"), {"helplines.md": None})
    make_pack(Path("north"), {**everything, **own})
    assert publisher.says("build", "pack", "-o", "a.stpack", "--channel", "channel") == 0
    annex = ["build", "north", "-o", "b.stpack", "--annex", "north", "--into", "a.stpack"]
    assert publisher.says(*annex) == 0
    for name in ("ann", "tara"):
        assert publisher.says("sign", "b.stpack", "--key", f"{name}.key") == 0
    store = GuestPacks()
    with open_file(Path("b.stpack")) as file:
        store.install(read_without_trust(file), None)
    (helped,) = Library(OpenedPacks(store)).helplines("en")
    assert [each.name for each in helped.list.lines] == ["The harbour desk", "Night voice"]


def test_a_day_of_review_is_a_day(publisher: Publisher, capsys: Said) -> None:
    build = ["build", "pack", "-o", "a.stpack", "--channel", "channel", "--review-by"]
    assert publisher.says(*build, "soon") == 2
    assert "“soon” is not a day" in capsys.readouterr().err
    today = date.today()
    assert publisher.says(*build, str(today - timedelta(days=2))) == 2
    assert "is past" in capsys.readouterr().err
    publisher.begins()
    make_pack(Path("pack"))
    coming = today + timedelta(days=30)
    assert publisher.says(*build, str(coming)) == 0
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    with open_file(Path("a.stpack")) as file:
        assert read_without_trust(file).review_by == coming


def test_a_signed_pack_is_never_written_over(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    assert built(publisher) == built(publisher) == 0  # nobody has signed it yet
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    signed = Path("a.stpack").read_bytes()
    capsys.readouterr()
    assert built(publisher) == 2
    said = capsys.readouterr().err
    assert "“a.stpack” is signed already. Nothing was written. Give this version a file" in said
    assert Path("a.stpack").read_bytes() == signed


def test_what_is_no_pack_is_not_written_over(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    Path("a.stpack").write_bytes(b"a diary")
    assert built(publisher) == 2
    assert "already a file of that name." in capsys.readouterr().err
    assert Path("a.stpack").read_bytes() == b"a diary"


def test_what_is_said_of_a_container_is_not_left_unheard(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    make_pack(Path("pack"))
    assert publisher.says("build", "pack", "-o", "a.zip", "--channel", "channel") == 2
    assert "has to end in “.stpack”" in capsys.readouterr().err
    assert not Path("a.zip").exists()
    assert publisher.says("build", "pack", "-o", "A.STPACK", "--channel", "channel") == 0
    assert Path("A.STPACK").is_file()


def test_a_pack_is_not_built_for_a_channel_that_lets_nobody_sign_it(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    make_pack(Path("pack"), changed("pack.yml", "small-pack", "other-pack"))
    build = ["build", "pack", "-o", "a.stpack", "--channel", "channel"]
    assert publisher.says(*build, "--release") == 2
    said = capsys.readouterr().err
    assert "Nobody signs “other-pack” yet. Nothing was written." in said
    assert not Path("a.stpack").exists()
    assert not Path("pack", "ids.lock").exists()


def test_ids_that_are_released_travel_with_the_pack(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    make_pack(Path("pack"))
    build = ["build", "pack", "-o", "a.stpack", "--channel", "channel", "--release"]
    assert publisher.says(*build) == 0
    out = capsys.readouterr().out
    assert "Ids released: pack/ids.lock" in out
    assert out.count("Written, and not signed yet") == 1
    publisher.says("sign", "a.stpack", "--key", "tara.key")
    with open_file(Path("a.stpack")) as file:
        found = read_without_trust(file).read("source/ids.lock")
    assert found == Path("pack", "ids.lock").read_bytes()


def test_an_import_goes_to_a_new_folder(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    publisher.says("channel", "export", "channel", "-o", "out", "--key", "ann.key")
    assert publisher.says("channel", "import", "out/metadata", "-o", "channel") == 2
    assert "“channel” is not empty." in capsys.readouterr().err
    assert publisher.says("channel", "import", "out/metadata", "-o", "new") == 0
    assert "Taken over, with 0 packs" in capsys.readouterr().out


def test_what_was_taken_back_goes_into_packs_that_are_signed(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert signed(publisher) == 0
    back = ["--pack", "small-pack", "--lesson", "strange-call", "--last", "1"]
    publisher.says("channel", "recall", "channel", *back, "--reason", "harmful")
    publisher.says("sign", "channel", "--key", "ann.key")
    capsys.readouterr()
    assert publisher.says("channel", "carry", "channel", "a.stpack") == 0
    assert "Enough have signed; it can be given out." in capsys.readouterr().out
    with open_file(Path("a.stpack")) as file:
        found = open_pack(file, [])
        assert isinstance(found, UnknownPublisher)
        opened = open_pack(file, [trust(found, found.fingerprint)])
    assert isinstance(opened, Opened)
    assert opened.channel.recalled("small-pack", 1, "strange-call")


def test_where_one_pack_cannot_carry_a_channel_none_is_written(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    make_pack(Path("pack"))
    publisher.says("build", "pack", "-o", "a.stpack", "--channel", "channel")
    Path("b.stpack").write_bytes(pack_bytes(three_book(), Made(by=("tara",))))
    before = Path("a.stpack").read_bytes()
    assert publisher.says("channel", "carry", "channel", "a.stpack", "b.stpack") == 2
    assert "This pack is of another channel." in capsys.readouterr().err
    assert Path("a.stpack").read_bytes() == before


def test_packs_of_another_channel_are_not_exported(publisher: Publisher, capsys: Said) -> None:
    publisher.begins()
    Path("a.stpack").write_bytes(pack_bytes(three_book(), Made(by=("tara",))))
    assert publisher.says("channel", "export", "channel", "a.stpack", "-o", "out") == 2
    assert "must be of this channel" in capsys.readouterr().err
    assert not Path("out").exists()


def test_an_export_without_a_key_is_left_to_a_service(publisher: Publisher) -> None:
    publisher.begins()
    assert publisher.says("channel", "export", "channel", "-o", "out") == 0
    assert not Path("out", "metadata", "timestamp.json").exists()


def test_an_installation_knows_a_publisher_and_opens_nothing_older(
    publisher: Publisher, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.begins()
    monkeypatch.setattr(places, "brought_channels", lambda: Path("distribution"))
    for version in ("1", "2"):
        make_pack(Path("pack"), changed("pack.yml", "version: 1", f"version: {version}"))
        out = f"{version}.stpack"
        publisher.says("build", "pack", "-o", out, "--channel", "channel")
        publisher.says("sign", out, "--key", "tara.key")
    trust = ["channel", "trust", "channel", "2.stpack", "-o", "distribution"]
    assert publisher.says(*trust) == 0
    capsys.readouterr()
    assert publisher.says("verify", "2.stpack") == 0
    assert "This installation knows its publisher." in capsys.readouterr().out
    assert publisher.says("verify", "1.stpack") == 1
    assert "is version 1, and version 2 is known here" in capsys.readouterr().err
    (file,) = Path("distribution").iterdir()
    file.write_bytes(b"{}")
    assert publisher.says("verify", "1.stpack") == 0
    said = capsys.readouterr()
    assert f"“{file.name[:12]}…”, which came with this program, cannot be used" in said.err
    assert "Compare the digits" in said.out


def test_the_guide_for_publishers_can_be_read_in_the_terminal(capsys: Said) -> None:
    assert main(["explain", "signing"]) == 0
    assert capsys.readouterr().out.startswith("# How a pack is signed")


def test_whoever_signs_is_told_what_and_may_read_it_first(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert built(publisher) == 0
    capsys.readouterr()
    assert publisher.says("show", "a.stpack") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Read without trust: nobody vouches for what stands here.\n")
    assert "strange-call: A strange call" in shown
    assert "show a.stpack" in shown
    assert publisher.says("show", "a.stpack", "strange-call", "--no-answers") == 0
    assert "A strange call" in capsys.readouterr().out
    assert publisher.says("show", "a.stpack", "--language", "my") == 2
    assert "Nothing here is in “my”." in capsys.readouterr().err
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    told = capsys.readouterr().out
    assert told.startswith("They call themselves: Org\n")
    assert "(small-pack), version 1, " in told
    assert told.index("Read it before you sign: ") < told.index("Enough have signed")


def test_a_pack_whose_files_are_others_than_listed_is_not_signed(
    publisher: Publisher, capsys: Said
) -> None:
    publisher.begins()
    assert built(publisher) == 0
    content = bytearray(Path("a.stpack").read_bytes())
    content[-20] ^= 1
    Path("a.stpack").write_bytes(content)
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 2
    assert publisher.says("show", "a.stpack") == 2
    assert Path("a.stpack").read_bytes() == content


@pytest.mark.skipif(sys.platform != "linux", reason="open files are listed as Linux lists them")
def test_no_file_is_open_when_another_takes_its_place(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.begins()
    add = ["channel", "add-key", "channel", "--pack", "small-pack", "--annex", "north"]
    publisher.says(*add, "--key", "tara.pub")
    publisher.says("sign", "channel", "--key", "ann.key")
    replace, replaced = Path.replace, []

    def watched(path: Path, target: Path) -> Path:
        still_open = {each.readlink() for each in Path("/proc/self/fd").iterdir() if each.exists()}
        assert target.absolute() not in still_open  # Windows would refuse
        replaced.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    assert built(publisher) == 0
    annex = ["build", "pack", "-o", "a.stpack", "--annex", "north", "--into", "a.stpack"]
    assert publisher.says(*annex) == 0
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    assert publisher.says("channel", "carry", "channel", "a.stpack") == 0
    assert replaced == ["a.stpack"] * 4


def test_what_was_told_is_signed_whatever_lies_there_by_then(
    publisher: Publisher, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.begins()
    assert built(publisher) == 0
    make_pack(Path("pack"), changed("pack.yml", "version: 1", "version: 2"))
    build = ["build", "pack", "-o", "b.stpack", "--channel", "channel"]
    assert publisher.says(*build) == 0
    ask = key_files.passphrase

    def swapped(prompt: str) -> str:
        Path("b.stpack").replace("a.stpack")
        return ask(prompt)

    monkeypatch.setattr(key_files, "passphrase", swapped)
    assert publisher.says("sign", "a.stpack", "--key", "tara.key") == 0
    assert "(small-pack), version 1, " in capsys.readouterr().out
    assert publisher.says("verify", "a.stpack") == 0
    assert "(small-pack), version 1, " in capsys.readouterr().out
