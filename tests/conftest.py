"""What all tests share: drawn examples are the same for everybody, without a clock (`--hypothesis-profile=default` draws others)."""

import signal

import pytest
from hypothesis import settings

signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a job in the background ignores it, and so would its children
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

collect_ignore = ["example_pack"]  # it is tested where it is installed


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, so that no process waits for the other at the end."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)
