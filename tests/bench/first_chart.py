"""In a process of its own: from importing the flow picture to its first frame, and drawn again; prints ms."""

import json
import time
from collections import Counter
from collections.abc import Callable
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rebound_desktop.domain.flows import flows
from rebound_desktop.domain.job_path import ENDS, STEPS, JobPath, Node
from rebound_desktop.window.looks import Looks

REDRAWS = 30

app = QApplication(["first-chart"])
looks = Looks(app, "light")
# Every step with each of its ends that life knows, and one that jumped.
paths = Counter({JobPath(STEPS[:far], end): 40 * far for far in (2, 3, 4) for end in ENDS[3:-2]})
paths += Counter({JobPath(STEPS, end): 7 for end in ENDS[:3]})
paths += Counter({JobPath((Node.SAVED,), Node.NOT_APPLIED): 9, JobPath((Node.SAVED, Node.OFFER), ENDS[0]): 1})
found = flows(paths)
begins = time.process_time()
from rebound_desktop.window.jobs.numbers.sankey import Sankey  # noqa: E402 - a part of what is measured

chart = Sankey()
chart.put(found)
chart.resize(1100, 340)
chart.grab()
first = time.process_time() - begins


def milliseconds(work: Callable[[int], object]) -> float:
    """CPU of one turn, the median of many."""
    took = []
    for turn in range(REDRAWS):
        begun = time.process_time()
        work(turn)
        took.append(time.process_time() - begun)
    return 1000 * median(took)


def grown(turn: int) -> None:
    """Another size: everything is laid out and drawn anew."""
    chart.resize(1000 + turn, 340)
    chart.grab()


def pointed(_turn: int) -> None:
    """The next flow stands out."""
    QTest.keyClick(chart, Qt.Key.Key_Right)
    chart.grab()


told = {
    "flows": len(found),
    "first": 1000 * first,
    "grown": milliseconds(grown),
    "pointed": milliseconds(pointed),
}
print(json.dumps(told))
