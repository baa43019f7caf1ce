"""Search over everything, and what can be done from there: Ctrl+K."""
