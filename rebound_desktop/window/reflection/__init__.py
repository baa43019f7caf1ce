"""Reflection: the journal, and seven short parts after a loss."""
