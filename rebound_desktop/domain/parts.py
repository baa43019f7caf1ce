"""The parts of Rebound that a person can switch off."""

PARTS = ("jobs", "selfcare", "reflection", "journal", "dreams")
