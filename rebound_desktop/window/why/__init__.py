"""Why Rebound does this: the evidence, with its limits."""
