# SPDX-License-Identifier: GPL-3.0-or-later
"""Drills: what `assets/guides/signing.md` tells a publisher to do, done literally.

Keys are drawn, channels begun, packs built and signed by the very commands that stand there; then
learners who have seen what was before open what came of it.
"""

import io
import re
import shlex
import sys
from pathlib import Path

import pytest

from securetrain import places
from securetrain.cli import key_files, main
from securetrain.pack import (
    Channel,
    Opened,
    UnknownPublisher,
    WithdrawnKeyError,
    open_pack,
    trust,
)
from tests.sealing.making import PASSPHRASE, QUICK, WITH_QUICK
from tests.workshop.making import make_pack

SECONDS = 20
"""The budget of this file."""

GUIDE = places.assets() / "guides" / "signing.md"


def commands(title: str) -> list[list[str]]:
    """Return the commands that stand under a heading of the guide."""
    text = GUIDE.read_text(encoding="utf-8")
    section = text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    assert blocks, title
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


class Publisher:
    """A folder with a pack in it, in which commands of the guide are done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        """Begin with a pack and nothing else."""
        self.monkeypatch = monkeypatch
        monkeypatch.chdir(folder)
        monkeypatch.setattr(key_files, "PROFILE", QUICK)
        monkeypatch.setattr(key_files, "KNOWN", WITH_QUICK)
        self.versions = {"our-lessons": 0, "annex-fa": 0}
        for name in self.versions:
            make_pack(folder / name)
            label = folder / name / "pack.yml"
            text = label.read_text(encoding="utf-8")
            label.write_text(re.sub(r"(?m)^id: .*$", "id: our-lessons", text), encoding="utf-8")

    def does(self, title: str) -> None:
        """Do what stands under a heading; pack.yml's version is raised before each build."""
        for words in commands(title):
            if words[0] == "build":
                self.raises(words[1])
            code = self.says(*words)
            assert code == 0, words

    def says(self, *words: str) -> int:
        """Give one command, with the passphrase piped in."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n" * 2))
        return main(list(words))

    def raises(self, name: str, to: int = 0) -> None:
        """Raise the version in a pack.yml."""
        self.versions[name] = to or self.versions[name] + 1
        label = Path(name) / "pack.yml"
        text = label.read_text(encoding="utf-8")
        fresh = re.sub(r"(?m)^version: .*$", f"version: {self.versions[name]}", text)
        label.write_text(fresh, encoding="utf-8")

    def begun(self) -> Channel:
        """Begin the channel, give out a first pack, and return what a learner then knows."""
        self.does("Begin a channel")
        self.does("Give out a pack")
        file = io.BytesIO(Path("our-lessons.stpack").read_bytes())
        found = open_pack(file, [])
        assert isinstance(found, UnknownPublisher)
        return opened(trust(found, found.fingerprint))


def opened(channel: Channel, name: str = "our-lessons.stpack") -> Channel:
    """Return what a learner knows once they have opened a pack."""
    found = open_pack(io.BytesIO(Path(name).read_bytes()), [channel])
    assert isinstance(found, Opened)
    return found.channel


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Publisher:
    """Return somebody who does what the guide says."""
    return Publisher(monkeypatch, tmp_path)


def test_a_channel_is_begun_and_a_pack_given_out(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    learner = publisher.begun()
    assert learner.publisher == "Example Organisation"
    assert Path("cards.pdf").read_bytes().startswith(b"%PDF-")
    assert " ".join(learner.fingerprint) in capsys.readouterr().out
    assert (
        publisher.says("verify", "our-lessons.stpack", "--channel", " ".join(learner.fingerprint))
        == 0
    )


def test_the_same_sources_make_the_same_container(publisher: Publisher) -> None:
    publisher.begun()
    build = ["build", "our-lessons", "--channel", "channel", "-o"]
    assert publisher.says(*build, "one.stpack") == publisher.says(*build, "two.stpack") == 0
    assert Path("one.stpack").read_bytes() == Path("two.stpack").read_bytes()


def test_a_partner_signs_an_annex_and_nothing_else(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    learner = publisher.begun()
    publisher.does("Let a partner sign an annex")
    after = opened(learner, "our-lessons-2.stpack")
    assert after.seen_of("our-lessons.annex.fa").version == 1
    publisher.raises("our-lessons")
    capsys.readouterr()
    publisher.says("build", "our-lessons", "-o", "by-pari.stpack", "--channel", "channel")
    assert "Annex “fa” is not in it" in capsys.readouterr().out
    assert publisher.says("sign", "by-pari.stpack", "--key", "pari.key") == 2
    keeping = ["-o", "kept.stpack", "--channel", "channel", "--annexes-of", "our-lessons-2.stpack"]
    assert publisher.says("build", "our-lessons", *keeping) == 0
    assert "Annex" not in capsys.readouterr().out
    assert publisher.says("sign", "kept.stpack", "--key", "tara.key") == 0
    assert opened(after, "kept.stpack").seen_of("our-lessons.annex.fa").version == 1


def test_a_lesson_taken_back_is_withdrawn_wherever_a_newer_pack_goes(publisher: Publisher) -> None:
    learner = publisher.begun()
    assert learner.recalled("our-lessons", 1, "strange-call") is None
    publisher.does("Take a lesson back")
    after = opened(learner)
    found = after.recalled("our-lessons", 1, "strange-call")
    assert found
    assert found.note == "Ring the office, not the caller."
    assert after.recalled("our-lessons", 2, "strange-call") is None


def test_a_lost_key_is_replaced(publisher: Publisher) -> None:
    learner = publisher.begun()
    publisher.does("When a holder has lost a key")
    after = opened(learner)
    assert after.fingerprint == learner.fingerprint
    assert after.seen_of("root").version == 2
    publisher.says(
        "channel",
        "recall",
        "channel",
        "--pack",
        "our-lessons",
        "--last",
        "1",
        "--reason",
        "outdated",
    )
    assert publisher.says("sign", "channel", "--key", "cem.key") == 2
    assert publisher.says("sign", "channel", "--key", "dan.key") == 0


def test_one_stolen_key_of_root_can_do_nothing_alone(publisher: Publisher) -> None:
    learner = publisher.begun()
    publisher.says(
        "channel", "recall", "channel", "--pack", "our-lessons", "--last", "1", "--reason", "forged"
    )
    assert publisher.says("sign", "channel", "--key", "ann.key") == 0
    publisher.raises("our-lessons")
    publisher.says("build", "our-lessons", "-o", "after.stpack", "--channel", "channel")
    publisher.says("sign", "after.stpack", "--key", "tara.key")
    assert opened(learner, "after.stpack").recalled("our-lessons", 1, "strange-call") is None
    for waiting in Path("channel", "waiting").iterdir():  # as the guide says
        waiting.unlink()
    publisher.does("When one key of root was stolen")
    assert opened(learner).seen_of("root").version == 2
    assert publisher.says("sign", "channel", "--key", "ann.key") == 2


def test_a_stolen_trainers_key_signs_nothing_that_counts(publisher: Publisher) -> None:
    learner = publisher.begun()
    publisher.raises("our-lessons", to=900)
    publisher.says("build", "our-lessons", "-o", "stolen.stpack", "--channel", "channel")
    publisher.says("sign", "stolen.stpack", "--key", "tara.key")
    deceived = opened(learner, "stolen.stpack")
    publisher.versions["our-lessons"] = 1
    publisher.does("When a trainer's key was stolen")
    for before in (learner, deceived):
        after = opened(before, "our-lessons-2.stpack")
        assert after.seen_of("our-lessons").version == 2
        assert not after.stands_by("our-lessons", 900)
        with pytest.raises(WithdrawnKeyError):
            opened(after, "stolen.stpack")


def test_a_threshold_is_changed_by_those_of_before_and_those_of_after(publisher: Publisher) -> None:
    learner = publisher.begun()
    publisher.does("When more people should have to sign")
    after = opened(learner)
    assert after.seen_of("root").version == 2
    publisher.says(
        "channel",
        "recall",
        "channel",
        "--pack",
        "our-lessons",
        "--last",
        "1",
        "--reason",
        "mistaken",
    )
    for name in ("ann", "bob"):
        publisher.says("sign", "channel", "--key", f"{name}.key")
    assert Path("channel", "waiting", "recalls.json").exists()
    publisher.says("sign", "channel", "--key", "cem.key")
    assert Path("channel", "recalls.json").exists()


def test_an_installation_knows_the_channel_and_opens_nothing_older(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    publisher.begun()
    Path("our-lessons.stpack").rename("old.stpack")
    publisher.does("Give out a pack")
    publisher.does("Bring trust along with an installation")
    monkeypatch.setattr(places, "brought_channels", lambda: Path("distribution", "channels"))
    assert publisher.says("verify", "our-lessons.stpack") == 0
    assert "This installation knows its publisher." in capsys.readouterr().out
    assert publisher.says("verify", "old.stpack") == 1
    assert "is version 1, and version 2 is known here" in capsys.readouterr().err


def test_a_channel_goes_to_other_tools_and_comes_back(publisher: Publisher) -> None:
    learner = publisher.begun()
    publisher.does("For other tools")
    before = Path("our-lessons.stpack").read_bytes()
    assert Path("taken-over", "our-lessons.stpack").read_bytes() == before
    opened(learner, "taken-over/our-lessons.stpack")
