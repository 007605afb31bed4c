"""What changed since a commit, as git knows it, and which findings that concerns."""

from reportlint.diff.changes import Before, Changes, changes_since
from reportlint.diff.git import GitError
from reportlint.diff.patch import FileChange, Removal
from reportlint.diff.touched import Touch

__all__ = ["Before", "Changes", "FileChange", "GitError", "Removal", "Touch", "changes_since"]
