"""Everything out, and back in: the archive a person takes with them."""
