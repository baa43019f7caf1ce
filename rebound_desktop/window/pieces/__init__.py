"""The small widgets every screen is made of."""
