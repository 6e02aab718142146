"""What a benchmark finds: one row a comparison."""
from dataclasses import asdict, dataclass


@dataclass
class Row:
    """`ratio` is the peer's figure divided by Retort's: above 1 Retort needs less; `limit` is the least that it should be. Without a figure, `note` says why."""
    work: str
    against: str
    measure: str
    unit: str
    ours: float | None = None
    theirs: float | None = None
    floor: str = ""
    limit: float | None = None
    met: bool | None = None
    note: str = ""

    @property
    def ratio(self):
        return self.theirs / self.ours if self.ours and self.theirs is not None else None

    def json(self):
        return asdict(self) | {"ratio": self.ratio}


def at_least(times, work, against, measure, unit, ours, theirs, note=""):
    """Retort must need `times` times less."""
    floor = "as fast" if times == 1 else f"{times:g} x less"
    return Row(work, against, measure, unit, ours, theirs, floor, times, theirs >= times * ours, note)


def within(times, work, against, measure, unit, ours, theirs, note=""):
    """Retort may need up to `times` times as much."""
    return Row(work, against, measure, unit, ours, theirs, f"within {times:g} x", 1 / times, ours <= times * theirs, note)


def under(limit, work, measure, unit, ours, note=""):
    """Retort must stay under an absolute limit."""
    return Row(work, "", measure, unit, ours, None, f"under {limit:g} {unit}", None, ours < limit, note)


def not_measured(work, against, why):
    return Row(work, against, "", "", note=why)
