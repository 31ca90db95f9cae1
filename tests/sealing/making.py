# SPDX-License-Identifier: GPL-3.0-or-later
"""A profile that takes no time, which the shipped reader refuses, and two passphrases."""

from securetrain.sealing import PROFILES, Profile

QUICK = Profile(240, memory=8, passes=1, lanes=1)
WITH_QUICK = {**PROFILES, QUICK.number: QUICK}

PASSPHRASE = "amber harvest kettle marina noble otter pillow"
ANOTHER = "quilt ribbon saddle tulip umbrella velvet walnut"
