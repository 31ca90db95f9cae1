# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor plan: which room may look into which, and which library lives where.

These two tables are the architecture's document. A change of them is a change of the house: say in
the commit why. Each room's own page is the docstring of its door, `securetrain/<room>/__init__.py`.
"""

BELOW_CLI = (
    "errors words places bootstrap course practice sealing pack vault shield classroom authoring"
    " pictures paper search workshop exchange edition"
)

FLOOR_PLAN = {
    "errors": "",
    "words": "",
    "places": "errors",
    "bootstrap": "errors places",
    "course": "errors words",
    "practice": "course",
    "sealing": "errors words",
    "pack": "errors words course sealing pictures",
    "vault": "errors words places course practice sealing pack",
    "shield": "errors words places",
    "search": "",
    "classroom": "errors words places course practice pack search vault sealing",
    "authoring": "errors words course",
    "pictures": "errors",
    "paper": "errors words course pictures classroom",
    "workshop": "errors words places course authoring pictures pack sealing",
    "exchange": "errors words course authoring",
    "edition": "errors words places pack workshop",
    "ui": "errors words places course practice classroom paper pictures search",
    "studio": (
        "errors words places course practice classroom authoring workshop exchange paper pictures"
        " ui"
    ),
    "cli": BELOW_CLI,
    "session": BELOW_CLI + " cli ui studio",
    "__main__": "bootstrap cli session",
    "__init__": "",
}
"""Each room, and the rooms whose doors it may look through."""

NOWHERE = ""

NETWORK = [
    *["aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests"],
    *["smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.error", "urllib.request"],
    *["urllib3", "webbrowser", "xmlrpc"],
]

LIVES_IN = {
    "PySide6": "ui studio pictures paper session",
    "shiboken6": "ui studio pictures paper session",
    "PySide6.QtNetwork": NOWHERE,
    "argparse": "cli",
    "cryptography": "sealing pack",
    "csv": "exchange",
    "ctypes": "shield bootstrap",
    "fsrs": "practice",
    "gettext": "words",
    "markdown": "authoring",
    "multiprocessing": "session",
    "polib": "authoring",
    "securesystemslib": "pack",
    "segno": "pictures",
    "sqlalchemy": "vault",
    "sqlcipher3": "vault",
    "sqlite3": "search",
    "sqlmodel": "vault",
    "subprocess": "bootstrap session edition",
    "tuf": "pack",
    "venv": "bootstrap",
    "xml": "authoring exchange",
    "yaml": "authoring",
    "zipfile": "exchange",
    "pickle": NOWHERE,
    "shelve": NOWHERE,
    **dict.fromkeys(NETWORK, NOWHERE),
}
"""Each library that matters, and the rooms it lives in; the longest name that fits counts."""

SIX_ENTRIES = {"securetrain", "lessons", "assets", "tests", "pyproject.toml", "README.md"}
CONVENTIONAL = {"LICENSE", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "requirements.lock"}
PRODUCED = {"wheels", "dist", "build", "distribution"}
"""What may stand at the top: the house itself, the usual papers, and what git does not keep."""

VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "handler", "misc"}
"""Words that name no thing; a thing without a room gets a room, or is not needed."""

MOST_LINES = {"file": 250, "class": 180, "function": 45, "door": 8}
"""The walls."""
