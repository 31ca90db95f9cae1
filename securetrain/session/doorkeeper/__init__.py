# SPDX-License-Identifier: GPL-3.0-or-later
"""Two processes: the doorkeeper, who may save and begin sessions, and the door between.

`parent` is the doorkeeper, `door` what a session has of it, `frames` what passes between them.
"""
