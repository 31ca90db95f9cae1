# SPDX-License-Identifier: GPL-3.0-or-later
"""Values back to the sources an author would have written."""
