# SPDX-License-Identifier: GPL-3.0-or-later
"""A scenario or help tree being played: the scenes passed, the way back, the endings reached."""

from dataclasses import replace

from securetrain.course import Ending, EndingKind, HelpTree, Scenario, Scene, value

# Hundredths. OPEN is never weighed against another ending: it only says “gone through”.
ENDING_SCORES = {
    EndingKind.GOOD: 100,
    EndingKind.MIXED: 60,
    EndingKind.RISKY: 30,
    EndingKind.OPEN: 100,
}


@value
class Play:
    """A story and the way taken through it; ``path`` holds scenes, ``ended`` one for each end.

    ``before`` holds scenes of earlier ways. A play of a help tree is walked the same way, and
    never recorded.
    """

    story: Scenario | HelpTree
    path: tuple[str, ...]
    ended: tuple[str, ...] = ()
    before: frozenset[str] = frozenset()

    @property
    def scene(self) -> Scene:
        """The scene shown now."""
        return self.story.scene(self.path[-1])

    @property
    def ending(self) -> Ending | None:
        """The ending shown now, None in the middle of a story."""
        return self.scene.ending

    @property
    def is_over(self) -> bool:
        """Whether the story goes on no further from here."""
        return self.ending is not None or not self.scene.choices

    @property
    def endings(self) -> frozenset[str]:
        """The scenes with an ending that were reached so far, over all replays."""
        return frozenset(self.ended)

    @property
    def all_endings(self) -> frozenset[str]:
        """All scenes that hold an ending."""
        return frozenset(scene.id for scene in self.story.scenes if scene.ending)

    @property
    def seen(self) -> frozenset[str]:
        """The scenes seen so far, over all replays."""
        return self.before.union(self.path, self.ended)

    @property
    def score(self) -> int | None:
        """The best ending reached, in hundredths; None before the first and for help trees."""
        reached = [self.story.scene(name).ending for name in self.ended]
        return max((ENDING_SCORES[each.kind] for each in reached if each), default=None)

    def choose(self, index: int) -> "Play":
        """Return the play one scene on; a choice that is not there changes nothing.

        An ending may offer choices, too, such as another way.
        """
        choices = self.scene.choices
        if not 0 <= index < len(choices):
            return self
        target = choices[index].target
        ended = (*self.ended, target) if self.story.scene(target).ending else self.ended
        return replace(self, path=(*self.path, target), ended=ended)

    def back(self) -> "Play":
        """Return the play one scene back; the first scene stays."""
        return self._on(self.path[:-1]) if len(self.path) > 1 else self

    def replay(self) -> "Play":
        """Return the play at its first scene, with the endings reached so far."""
        return self._on(self.path[:1])

    def go_to(self, scene: str) -> "Play":
        """Return the play at a scene seen before; one that was not seen changes nothing.

        The way there is the one that was taken, else the shortest through scenes that were seen.
        """
        if scene in self.path:
            return self._on(self.path[: self.path.index(scene) + 1])
        route = self._routes().get(scene)
        return self._on(route) if route else self

    def _routes(self) -> dict[str, tuple[str, ...]]:
        """Return the shortest way from the start to each seen scene, through seen ones alone."""
        routes = {self.path[0]: self.path[:1]}
        queue = [self.path[0]]
        for name in queue:
            for choice in self.story.scene(name).choices:
                if choice.target in self.seen and choice.target not in routes:
                    routes[choice.target] = (*routes[name], choice.target)
                    queue.append(choice.target)
        return routes

    def _on(self, path: tuple[str, ...]) -> "Play":
        return replace(self, path=path, before=self.seen)


def begin_play(story: Scenario | HelpTree) -> Play:
    """Return ``story`` at its first scene."""
    return Play(story, (story.scenes[0].id,))
