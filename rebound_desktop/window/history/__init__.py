"""What was done, step by step, and what can be taken back."""
