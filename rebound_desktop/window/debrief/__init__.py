"""The evening of an interview: praise is heard on the day."""
