"""Numbers, honest: what the person's own data can say, and nothing beyond."""
