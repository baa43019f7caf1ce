"""I said yes: what can be tidied, and nothing that has to be."""
