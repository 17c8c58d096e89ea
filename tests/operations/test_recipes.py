"""The recipes of `deploy`, tried: nginx serves a site and hides what is not one, units and alarms are what they say."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import yaml

from tallyroom.publish.folder import Folder
from tests.waiting import wait_for

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def nginx(site: Path, folder: Path, *, desk: int = 1) -> Iterator[tuple[str, str]]:
    """The recipe, with a certificate made for it; the addresses of the site and of the desk."""
    binary = shutil.which("nginx") or next(iter(Path("/usr/sbin").glob("nginx")), None)
    if binary is None:
        pytest.skip("needs nginx, such as Debian's package nginx-light")
    ports = [_free_port(), _free_port()]
    recipe = (DEPLOY / "nginx.conf").read_text("utf-8")
    for name, port in zip(("results", "desk"), ports, strict=True):
        made = [folder / f"{name}.key", folder / f"{name}.pem"]
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        subject = ["-subj", f"/CN={name}.example", "-addext", f"subjectAltName=DNS:{name}.example,DNS:localhost"]
        ends = ["-days", "2", "-keyout", str(made[0]), "-out", str(made[1])]
        subprocess.run([*command, *subject, *ends], check=True, capture_output=True)
        recipe = recipe.replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl", 1)
        recipe = recipe.replace(f"/etc/ssl/{name}.example", str(folder / name))
    recipe = recipe.replace("/srv/tallyroom/site", str(site)).replace("127.0.0.1:8020", f"127.0.0.1:{desk}")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    conf = folder / "nginx.conf"
    conf.write_text(
        f"user root;\ndaemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}{recipe}\n}}\n"
    )
    with subprocess.Popen([str(binary), "-p", str(folder), "-c", str(conf)], stderr=subprocess.PIPE, text=True) as run:
        try:
            for port in ports:
                _wait_for_port(port, run)
            yield f"https://localhost:{ports[0]}", f"https://localhost:{ports[1]}"
        finally:
            run.terminate()


def _wait_for_port(port: int, process: subprocess.Popen[str]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError(process.stderr.read() if process.stderr else "nginx has ended")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            threading.Event().wait(0.05)
        else:
            return
    raise AssertionError("nginx does not listen")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    page = b"<p>Oldham</p>" * 200
    files = {"index.html": page, "councils/oldham/index.html": page, "static/site.css": b"p { }" * 200}
    Folder(site).publish({**files, "version.json": b'{"entry":1}'}, whole=True, last="version.json")
    for name in ("night.db", "night.desk.key", ".env"):
        (site / name).write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    return site


def test_nginx_serves_the_site_as_the_recipe_says(site: Path, tmp_path: Path) -> None:
    with nginx(site, tmp_path) as (results, _), httpx.Client(base_url=results, verify=False) as client:
        page = client.get("/councils/oldham/", headers={"accept-encoding": "gzip"})
        assert (page.status_code, page.text) == (200, "<p>Oldham</p>" * 200)
        assert page.headers["content-encoding"] == "gzip"
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "max-age=2," in page.headers["cache-control"]
        assert client.get("/static/site.css").headers["cache-control"] == "public, max-age=300"
        again = client.get("/version.json", headers={"if-none-match": client.get("/version.json").headers["etag"]})
        assert again.status_code == 304
        for path in ("/night.db", "/night.desk.key", "/.env", "/.tallyroom-site", "/out.txt", "/nowhere"):
            answer = client.get(path)
            assert answer.status_code in {403, 404}, path
            assert "secret" not in answer.text


def test_nginx_sends_no_torn_page_while_it_is_published_again(site: Path, tmp_path: Path) -> None:
    """Every answer is one published version, whole; versions never go back; a tag stands for one content."""
    publisher, over = Folder(site), threading.Event()
    seen: list[tuple[int, str, bytes]] = []

    def read() -> None:
        last = 0
        with httpx.Client(base_url=address, verify=False) as client:
            while not over.is_set():
                got = client.get("/index.html", headers={"accept-encoding": "identity"})
                assert got.status_code == 200
                number, _, rest = got.content.partition(b":")
                assert rest == _rest(int(number))
                assert int(number) >= last
                last = int(number)
                seen.append((last, got.headers["etag"], got.content))

    publisher.publish({"index.html": b"0:" + _rest(0), "version.json": b"0"}, whole=False, last="version.json")
    with nginx(site, tmp_path) as (address, _):
        readers = [threading.Thread(target=read) for _ in range(4)]
        for one in readers:
            one.start()
        for number in range(1, 200):
            content = f"{number}:".encode() + _rest(number)
            publisher.publish({"index.html": content, "version.json": b"%d" % number}, whole=False, last="version.json")
        over.set()
        for one in readers:
            one.join()
    assert len(seen) > 50


def _rest(number: int) -> bytes:
    return f"<p>{number}</p>".encode() * (100 + number % 7 * 500)


def test_nginx_passes_the_desk_on_and_keeps_its_figures_here(site: Path, tmp_path: Path) -> None:
    port = _free_port()
    code = (
        "import http.server, json\n"
        "class Says(http.server.BaseHTTPRequestHandler):\n"
        "    def do_GET(self):\n"
        "        body = json.dumps(dict(self.headers)).encode()\n"
        "        self.send_response(200); self.send_header('Content-Length', str(len(body))); self.end_headers()\n"
        "        self.wfile.write(body)\n"
        "    do_POST = do_GET\n"
        f"http.server.HTTPServer(('127.0.0.1', {port}), Says).serve_forever()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL) as behind:
        try:
            wait_for(f"http://127.0.0.1:{port}/")
            with nginx(site, tmp_path, desk=port) as (_, desk), httpx.Client(base_url=desk, verify=False) as client:
                said = client.get("/waiting", headers={"X-Forwarded-For": "6.6.6.6"}).json()
                assert (said["X-Forwarded-For"], said["X-Forwarded-Proto"]) == ("127.0.0.1", "https")
                assert re.fullmatch("[0-9a-f]{32}", said["X-Request-ID"])
                assert client.get("/metrics").status_code == 404
                assert client.post("/report", content=b"x" * 70_000).status_code == 413
        finally:
            behind.terminate()


def test_units_are_what_systemd_takes(tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("needs systemd-analyze")
    units = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])
    for unit in units:
        there = unit.read_text("utf-8").replace("/opt/tallyroom/bin/tallyroom", "/bin/true")
        (tmp_path / unit.name).write_text(there)
    done = subprocess.run(
        ["systemd-analyze", "verify", *(str(tmp_path / unit.name) for unit in units)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(units) == 4


def test_every_command_of_the_recipes_is_one_of_ours() -> None:
    """Units, compose and container ask for verbs and options that there are."""
    told = [
        words
        for file in DEPLOY.glob("*.service")
        for words in re.findall(r"/opt/tallyroom/bin/tallyroom ([^;'\n]+)", file.read_text("utf-8"))
    ]
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    told += [" ".join(services[name]["command"]) for name in ("desk", "publisher")]
    assert len(told) == 6
    for words in told:
        verb, *rest = words.split()
        shown = subprocess.run(
            [sys.executable, "-m", "tallyroom", verb, "--help"], capture_output=True, text=True, check=False
        )
        assert shown.returncode == 0, verb
        for option in (one for one in rest if one.startswith("--")):
            assert option in shown.stdout, words


def test_compose_has_two_publishers_and_waits_for_database_and_store() -> None:
    document = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    services = document["services"]
    assert set(services) == {"database", "store", "desk", "publisher"}
    assert services["publisher"]["deploy"]["replicas"] == 2
    for name in ("desk", "publisher"):
        assert services[name]["depends_on"] == {
            "database": {"condition": "service_healthy"},
            "store": {"condition": "service_healthy"},
        }
        assert services[name]["env_file"] == "night.env"
    named = {volume.partition(":")[0] for one in services.values() for volume in one["volumes"]}
    assert {name for name in named if not name.startswith("$")} == set(document["volumes"])


def _expressions() -> Iterator[str]:
    for group in yaml.safe_load((DEPLOY / "alarms.yaml").read_text("utf-8"))["groups"]:
        yield from (rule["expr"] for rule in group["rules"])
    for panel in json.loads((DEPLOY / "grafana.json").read_text("utf-8"))["panels"]:
        yield from (target["expr"] for target in panel["targets"])


def test_alarms_and_board_ask_for_figures_that_there_are_and_the_docs_have_each() -> None:
    source = (ROOT / "src" / "tallyroom" / "desk" / "metrics.py").read_text("utf-8")
    there = set(re.findall(r'"(tallyroom_\w+)"', source))
    names = [name for one in _expressions() for name in re.findall(r"tallyroom_\w+", one)]
    asked = {re.sub("_(total|bucket|count|sum)$", "", name) for name in names}
    assert asked <= there, asked - there
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    described = {re.sub("_total$", "", name) for name in re.findall(r"^\| `(tallyroom_\w+)", page, flags=re.MULTILINE)}
    assert described == there


def test_every_alarm_has_its_page() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    anchors = {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", page, flags=re.MULTILINE)
    }
    rules = yaml.safe_load((DEPLOY / "alarms.yaml").read_text("utf-8"))["groups"][0]["rules"]
    for rule in rules:
        assert rule["annotations"]["runbook"].removeprefix("docs/operations.md#") in anchors, rule["alert"]
