"""First launch: three doors, no questions."""
