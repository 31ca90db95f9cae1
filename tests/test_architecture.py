# SPDX-License-Identifier: GPL-3.0-or-later
"""The floor plan and the walls of `tests/floor_plan.py`, checked on every module (5 s)."""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.floor_plan import (
    CONVENTIONAL,
    FLOOR_PLAN,
    LIVES_IN,
    MOST_LINES,
    PRODUCED,
    SIX_ENTRIES,
    VAGUE,
)

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "securetrain"
MODULES = sorted(HOUSE.rglob("*.py"))
DOORS = sorted(HOUSE.rglob("*/__init__.py"))
OURS = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]


def name_of(path: Path) -> str:
    """Give a test's parameter the name of its file."""
    return path.relative_to(ROOT).as_posix()


def room_of(module: str) -> str:
    """Name the room of a module written in full."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def full_name(path: Path) -> str:
    """Write a module's name in full; a door has the name of its room."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path, *, for_types: bool = True) -> Iterator[tuple[str, str]]:
    """Yield each import of a file, late ones too, as its module and the name that was taken.

    Args:
        path: The file.
        for_types: Whether those under `if TYPE_CHECKING:` count.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in ast.walk(node)
        if not for_types
    }
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: write imports in full"
            yield from ((str(node.module), alias.name) for alias in node.names)


def target(module: str, taken: str) -> str:
    """Name the module that an import reaches: `from securetrain.course import runs` is a module."""
    inner = ROOT.joinpath(*module.split("."), taken)
    is_module = taken and (inner.with_suffix(".py").is_file() or (inner / "__init__.py").is_file())
    return f"{module}.{taken}" if is_module else module


def home_of(library: str) -> str | None:
    """Look up where a library lives by the longest name that fits; None is anywhere."""
    parts = library.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((LIVES_IN[name] for name in names if name in LIVES_IN), None)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_keeps_to_the_floor_plan(path: Path) -> None:
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    for module, taken in imports(path):
        reached = target(module, taken)
        if reached.split(".")[0] == "securetrain":
            neighbour = room_of(reached)
            if neighbour not in {room, "__init__"}:
                assert neighbour in FLOOR_PLAN[room].split(), f"{room} may not see {neighbour}"
                assert reached.count(".") == 1, f"{reached}: use the door of {neighbour}"
            continue
        home = home_of(f"{module}.{taken}" if taken else module)
        assert home is None or room in home.split(), f"{module} does not live in {room}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_taken_from_a_room_stands_at_its_door(path: Path) -> None:
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    for module, taken in imports(path):
        door = ROOT.joinpath(*module.split("."), "__init__.py")
        if module.count(".") == 1 and room_of(module) != room and door.is_file():
            assert taken in offered(door), f"{taken} is not in `__all__` of {module}"


def offered(door: Path) -> list[str]:
    """Read the names in a door's `__all__`."""
    for node in ast.parse(door.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(name) for name in ast.literal_eval(node.value)]
    return []


def test_there_are_no_circles_among_modules() -> None:
    graph = {
        full_name(path): {
            reached
            for module, taken in imports(path, for_types=False)
            if (reached := target(module, taken)).startswith("securetrain.")
        }
        - {full_name(path)}
        for path in MODULES
    }
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail("These modules import each other in a circle: " + " -> ".join(error.args[1]))


def test_the_plan_itself_has_no_circles() -> None:
    assert tuple(
        TopologicalSorter({r: set(s.split()) for r, s in FLOOR_PLAN.items()}).static_order()
    )


@pytest.mark.parametrize("path", DOORS, ids=name_of)
def test_a_door_says_in_eight_lines_what_happens_behind_it(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert said, "A door opens with what happens behind it"
    assert len(said.splitlines()) <= MOST_LINES["door"]


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_a_source_file_names_its_licence_first(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first in {"", "# SPDX-License-Identifier: GPL-3.0-or-later"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_stays_within_the_walls(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES["file"], "A file this long hides two things"
    kinds = {ast.ClassDef: "class", ast.FunctionDef: "function", ast.AsyncFunctionDef: "function"}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= MOST_LINES[kinds[type(node)]], f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_names_are_words_of_the_field(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        node.name for node in ast.walk(tree) if isinstance(node, (ast.ClassDef, ast.FunctionDef))
    }
    for name in {path.stem, *names}:
        words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
        assert not words & VAGUE, f"“{name}” does not say what it is"


def test_nothing_stands_at_the_top_beyond_the_plan() -> None:
    there = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")}
    assert there - SIX_ENTRIES - CONVENTIONAL - PRODUCED - {"__pycache__"} == set()
