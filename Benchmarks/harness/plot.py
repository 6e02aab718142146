"""The plot of the results that have a floor, as SVG: how many times less Retort needs, on a logarithmic scale."""
from html import escape
from math import log10

from harness.report import ratio
from harness.rows import Row
from harness.workspaces import HERE

ROW, LEFT, SCALE, RIGHT, TOP = 19, 430, 110, 130, 52
LEAST = -1.0
COLOURS = {True: "#2f7d4f", False: "#c2492f", None: "#6b7f99"}
STYLE = "text{font:12px system-ui,sans-serif;fill:#24292f}.dim{fill:#6e7781}line{stroke:#d0d7de}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.dim{fill:#9198a1}line{stroke:#3d444d}}"


def write(results):
    rows = [row for row in (Row(**{key: value for key, value in found.items() if key != "ratio"}) for part in results.values() for found in part["rows"]) if row.ratio and row.limit]
    decades = max(4, int(max(log10(row.ratio) for row in rows)) + 1)
    width, height = LEFT + SCALE * (decades - int(LEAST)) + RIGHT, TOP + ROW * len(rows) + 12

    def x(value):
        return LEFT + SCALE * (max(LEAST, log10(value)) - LEAST)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><style>{STYLE}</style>',
             '<text x="8" y="18">How many times less Retort needs than the other, in one run (logarithmic; the mark is the floor)</text>']
    for decade in range(int(LEAST), decades + 1):
        parts.append(f'<line x1="{x(10 ** decade):.0f}" x2="{x(10 ** decade):.0f}" y1="{TOP - 8}" y2="{height - 8}"/>'
                     f'<text class="dim" x="{x(10 ** decade):.0f}" y="{TOP - 14}" text-anchor="middle">{10 ** decade:g}</text>')
    for number, row in enumerate(rows):
        y, begin, end = TOP + ROW * number, min(x(1), x(row.ratio)), max(x(1), x(row.ratio))
        parts.append(f'<text x="{LEFT - 8}" y="{y + 11}" text-anchor="end">{escape(row.work)} <tspan class="dim">{escape(row.against)}, {row.measure}</tspan></text>'
                     f'<rect x="{begin:.1f}" y="{y}" width="{max(1, end - begin):.1f}" height="{ROW - 6}" rx="2" fill="{COLOURS[row.met]}"/>'
                     f'<text class="dim" x="{end + 6:.1f}" y="{y + 11}">{ratio(row)}</text>')
        parts.append(f'<rect x="{x(row.limit) - 1:.1f}" y="{y - 2}" width="2" height="{ROW - 2}" fill="#d4a017"/>')
    path = HERE / "results/latest.svg"
    path.write_text("\n".join(parts) + "\n</svg>\n")
