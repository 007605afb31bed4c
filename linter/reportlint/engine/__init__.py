"""Checking: one file as a pure function (`check`), many files (`run`), and what they need."""
