# SPDX-License-Identifier: GPL-3.0-or-later
"""One small reader per kind of question: from the answers as written to the task."""
