"""The table: the same jobs as lines, with the columns a person chose."""
