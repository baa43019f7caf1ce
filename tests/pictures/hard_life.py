"""What real boards hold: endless titles, other scripts, marks that look like markup, hundreds of jobs."""

from rebound_desktop.actions.add_job import add_job
from rebound_desktop.actions.desk import Desk
from rebound_desktop.actions.edit_job import edit_job
from rebound_desktop.domain.job_fields import JobFields
from tests.clock import Clock

ENDLESS = "Senior Principal Associate Vice Director of Cartographic Storytelling and Maps " * 3
ONE_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerin" * 3
MARKED = "<h1>Editor</h1> & <img src=x onerror=alert(1)> &amp; <b>bold</b>"
RIGHT_TO_LEFT = "מפתחת מפות ותיקה — محررة بيانات"
EMOJI = "🗺️ Map 👩🏽‍💻 whisperer 🏳️‍🌈"
HARD = (ENDLESS[:200], ONE_WORD[:200], MARKED, RIGHT_TO_LEFT, EMOJI)


def burden(desk: Desk, clock: Clock, jobs: dict[str, str]) -> None:
    """Renames the showcase's jobs, and lays 300 beside them."""
    for job, name in zip(("map", "ux", "data", "strategist", "analyst"), HARD, strict=True):
        edit_job(desk, jobs[job], JobFields(name, name, name), now=clock())
    for number in range(300):
        add_job(desk, JobFields(f"{HARD[number % 5]} {number}", "Nordlicht"), now=clock())
