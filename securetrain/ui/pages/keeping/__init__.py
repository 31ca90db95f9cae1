# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept: begun, opened, given another passphrase, backed up, forgotten, erased."""
