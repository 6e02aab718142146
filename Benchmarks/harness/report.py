"""The table that is printed, and the file of results."""
import json
import os
import platform
import subprocess

from harness.workspaces import HERE, ROOT


def number(value, unit):
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def ratio(row):
    if row.ratio is None:
        return ""
    times = row.ratio if row.ratio >= 1 else 1 / row.ratio
    digits = 0 if times >= 100 else 1 if times >= 3 else 2
    return f"{times:,.{digits}f} x {'less' if row.ratio >= 1 else 'more'}"


def cells(row):
    if not row.measure:
        return [row.work, row.against, "", "", "", "", "", "not measured: " + row.note]
    verdict = {True: "met", False: "MISSED", None: ""}[row.met]
    return [row.work, row.against, row.measure, number(row.ours, row.unit), number(row.theirs, row.unit), ratio(row), row.floor, verdict]


HEADINGS = ["work", "against", "measure", "Retort", "the other", "Retort needs", "floor", ""]


def table(rows):
    lines = [HEADINGS, *map(cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(7)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, [*widths, 0])).rstrip() for line in lines)


def machine():
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return {"processor": processor, "cores": len(open("/proc/stat").read().split("\ncpu")) - 1, "system": platform.release(), "commit": commit}


def keep(name, rows, order):
    """Puts the rows into results/latest.json in place of their earlier figures; returns all results."""
    path = HERE / "results" / "latest.json"
    path.parent.mkdir(exist_ok=True)
    results = json.loads(path.read_text()) if path.exists() else {}
    results[name] = {"machine": machine() | {"load": os.getloadavg()[0]}, "rows": [row.json() for row in rows]}
    results = {name: results[name] for name in order if name in results}
    path.write_text(json.dumps(results, indent=1) + "\n")
    return results
