"""Settings: every change holds at once."""
