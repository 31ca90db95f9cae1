# SPDX-License-Identifier: GPL-3.0-or-later
"""What some tests need of a machine: skipped with the reason where it lacks, never in CI."""

import os
import shutil
import subprocess

import pytest


class Needs:
    """Asks for one thing; where it is missing the test is skipped, in CI it fails."""

    def root(self, why: str) -> None:
        """Ask for the rights of root."""
        if os.geteuid() != 0:
            self._lacks(f"this needs root: {why}")

    def program(self, name: str, package: str) -> None:
        """Ask for a program, which Debian has in ``package``."""
        if not shutil.which(name):
            self._lacks(f"this needs {name}: apt-get install {package}")

    def a_namespace_of_its_own(self) -> None:
        """Ask for a network namespace with nothing in it."""
        self.program("unshare", "util-linux")
        tried = subprocess.run(
            [*EMPTY_NETWORK, "true"], capture_output=True, text=True, check=False
        )
        if tried.returncode:
            self._lacks(f"this needs a network namespace: {tried.stderr.strip()}")

    def landlock_and_filters(self) -> None:
        """Ask for a kernel that offers all of the shield."""
        from securetrain.shield import GUEST, try_everything

        if missing := try_everything(GUEST).state.missing:
            self._lacks(f"this kernel offers less: {missing}")

    def _lacks(self, reason: str) -> None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"Nothing is skipped here. {reason}")
        pytest.skip(reason)


needs = Needs()

EMPTY_NETWORK = (
    ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
)
"""What runs a command where there is no network, not even the machine's own."""
