"""What an option is, and a command that was asked with options: a class that holds them as its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from typing import Self, overload

Value = TypeVar("Value")


class Option(Generic[Value]):
    """An option: a flag if it has neither choices nor a metavar. It is named like the field of the command that holds it.

    Of a command line that was read, the field is the value given, else the default. A `listed` option may be given
    several times; its values are joined by commas. `help` is the key of its text where that is not its name; `unset` is
    what help calls its default where that is None.
    """

    def __init__(
        self,
        default: Value,
        choices: tuple[str, ...] = (),
        *,
        metavar: str = "",
        listed: bool = False,
        help: str = "",
        unset: str = "auto",
    ) -> None:
        self.default = default
        self.choices = choices
        self.metavar = metavar
        self.listed = listed
        self.help = help
        self.unset = unset

    def __set_name__(self, command: type, field: str) -> None:
        self.field = field
        self.name = "--" + field.replace("_", "-")

    if TYPE_CHECKING:

        @overload
        def __get__(self, asked: None, command: type) -> Self: ...
        @overload
        def __get__(self, asked: object, command: type) -> Value: ...

    def __get__(self, asked: object | None, command: type) -> Self | Value:
        return self if asked is None else self.default

    def allows(self, value: str) -> bool:
        """Whether a value can be given; a listed choice may have a file behind a colon (`sarif:out.sarif`)."""
        if not self.choices:
            return True
        if not self.listed:
            return value in self.choices
        parts = [part.partition(":") for part in value.split(",")]
        return all(name in self.choices and (not colon or file) for name, colon, file in parts)

    @property
    def is_flag(self) -> bool:
        """Whether the option takes no value."""
        return not self.choices and not self.metavar


class Command:
    """What a command was asked to do: its paths, and a value for each of its options; those are in the order of its help."""

    paths: tuple[str, ...]

    def __init__(self, paths: tuple[str, ...] = (), **given: Any) -> None:
        unknown = given.keys() - {option.field for option in options_of(type(self))}
        if unknown:
            raise TypeError(f"{type(self).__name__} has no option {', '.join(sorted(unknown))}")
        self.paths = paths
        self.__dict__.update(given)

    def on(self, paths: tuple[str, ...]) -> Self:
        """The same asked of other paths."""
        other = type(self).__new__(type(self))
        other.__dict__.update(self.__dict__, paths=paths)
        return other

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        given = ", ".join(f"{field}={value!r}" for field, value in self.__dict__.items())
        return f"{type(self).__name__}({given})"

    def _values(self) -> dict[str, Any]:
        return {option.field: option.default for option in options_of(type(self))} | self.__dict__


def options_of(command: type[Command]) -> tuple[Option[Any], ...]:
    """The options of a command, in the order of its help."""
    return tuple(option for option in vars(command).values() if isinstance(option, Option))
