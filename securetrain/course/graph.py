# SPDX-License-Identifier: GPL-3.0-or-later
"""The graph of scenes: what can be reached, and whether every path comes to an end."""

from collections.abc import Iterable, Iterator

from securetrain.course.blocks import Actions, Callout, CalloutType
from securetrain.course.scenario import EndingKind, Scene

FIRST_ACTION_WITHIN = 3  # choices from the start of a help tree


def scene_problems(scenes: tuple[Scene, ...], *, help_tree: bool = False) -> Iterator[str]:
    """Yield a sentence for each fault of a scenario's or help tree's graph."""
    if not scenes:
        yield "it has no scene"
        return
    names = dict.fromkeys(scene.id for scene in scenes)
    yield from (
        f"two scenes are called “{name}”" for name in _repeated(scene.id for scene in scenes)
    )
    missing = [
        f"“{choice.target}” is chosen in scene “{scene.id}”, but there is no such scene"
        for scene in scenes
        for choice in scene.choices
        if choice.target not in names
    ]
    yield from missing
    for scene in scenes:
        yield from _scene_faults(scene, help_tree=help_tree)
    if not missing:
        yield from _path_faults(scenes, help_tree=help_tree)


def reachable(scenes: tuple[Scene, ...]) -> dict[str, int]:
    """Return every scene that can be reached and the fewest choices that lead to it."""
    targets = {scene.id: [choice.target for choice in scene.choices] for scene in scenes}
    distance = {scenes[0].id: 0}
    queue = [scenes[0].id]
    for name in queue:
        for target in targets.get(name, []):
            if target not in distance:
                distance[target] = distance[name] + 1
                queue.append(target)
    return distance


def _scene_faults(scene: Scene, *, help_tree: bool) -> Iterator[str]:
    ends = _offers_help(scene) if help_tree else scene.ending is not None
    if not scene.choices and not ends:
        yield f"scene “{scene.id}” is a dead end: it has neither choices nor an ending"
    if scene.coercion and scene.ending and scene.ending.kind is not EndingKind.OPEN:
        yield f"scene “{scene.id}” is marked as coercion and may only end in OPEN"


def _path_faults(scenes: tuple[Scene, ...], *, help_tree: bool) -> Iterator[str]:
    reached = reachable(scenes)
    for scene in scenes:
        if scene.id not in reached:
            yield f"no choice leads to scene “{scene.id}”"
    ending = _can_end(scenes, help_tree=help_tree)
    for scene in scenes:
        if scene.id in reached and scene.id not in ending and scene.choices:
            yield f"from scene “{scene.id}” no path comes to an end"
    if help_tree:
        yield from _late_actions(scenes)


def _can_end(scenes: tuple[Scene, ...], *, help_tree: bool) -> set[str]:
    leads_here: dict[str, list[str]] = {}
    for scene in scenes:
        for choice in scene.choices:
            leads_here.setdefault(choice.target, []).append(scene.id)
    done = {s.id for s in scenes if (_offers_help(s) if help_tree else s.ending)}
    queue = list(done)
    for name in queue:
        before = [each for each in leads_here.get(name, []) if each not in done]
        done.update(before)
        queue += before
    return done


def _late_actions(scenes: tuple[Scene, ...]) -> Iterator[str]:
    by_id = {scene.id: scene for scene in scenes}
    level = {scenes[0].id}
    for _ in range(FIRST_ACTION_WITHIN):
        waiting = [by_id[name] for name in sorted(level) if not _has_actions(by_id[name])]
        yield from (
            f"scene “{scene.id}” ends a way that has no first safe action"
            for scene in waiting
            if not scene.choices and _offers_help(scene)
        )
        level = {choice.target for scene in waiting for choice in scene.choices}
    for name in sorted(name for name in level if not _has_actions(by_id[name])):
        yield f"scene “{name}” is {FIRST_ACTION_WITHIN} choices in, and still no first safe action"


def _has_actions(scene: Scene) -> bool:
    return any(isinstance(block, Actions) for block in scene.blocks)


def _offers_help(scene: Scene) -> bool:
    calls = (block for block in scene.blocks if isinstance(block, Callout))
    return _has_actions(scene) or any(block.type is CalloutType.HELP for block in calls)


def _repeated(names: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name in seen or seen.add(name)]  # type: ignore[func-returns-value]
