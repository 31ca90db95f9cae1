# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing acknowledged is lost, whatever ends the program, the power or the disk (40 s)."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.vault.proofs import disk

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    reason = disk.cannot()
    if reason:
        assert not os.environ.get("CI"), f"CI has to run this, and it {reason}"
        pytest.skip(reason)
    return disk.compiled(tmp_path_factory.mktemp("disk"))


def proof(library: Path, folder: Path, name: str, times: int) -> dict[str, Any]:
    """Run a proof in a process of its own."""
    command = [sys.executable, "-m", "tests.vault.proofs.worker", name, str(folder), str(times)]
    environment = {**os.environ, "LD_PRELOAD": str(library)}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(done.stdout))


def both(few: int, many: int) -> list[Any]:
    return [few, pytest.param(many, marks=pytest.mark.thorough)]


@pytest.mark.parametrize("times", both(50, 1_000))
def test_no_answer_is_lost_when_the_program_is_killed(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "kills", times)
    assert found["ended"] == times
    assert found["answered"] > times
    assert found["lost"] == 0


@pytest.mark.parametrize("times", both(400, 5_000))
def test_no_answer_is_lost_when_the_power_is_cut(library: Path, tmp_path: Path, times: int) -> None:
    found = proof(library, tmp_path, "cuts", times)
    assert found["changes"] > 400
    assert (found["lost"], found["shut"]) == (0, 0)


@pytest.mark.parametrize("times", both(60, 400))
def test_a_weaker_setting_is_seen_to_lose_answers(
    library: Path, tmp_path: Path, times: int
) -> None:
    assert proof(library, tmp_path, "weak_cuts", times)["lost"] > times / 10


@pytest.mark.parametrize("times", both(16, 2_000))
def test_the_old_or_the_new_passphrase_opens_when_a_change_is_killed(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "changes_killed", times)
    assert found["steps"] > 100
    assert (found["neither"], found["lost"]) == (0, 0)


@pytest.mark.parametrize("times", both(40, 2_000))
def test_the_old_or_the_new_passphrase_opens_when_the_power_is_cut(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "changes_cut", times)
    assert (found["neither"], found["lost"], found["old after the end"]) == (0, 0, 0)


@pytest.mark.parametrize("times", both(5, 10_000))
def test_a_full_a_read_only_and_a_pulled_disk_get_a_sentence_and_lose_nothing(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "failing", times)
    assert found["sentences"] > found["points"] / 2
    assert found["amiss"] == []


@pytest.mark.parametrize("times", both(10, 10_000))
def test_a_vault_that_could_not_be_made_or_erased_can_be_at_the_next_try(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "beginning", times)
    assert found["sentences"] > found["points"] / 2
    assert found["amiss"] == []


@pytest.mark.parametrize("times", both(60, 2_000))
def test_a_vault_cut_short_in_the_making_opens_or_leaves_room_for_another(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "making_cut", times)
    assert found["opened"] > 0
    assert found["amiss"] == 0


@pytest.mark.parametrize("times", both(60, 2_000))
def test_what_was_erased_stays_erased_when_the_power_is_cut(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "erasing_cut", times)
    assert found["erased"] > 0
    assert found["amiss"] == 0


@pytest.mark.parametrize("times", both(6, 10_000))
def test_a_pack_that_comes_to_a_failing_disk_leaves_the_version_before_in_use(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "imports_failing", times)
    assert found["points"] == 3 * min(times, found["steps"])
    assert found["sentences"] > found["points"] / 2
    assert found["amiss"] == []


@pytest.mark.parametrize("times", both(12, 10_000))
def test_a_pack_whose_import_is_killed_is_there_whole_or_not_at_all(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "imports_killed", times)
    assert found["ended"] == found["old"] + found["new"] == min(times, found["steps"])
    assert found["old"] > 0
    assert found["amiss"] == []


@pytest.mark.parametrize("times", both(40, 2_000))
def test_a_pack_whose_import_loses_its_power_is_there_whole_or_not_at_all(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "imports_cut", times)
    assert min(found["old"], found["new"]) > 0
    assert found["amiss"] == []


@pytest.mark.parametrize("times", both(12, 2_000))
def test_an_erasing_that_is_killed_at_any_step_is_seen_and_can_be_finished(
    library: Path, tmp_path: Path, times: int
) -> None:
    found = proof(library, tmp_path, "erasing_killed", times)
    assert found["steps"] >= 6
    assert found["unfinished"] > 0
    assert (found["unseen"], found["amiss"]) == (0, 0)
