"""The filter above board and table: words, chips, and filters with a name."""
