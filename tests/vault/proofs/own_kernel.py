# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs tests in a kernel of their own, for what the kernel underneath does not know.

User-mode Linux is a whole kernel that is a program. It sees this machine's files and cannot change
them; what it writes goes into memory. Its modules are loaded by the system call itself.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAM = "linux.uml"
MODULES = (
    *("fs/fat/fat", "fs/nls/nls_cp437", "fs/nls/nls_iso8859-1", "fs/nls/nls_ascii"),
    *("fs/nls/nls_utf8", "fs/fat/vfat", "drivers/block/loop"),
)
FINIT_MODULE = 313
"""The number of the system call on 64-bit PCs, which are all that user-mode Linux runs on."""

ENDED = "ended with"
PATIENCE = 300
ROOT = Path(__file__).parents[3]


def run_inside(folder: Path, *arguments: str) -> tuple[int, str]:
    """Run pytest in a kernel of its own; return its exit code, and all that was said.

    Args:
        folder: An empty folder that becomes the memory to write to.
        arguments: What pytest is told besides.
    """
    program = shutil.which(PROGRAM)
    assert program is not None
    inside, begin = folder / "inside", folder / "begin"
    inside.mkdir()
    begin.write_text(
        "#!/bin/sh\nexport PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/nowhere\n"
        f"mount -t proc proc /proc\nmount -t tmpfs memory {inside}\ncd {ROOT}\n"
        f"export PYTHONDONTWRITEBYTECODE=1 TMPDIR={inside}\n"
        f"{sys.executable} -m tests.vault.proofs.own_kernel {Path(program).resolve().parents[1]}\n"
        f"{sys.executable} -m pytest -p no:cacheprovider --color=no --basetemp={inside}/t"
        f" {' '.join(arguments)} 2>&1\n"
        f"echo {ENDED} $?\nexec halt -f\n"
    )
    begin.chmod(0o700)
    kernel = [program, "rootfstype=hostfs", "rootflags=/", "ro", "mem=1024M", f"init={begin}"]
    kernel.append(f"uml_dir={folder}")  # where it would use the home
    done = subprocess.run(
        [*kernel, "con=null", "con0=null,fd:1", "ssl=null", "quiet"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )
    said = done.stdout.replace("\r", "")
    code = said.rpartition(ENDED)[2].split()
    return (int(code[0]) if code and code[0].isdigit() else -1), said


def load_modules(place: Path) -> None:
    """Load what a stick needs, from the modules beside user-mode Linux."""
    system = ctypes.CDLL(None, use_errno=True)
    kernel = place / "lib" / "uml" / "modules" / os.uname().release / "kernel"
    for name in MODULES:
        descriptor = os.open(kernel / f"{name}.ko", os.O_RDONLY)
        if system.syscall(FINIT_MODULE, descriptor, b"", 0):
            print(f"{name}: {os.strerror(ctypes.get_errno())}")
        os.close(descriptor)


if __name__ == "__main__":
    load_modules(Path(sys.argv[1]))
