"""The id of a project's own item as an argument: pytest takes a folder, and no part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.pytest_plugin.nodes import ClaimsFolder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class ProjectArguments:
    """Adds the items that were named, once pytest has collected what it takes by itself."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Take the claims folders whose projects' items were named."""
        self._folders = folders

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, session: pytest.Session, items: list[pytest.Item]) -> None:
        """Add the items."""
        collected = {item.nodeid for item in items}
        for folder in self._folders:
            node = _claims_folder(session, folder)
            if node is None:
                raise pytest.UsageError(f"not found: {folder}::(project)\n(it is not the claims folder of a project)")
            report = node.ihook.pytest_make_collect_report(collector=node)
            own = [item for item in report.result or () if isinstance(item, pytest.Item)]
            report.result = [item for item in own if item.nodeid not in collected]
            node.ihook.pytest_collectreport(report=report)
            items += report.result


def _claims_folder(session: pytest.Session, folder: Path) -> ClaimsFolder | None:
    """Go down from pytest's root folder to the claims folder of a project; None where it is none."""
    node: pytest.Collector | None = session
    for path in reversed((folder, *folder.parents)):
        if node is not None and (path == folder or path.is_relative_to(session.config.rootpath)):
            node = node.ihook.pytest_collect_directory(path=path, parent=node)
    return node if isinstance(node, ClaimsFolder) else None
