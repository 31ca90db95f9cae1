# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys

from securetrain import practice


def test_the_door_opens_without_the_scheduler_or_a_source_of_chance() -> None:
    asked = "import sys, securetrain.practice; print({'fsrs', 'random'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_every_name_on_the_door_is_there() -> None:
    assert all(hasattr(practice, name) for name in practice.__all__)
    assert len(set(practice.__all__)) == len(practice.__all__)
