"""Several jobs chosen together: by name, or all that fit a filter but some."""

from dataclasses import dataclass

from rebound_desktop.domain.job_filter import JobFilter


@dataclass(frozen=True, slots=True)
class ChosenJobs:
    """With `fitting` the `ids` are those left out; without, those meant, in the order of the screen."""

    ids: tuple[str, ...] = ()
    fitting: JobFilter | None = None
