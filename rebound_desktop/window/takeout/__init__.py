"""Take everything along, bring it back, and see where it lies."""
