"""What changed since a commit, as git knows it, and which findings that concerns."""

from reportlint.diff.changes import Changes, FileChange, Removal, changes_since
from reportlint.diff.git import GitError
from reportlint.diff.touched import is_touched, touches

__all__ = ["Changes", "FileChange", "GitError", "Removal", "changes_since", "is_touched", "touches"]
