# SPDX-License-Identifier: GPL-3.0-or-later
"""``export``: a lesson or help tree as one HTML file."""

from argparse import Namespace

from securetrain.cli.giving_out import give_out
from securetrain.paper import page


def run(said: Namespace) -> int:
    """Write the page; leave 1 where it is not said which lesson is meant."""
    return give_out(said, ".html", page)
