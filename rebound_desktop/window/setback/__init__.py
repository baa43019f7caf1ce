"""The sheets of a no, full, small and joining; and what follows them."""
