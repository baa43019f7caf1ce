"""Bytes in, proposals out, and the reverse; knows neither Qt nor the store."""
