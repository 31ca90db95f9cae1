# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes in questions, scenarios and the front matter, by name."""

from tests.authoring.bad_lessons import OPTIONS, Bad

QUESTIONS = {
    "a question without options": Bad("### ? Why? {#q}\n\nText", "no-options"),
    "a question with one option": Bad("### ? Why? {#q}\n- [x] Yes", "one-option"),
    "a question without a right answer": Bad(
        "### ? Why? {#q}\n- [ ] a\n- [ ] b", "no-right-answer"
    ),
    "two right answers in a single": Bad("### ? Why? {#q .single}\n- [x] a\n- [x] b", "two-right"),
    "a question without an id": Bad(f"### ? Why?\n{OPTIONS}", "missing-id"),
    "a question that asks nothing": Bad(f"### ? {{#q}}\n{OPTIONS}", "empty-question"),
    "a question of the first level": Bad(f"# ? Why? {{#q}}\n{OPTIONS}", "question-level"),
    "a question of an unknown kind": Bad(
        f"### ? Why? {{#q .quiz}}\n{OPTIONS}", "unknown-attribute"
    ),
    "a question of two kinds": Bad("### ? Why? {#q .order .judge}\n1. a\n2. b", "two-kinds"),
    "a judge's box in a choice": Bad("### ? Why? {#q}\n- [x] a\n- [!] b", "option-mark", 3),
    "an empty option": Bad("### ? Why? {#q}\n- [x] a\n- [ ]", "empty-option", 3),
    "an option with a list": Bad("### ? Why? {#q}\n- [x] a\n  - b\n- [ ] c", "nested-item", 3),
    "a weight above one": Bad("### ? Why? {#q}\n- [x] a\n- [ ] b {1.5}", "weight-range"),
    "a weight that is a word": Bad(
        "### ? Why? {#q}\n- [x] a\n- [ ] b {weight=half}", "not-a-weight", 3
    ),
    "points that are no number": Bad(f"### ? Why? {{#q points=many}}\n{OPTIONS}", "not-a-number"),
    "an unknown difficulty": Bad(f"### ? Why? {{#q difficulty=no}}\n{OPTIONS}", "unknown-word"),
    "an unknown shuffle": Bad(f"### ? Why? {{#q shuffle=maybe}}\n{OPTIONS}", "unknown-word"),
    "an objective that is not there": Bad(
        f"### ? Why? {{#q objective=2}}\n{OPTIONS}", "unknown-objective"
    ),
    "two reasons": Bad(
        f"### ? Why? {{#q}}\n{OPTIONS}\n> [!WHY]\n> a\n\n> [!WHY]\n> b", "two-reasons", 8
    ),
    "an empty hint": Bad(f"### ? Why? {{#q}}\n{OPTIONS}\n> [!HINT]", "empty-callout", 5),
    "an answer neither true nor false": Bad("### ? So? {#q answer=maybe}", "unknown-word"),
    "a heading in a stem": Bad("### ? Why? {#q}\n\n#### Deeper", "no-options"),
    "actions in a stem": Bad("### ? Why? {#q .order}\n\n- [ ] a {#a}\n\n1. b\n2. c", "not-here", 3),
    "an order without items": Bad("### ? Sort {#q .order}\n\nText", "no-answers"),
    "an order of one": Bad("### ? Sort {#q .order}\n1. a", "too-few"),
    "a match without an arrow": Bad(
        "### ? Match {#q .match}\n- a => b\n- c\n- d => e", "match-arrow", 3
    ),
    "a match without a right side": Bad(
        "### ? Match {#q .match}\n- a =>\n- c => d", "match-right", 2
    ),
    "a match of one pair": Bad("### ? Match {#q .match}\n- a => b", "pairs-count"),
    "a sort without bold names": Bad(
        "### ? Sort {#q .sort}\n- A\n  - b\n- **C**\n  - d", "bucket-name", 2
    ),
    "a sort with an empty group": Bad(
        "### ? Sort {#q .sort}\n- **A**\n  - b\n- **C**", "empty-bucket", 4
    ),
    "a sort with one group": Bad("### ? Sort {#q .sort}\n- **A**\n  - b", "too-few"),
    "a quote below a group": Bad(
        "### ? Sort {#q .sort}\n- **A**\n  > why\n  - b\n- **C**\n  - d", "only-text-here", 3
    ),
    "a short answer without a sign": Bad("### ? Word {#q .short}\n- = a\n- b", "answer-sign", 3),
    "a short answer without words": Bad("### ? Word {#q .short}\n- = a\n- =", "answer-sign", 3),
    "only close answers": Bad("### ? Word {#q .short}\n- ~ a", "no-right-answer"),
    "a number written as a word": Bad("### ? How {#q .number}\n- = many", "number-form", 2),
    "a number with a point": Bad("### ? How {#q .number}\n- = 1.5", "number-form", 2),
    "a number without a sign": Bad("### ? How {#q .number}\n- = 5\n- 6", "answer-sign", 3),
    "a range that runs backwards": Bad("### ? How {#q .number}\n- = 8..5", "number-form"),
    "a message to inspect that is not there": Bad("### ? Look {#q .inspect as=sms}", "no-message"),
    "a message of an unknown sort": Bad(
        "### ? Look {#q .inspect as=fax}\n> [a]{! b}", "unknown-word"
    ),
    "a message of no sort": Bad("### ? Look {#q .inspect}\n> [a]{! b}", "inspect-as"),
    "a message without marks": Bad("### ? Look {#q .inspect as=sms}\n> a", "nothing-to-mark"),
    "a part that is not closed": Bad(
        "### ? Look {#q .inspect as=sms}\n> x\n> [a]{! b", "part-form", 3
    ),
    "a part without a reason": Bad(
        "### ? Look {#q .inspect as=sms}\n> [a]{!}", "part-without-why", 2
    ),
    "a part without words": Bad("### ? Look {#q .inspect as=sms}\n> []{! b}", "part-empty", 2),
    "a statement with an empty box": Bad(
        "### ? Judge {#q .judge}\n- [ ] a\n- [x] b", "judge-mark", 2
    ),
    "one statement": Bad("### ? Judge {#q .judge}\n- [x] a", "too-few"),
    "a technique of a true statement": Bad(
        "### ? Judge {#q .judge}\n- [x] a {technique=x}\n- [!] b", "technique-of-nothing", 2
    ),
    "a web without a start": Bad("### ? Web {#q .web verdict=true}", "web-without"),
    "a web without a verdict": Bad("### ? Web {#q .web start=claim}", "web-without"),
    "a way over an unknown page": Bad(
        "### ? Web {#q .web start=claim verdict=true}\n1. claim\n2. gone", "unknown-page"
    ),
    "a start at an unknown page": Bad(
        "### ? Web {#q .web start=gone verdict=true}", "unknown-page"
    ),
}
_GOOD = "> [!GOOD]\n> ok\n"
SCENARIOS = {
    "a scenario without scenes": Bad("### S {#s .scenario}\n\nText", "no-scenes"),
    "a scenario without an id": Bad(f"### S {{.scenario}}\n\n#### A {{#a}}\n{_GOOD}", "missing-id"),
    "a scene that is a dead end": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n- [go](#b)\n#### B {{#b}}\nx\n\n#### C\n{_GOOD}",
        "dead-end",
        4,
    ),
    "a choice to nowhere": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n- [go](#gone)\n#### B {{#b}}\n{_GOOD}",
        "unknown-scene",
        2,
    ),
    "a scene that nobody reaches": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n{_GOOD}\n#### B {{#b}}\n{_GOOD}",
        "unreachable-scene",
        6,
    ),
    "a circle": Bad(
        "### S {#s .scenario}\n#### A {#a}\n- [go](#b)\n#### B {#b}\n- [back](#a)",
        "endless-path",
        2,
    ),
    "coercion that is graded": Bad(
        f"### S {{#s .scenario .coercion}}\n#### A {{#a}}\n{_GOOD}", "coercion-judged", 2
    ),
    "two scenes of one id": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n{_GOOD}\n#### B {{#a}}\n{_GOOD}", "repeated-id", 2
    ),
    "a scene with two endings": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n{_GOOD}\n> [!RISKY]\n> x", "two-endings", 6
    ),
    "an ending without words": Bad(
        "### S {#s .scenario}\n#### A {#a}\n> [!GOOD]", "empty-callout", 3
    ),
    "words beside a choice": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n- [go](#a) quickly\n\n{_GOOD}", "choice-form", 3
    ),
    "a scene without a Latin title": Bad(
        f"### S {{#s .scenario}}\n#### میز\n{_GOOD}", "missing-id", 2
    ),
    "a question in a scene": Bad(
        f"### S {{#s .scenario}}\n#### ? A {{#a}}\n- [x] b\n\n{_GOOD}", "not-here", 2
    ),
    "a card between scenes": Bad(
        f"### S {{#s .scenario}}\n#### A {{#a}}\n> [!CARD] {{#c}}\n> a\n> ---\n> b\n\n"
        f"- [go](#b)\n#### B {{#b}}\n{_GOOD}",
        "not-here",
        3,
    ),
}
FRONTS = {
    "no front matter": ("# A lesson\n", "no-front-matter", 1),
    "an empty file": ("", "no-front-matter", 1),
    "half-written front matter": ("---\nid: a\n# A lesson\n", "open-front-matter", 1),
    "a colon without quotes": ("---\ntitle: A: b\n---\n# A\n", "bad-yaml", 2),
    "an open bracket": ("---\ntags: [a, b\n---\n# A\n", "bad-yaml", 2),
    "an anchor": ("---\nid: &a b\n---\n# A\n", "yaml-anchor", 2),
    "an alias": ("---\nid: *a\n---\n# A\n", "yaml-anchor", 2),
    "a tag": ("---\nid: !!python/object:os.system x\n---\n# A\n", "yaml-tag", 2),
    "a key given twice": ("---\nid: a-b-c\nid: d-e-f\n---\n# A\n", "key-twice", 3),
    "a key that is a list": ("---\n? [a]\n: b\n---\n# A\n", "bad-yaml", 2),
    "front matter that is a list": ("---\n- a\n---\n# A\n", "not-pairs", 2),
    "front matter that is nested deep": (
        "---\na: {b: {c: {d: {e: f}}}}\n---\n# A\n",
        "yaml-too-deep",
        2,
    ),
    "front matter of 17 KiB": (
        "---\n" + "# x\n" * 4400 + "---\n# A\n",
        "front-matter-too-large",
        2,
    ),
    "a file of 201 KiB": ("x\n" * 103_000, "source-too-large", 1),
}
LINES = {
    "an unknown key": ("minutes: 8", "minutes: 8\nauthor: Somebody", "unknown-key"),
    "a missing key": ("topic: phishing\n", "", "missing-key"),
    "an empty key": ("need: I want to know.", "need:", "missing-key"),
    "an unknown tier": ("tier: foundation", "tier: 1", "unknown-word"),
    "minutes that are no number": ("minutes: 8", "minutes: about 8", "not-a-number"),
    "a day that is none": ("reviewed: 2026-10-02", "reviewed: 2026-13-02", "not-a-day"),
    "a day in another order": ("reviewed: 2026-10-02", "reviewed: 02.10.2026", "not-a-day"),
    "a text that is a list": ("title: A lesson", "title: [A, b]", "not-text"),
    "a list that is a text": ("objectives:\n  - See it", "objectives: See it", "not-a-list"),
    "a list of lists": ("objectives:\n  - See it", "objectives: [[a]]", "not-a-list"),
    "sources that are words": (
        '  - {id: own, title: Own, publisher: We, url: "https://own.example/", read: no}',
        "  - own",
        "not-pairs",
    ),
    "sources that are one word": (
        'sources:\n  - {id: own, title: Own, publisher: We, url: "https://own.example/", read: no}',
        "sources: own",
        "not-a-list",
    ),
    "an id with capitals": ("id: a-lesson", "id: A-Lesson", "bad-id"),
    "an id of two letters": ("id: a-lesson", "id: ab", "short-id"),
    "exposure of an unknown sort": ("minutes: 8", "minutes: 8\nexposure: [all]", "unknown-word"),
    "a truth that is a word": ("minutes: 8", "minutes: 8\nsensitive: maybe", "unknown-word"),
    "a review before the last one": (
        "review_by: 2027-04-02",
        "review_by: 2025-04-02",
        "dates-crossed",
    ),
    "four objectives": ("  - See it", "  - A\n  - B\n  - C\n  - D", "many-objectives"),
}
