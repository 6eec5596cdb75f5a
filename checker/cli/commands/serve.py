"""The page of a project on this machine, which is made anew whenever the project changes."""

# ruff: noqa: PLC0415 - a command loads what it needs when it is called, so that all of them start at once

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Final

import click

from checker.cli import options
from checker.cli.exits import CLEAN, Refused
from checker.cli.opened import open_project

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response

    from checker.cli.opened import Opened

HOST: Final = "127.0.0.1"
_NAMES: Final = ("127.0.0.1", "localhost")
# Milliseconds after which a stream looks whether the server ends; it is given a second to.
_WAIT: Final = 300
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@click.command()
@options.path
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True, help="Listen here.")
@click.option("--with-text", is_flag=True, help="Show articles in full where their texts are here.")
@options.sources
@options.debug
def serve(path: Path, port: int, *, with_text: bool, sources: tuple[Path, ...]) -> int:
    """Show the page live, on this machine only.

    Only this machine can see it. PATH is the project's folder or a folder inside it. Ctrl-C ends it.
    """
    opened = open_project(path, sources)
    try:
        import uvicorn

        app = application(opened, path, sources, with_text=with_text, ending=lambda: server.should_exit)
    except ImportError as error:
        raise Refused("this needs a few packages; install them with `pip install claim-checker[serve]`") from error
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1))
    with _listener(port) as listener:
        click.echo(f"the page is at http://{HOST}:{port}/ (Ctrl-C ends this)", err=True)
        server.run(sockets=[listener])
    return CLEAN


def _listener(port: int) -> socket.socket:
    """Return a socket that listens on this machine alone."""
    listener = socket.socket()
    if os.name == "posix":
        # A server that has just ended leaves its port waiting; elsewhere this would let two servers share one.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise Refused(f"port {port} cannot be used: {error.strerror}; choose another with --port") from error
    return listener


def application(
    opened: Opened, path: Path, sources: tuple[Path, ...], *, with_text: bool, ending: Callable[[], bool]
) -> Starlette:
    """Return the server: the page, and a stream that tells of changes until the server is ``ending``.

    The name a browser asked for has to be this machine's own, or a page elsewhere could have its name lead here and
    read what is served (DNS rebinding). Raises `ImportError` where starlette or watchfiles is not installed.
    """
    from importlib import import_module

    import watchfiles
    from starlette.applications import Starlette
    from starlette.concurrency import run_in_threadpool
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from starlette.responses import HTMLResponse, PlainTextResponse, StreamingResponse
    from starlette.routing import Route

    import_module("jinja2")  # its absence is told now, rather than when the page is asked for

    async def page(request: Request) -> Response:  # noqa: ARG001 - starlette's signature
        try:
            text = await run_in_threadpool(_page, path, sources, with_text=with_text)
        except Refused as refusal:
            return PlainTextResponse(f"{refusal.message}\n", 500, headers=_HEADERS)
        return HTMLResponse(text, headers=_HEADERS)

    async def changes(request: Request) -> Response:  # noqa: ARG001 - as above
        return StreamingResponse(_changes(), media_type="text/event-stream", headers=_HEADERS)

    async def _changes() -> AsyncIterator[str]:
        yield ": watching\n\n"
        watched = watchfiles.awatch(  # pyright: ignore[reportUnknownMemberType] - it names a type of trio
            *_watched(opened, sources), rust_timeout=_WAIT, yield_on_timeout=True
        )
        async for found in watched:
            if ending():
                return
            if found:
                yield "event: changed\ndata:\n\n"

    async def icon(request: Request) -> Response:  # noqa: ARG001 - as above
        return PlainTextResponse(status_code=204, headers=_HEADERS)

    return Starlette(
        routes=[Route("/", page), Route("/changes", changes), Route("/favicon.ico", icon)],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(_NAMES), www_redirect=False)],
    )


def _page(path: Path, sources: tuple[Path, ...], *, with_text: bool) -> str:
    from checker.core import check
    from checker.page.contents import contents
    from checker.page.html import render

    result = check(open_project(path, sources).project)
    return render(contents(result, with_text=with_text), live=True)


def _watched(opened: Opened, sources: tuple[Path, ...]) -> list[Path]:
    """Return the folders and files that a page is made from, those that are there."""
    settings = opened.project.settings
    names = ("checker.toml", "pyproject.toml", settings.claims, settings.seeds, settings.reports, *settings.sources)
    return [found for found in (*(opened.root / name for name in names), *sources) if found.exists()]
