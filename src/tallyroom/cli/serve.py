"""`tallyroom serve DIR`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8010, show_default=True)
def command(folder: Path, host: str, port: int) -> None:
    """Serve a published site on this machine, until interrupted."""
    from tallyroom.publish.server import require_free, require_site, serve

    require_site(folder)
    require_free(host, port)
    click.echo(f"http://{host}:{port}/ serves {folder}. Stop with Ctrl-C.", err=True)
    serve(folder, host=host, port=port)
