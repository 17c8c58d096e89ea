"""How fast wards are read and counted, against other Python libraries in the same run. Nothing here passes or
fails.

The others are installed into an environment of their own, `.bench-venv`, never the project's. Figures are
ratios: absolute times belong to the machine. Seconds are of the processor, so that a busy machine does not
tilt them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tallyroom.counting import count
from tallyroom.counting.why import why
from tallyroom.feeds.ballots import Source, read, sources, write_blt

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data")) / "scotland-stv"
VENV = ROOT / ".bench-venv"
PEERS = ("pref_voting", "votekit")
EVERY = 8  # the slow peers count every eighth ward; the ratio is over the same wards

PEER = """
import csv, io, json, sys, time, warnings, contextlib
warnings.simplefilter("ignore")
which, files = sys.argv[1], json.load(sys.stdin)

def wards_pref_voting():
    from pref_voting.profiles_with_ties import ProfileWithTies
    from pref_voting.proportional_methods import stv_scottish
    for path in files:
        lines = csv.reader(open(path, encoding="utf-8", errors="replace"))
        rows = [[field for field in row if field] for row in lines]
        standing, seats = map(int, rows[0])
        papers = [list(map(int, row)) for row in rows[1:] if row and row[0].isdigit()]
        profile = ProfileWithTies(
            [{c: place for place, c in enumerate(p[1:], 1)} for p in papers],
            [p[0] for p in papers], candidates=list(range(1, standing + 1)))
        yield stv_scottish(profile, num_seats=seats)

def wards_votekit():
    from votekit.cvr_loaders import load_scottish
    from votekit.elections import FastSTV
    for path in files:
        profile, seats, names, _, _ = load_scottish(path)
        yield FastSTV(profile, n_seats=seats, simultaneous=False, tiebreak="borda").get_elected()

make = globals()["wards_" + which]
files, rest = files[:1], files[1:]
list(make())  # warm: imports and compiled code
files, done, failed, start = rest, 0, 0, time.process_time()
for path in rest:
    files = [path]
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            list(make())
        done += 1
    except Exception as error:
        failed += 1
print(json.dumps({"seconds": time.process_time() - start, "wards": done, "failed": failed}))
"""


def run() -> None:
    """Print the figures."""
    if not DATA.is_dir():
        print(f"counting: skipped, there are no ballots at {DATA}")
        return
    wards = list(sources(sorted(DATA.glob("*.tar.xz"))))
    seconds = min(_counted(wards) for _ in range(3))
    print(f"counting: {len(wards)} wards read and counted in {seconds:.2f} s, {seconds / len(wards) * 1e3:.2f} ms each")
    print(f"counting: one ward, file to explanation, {_explained(wards) * 1e3:.2f} ms (median ward, warm)")
    blt = [Source("ward.blt", write_blt(read(ward.data, name=ward.name).profile).encode()) for ward in wards]
    form, other = (min(_read(each) for _ in range(3)) for each in (wards, blt))
    print(f"counting: BLT is read in {other:.2f} s, {other / form:.2f} times as long as the comma form")
    print(f"counting: {_peak():.0f} MB at most, streaming the archives")
    bound = _bound(wards)
    if bound:
        print(f"counting: {seconds / bound:.0f} times as long as a compiled bound that shows no stages")
    sample = wards[::EVERY]
    ours = min(_counted(sample[1:]) for _ in range(3))
    for peer in PEERS:
        theirs = _peer(peer, sample)
        if theirs:
            print(f"counting: {theirs / ours:.0f} times as fast as {peer} ({len(sample) - 1} wards, {theirs:.1f} s)")


def _counted(wards: list[Source]) -> float:
    start = time.process_time()
    for ward in wards:
        count(read(ward.data, name=ward.name).profile)
    return time.process_time() - start


def _read(wards: list[Source]) -> float:
    start = time.process_time()
    for ward in wards:
        read(ward.data, name=ward.name)
    return time.process_time() - start


def _explained(wards: list[Source]) -> float:
    ward = sorted(wards, key=lambda w: len(w.data))[len(wards) // 2]
    best = []
    for _ in range(20):
        start = time.process_time()
        why(count(read(ward.data, name=ward.name).profile))
        best.append(time.process_time() - start)
    return sorted(best)[len(best) // 2]


def _peak() -> float:
    code = (
        "import sys, resource; from pathlib import Path; from tallyroom.counting import count;"
        "from tallyroom.feeds.ballots import read, sources;"
        "[count(read(s.data, name=s.name).profile) for s in sources([Path(p) for p in sys.argv[1:]])];"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    archives = map(str, sorted(DATA.glob("*.tar.xz")))
    told = subprocess.run([sys.executable, "-c", code, *archives], check=True, capture_output=True, text=True)
    return int(told.stdout) / 1024


def _bound(wards: list[Source]) -> float | None:
    compiler = shutil.which("cc")
    if not compiler:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder, program = Path(name), Path(name) / "bound"
        source = Path(__file__).with_name("counting_bound.c")
        subprocess.run([compiler, "-O2", "-o", str(program), str(source)], check=True)
        for number, ward in enumerate(wards):
            (folder / f"{number}.csv").write_bytes(ward.data)
        files = map(str, sorted(folder.glob("*.csv")))
        told = subprocess.run([str(program), *files], check=True, capture_output=True, text=True)
    return float(told.stdout.split()[0])


def _peer(name: str, sample: list[Source]) -> float | None:
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-qqq", *PEERS], check=True)
    folder = VENV / "wards"
    folder.mkdir(exist_ok=True)
    files = []
    for ward in sample:
        file = folder / Path(ward.name).name
        file.write_bytes(ward.data)
        files.append(str(file))
    told = subprocess.run(
        [str(python), "-c", PEER, name], input=json.dumps(files), capture_output=True, text=True, check=False
    )
    if told.returncode:
        print(f"counting: {name} did not run: {told.stderr.strip().splitlines()[-1:]}")
        return None
    found = json.loads(told.stdout.splitlines()[-1])
    if found["failed"]:
        print(f"counting: {name} failed on {found['failed']} wards")
    return float(found["seconds"])
