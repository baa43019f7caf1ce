"""Rebound: for the evening when the job you wanted said no, and every day of the search around it."""

__version__ = "0.1.0"
