"""Lessons where they are needed: at a job, and at its end."""
