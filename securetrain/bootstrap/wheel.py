# SPDX-License-Identifier: GPL-3.0-or-later
"""Put the compiled lessons and catalogues into the wheel; hatchling calls this while it builds.

Nothing else imports this module: hatchling is there only while a wheel is built.
"""

import os
import subprocess
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = "securetrain/_bundled/compiled"
COMPILE = """
import pathlib, sys
from securetrain.bootstrap.catalogues import compile_catalogues
from securetrain.cli import main
into = pathlib.Path(sys.argv[1])
compile_catalogues(pathlib.Path("assets", "locale"), into / "locale")
raise SystemExit(main(["build", "lessons", "-o", str(into / "lessons")]))
"""


class CompiledHook(BuildHookInterface):  # type: ignore[type-arg,misc,unused-ignore]
    """Compile as the first start of a checkout does, and name the results to hatchling."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is packed; an editable install needs nothing of it."""
        if version == "editable":
            return
        into = tempfile.mkdtemp()
        # The compiler sees what this process sees: a build may stand apart by its search path.
        seen = os.pathsep.join([self.root, *filter(None, sys.path)])
        environment = {**os.environ, "PYTHONPATH": seen}
        command = [sys.executable, "-c", COMPILE, into]
        subprocess.run(command, cwd=self.root, env=environment, check=True)
        build_data["force_include"][into] = BUNDLED
