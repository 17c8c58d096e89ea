"""`tallyroom pdf SITE --out DIR`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("pages", nargs=-1, metavar="[PAGE]...")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Where to.")
@click.option("--councils", is_flag=True, help="Every council's page, too.")
@click.option("--browser", default="", metavar="PATH", help="What prints; Chromium on the path if not given.")
def command(site: Path, pages: tuple[str, ...], out: Path, councils: bool, browser: str) -> None:
    """Pages of a published site as PDF of A4; the front page if none is named, such as councils/oldham/."""
    from tallyroom.publish import paper

    wanted = [page.removesuffix("index.html") for page in pages] or [""]
    wanted += paper.councils_of(site) if councils else []
    for file in paper.print_pages(site, wanted, out, by=browser or paper.browser()):
        click.echo(str(file))
