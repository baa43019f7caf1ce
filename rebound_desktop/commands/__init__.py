"""Print and leave: doctor, read, version."""
