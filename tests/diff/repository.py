"""A real git repository for a test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

REPORT = """# 2026Q3 季度汇报

## 项目：智能排班（7 月 1 日—9 月 5 日）

### 效果

- 界面焕然一新，领导高度认可。
- 排班时间大幅缩短。

## 项目：数据导入（7 月 1 日—9 月 5 日）

### 效果

- 界面焕然一新，领导高度认可。

## 个人提升

读了三本书。
"""


class Repository:
    """A repository in `path` with `main` checked out, whose settings are its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        """Run git in the repository; what it prints."""
        who = {
            "GIT_AUTHOR_NAME": "A",
            "GIT_AUTHOR_EMAIL": "a@b",
            "GIT_COMMITTER_NAME": "A",
            "GIT_COMMITTER_EMAIL": "a@b",
        }
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        line = ["git", "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(
            line, cwd=cwd or self.path, env={**os.environ, **who, **alone}, capture_output=True, check=True, timeout=60
        )
        return os.fsdecode(done.stdout).strip()

    def write(self, name: str, text: str = REPORT) -> Path:
        """Write a file."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def commit(self, **files: str) -> str:
        """Commit all there is, once these files are written (`a="…"` is a.md); the commit's name."""
        for name, text in files.items():
            self.write(f"{name}.md", text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self.git("rev-parse", "HEAD")
