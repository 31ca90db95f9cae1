# SPDX-License-Identifier: GPL-3.0-or-later
"""The first window: from a bare paint to a stage, with a passphrase or as a guest."""
