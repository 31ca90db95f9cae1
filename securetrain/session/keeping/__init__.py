# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault in the window: begun, looked after, given another passphrase, erased."""
