"""The vault's tables, one file a subject."""
