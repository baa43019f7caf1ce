"""Offers side by side: pay for a year, place, hours, what one cares about, for and against."""
