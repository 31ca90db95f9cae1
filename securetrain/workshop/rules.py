# SPDX-License-Identifier: GPL-3.0-or-later
"""What the workshop looks for beyond the form of a source, each rule by its code."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from securetrain.authoring import CODES, Finding, Level
from securetrain.workshop.rules_of_packs import PACK_RULES
from securetrain.workshop.rules_of_teaching import TEACHING_RULES
from securetrain.workshop.rules_of_words import WORD_RULES
from securetrain.workshop.ruling import Rule

_RULES: Mapping[str, Rule] = MappingProxyType({**PACK_RULES, **TEACHING_RULES, **WORD_RULES})
_MOST_OF_A_KIND = 200  # findings of one code; more would hide the others
_SHOWN = 80  # signs of a source that a message repeats


@dataclass(frozen=True)
class Findings:
    """Findings as they are gathered."""

    found: list[Finding]

    def say(self, code: str, file: str, line: int, /, **values: object) -> None:
        """Add the finding that ``code`` names; ``values`` fill its sentences."""
        rule = _RULES[code]
        shown = {
            name: str(value) if name == "ids" else _clipped(str(value))
            for name, value in values.items()
        }
        finding = Finding(
            file,
            max(line, 1),
            code,
            rule.message.format(**shown),
            rule.cure.format(**shown),
            rule.level,
        )
        alike = sum(each.code == code for each in self.found)
        if finding not in self.found and alike < _MOST_OF_A_KIND:
            self.found.append(finding)


def codes() -> dict[str, str]:
    """Return every code of a finding with its explanation, in the order of the alphabet."""
    ours = {code: rule.meaning for code, rule in _RULES.items()}
    return dict(sorted({**CODES, **ours}.items()))


def explain(code: str) -> str:
    """Return what a code means and how to mend it; empty for an unknown one."""
    return codes().get(code, "")


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Say whether anything among the findings keeps a pack from being built."""
    return any(each.level is Level.ERROR for each in findings)


def _clipped(text: str) -> str:
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
