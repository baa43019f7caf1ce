"""What is done with many jobs at once: one step each, with the count in its name."""
