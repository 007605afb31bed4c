"""Our named tuples do what those of the standard library do."""

from __future__ import annotations

import pickle
from typing import NamedTuple as Standard

import pytest

from reportlint.record import NamedTuple


class Point(NamedTuple):
    """A place."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()

    @property
    def sum(self) -> int:
        """Both together."""
        return self.x + self.y


class StandardPoint(Standard):
    """The same, as the standard library has it."""

    x: int
    y: int = 0
    names: tuple[str, ...] = ()


def test_they_are_used_alike() -> None:
    ours, theirs = Point(1, names=("a",)), StandardPoint(1, names=("a",))
    assert ours == theirs == (1, 0, ("a",))
    assert hash(ours) == hash(theirs)
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(y=4) == theirs._replace(y=4)
    assert Point._make([1, 2, ()]) == StandardPoint._make([1, 2, ()])
    assert (Point._fields, Point._field_defaults) == (StandardPoint._fields, StandardPoint._field_defaults)
    assert repr(ours) == repr(theirs).removeprefix("Standard")
    assert (ours.sum, ours.x, ours.names) == (1, 1, ("a",))
    match ours:
        case Point(x, y, _):
            assert (x, y) == (1, 0)


def test_they_are_pickled_for_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)


@pytest.mark.parametrize("kind", [Point, StandardPoint])
def test_what_is_wrong_is_told_alike(kind: type) -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        kind()
    with pytest.raises(TypeError, match="takes from 2 to 4 positional arguments but 5 were given"):
        kind(1, 2, (), 4)
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        kind(1, z=2)
    with pytest.raises(ValueError, match="unexpected field names"):
        kind(1)._replace(z=2)  # type: ignore[attr-defined]
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        kind._make([1])  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        kind(1).x = 2  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        kind(1).other = 2  # type: ignore[attr-defined]


def test_a_field_without_a_default_cannot_follow_one_with() -> None:
    with pytest.raises(TypeError, match="without a default"):

        class _Wrong(NamedTuple):
            x: int = 0
            y: int  # type: ignore[misc]
