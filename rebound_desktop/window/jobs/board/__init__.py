"""The board: columns of cards, and what may stand above it."""
