"""Bringing in what a person already has: choose, look, import, three questions."""
