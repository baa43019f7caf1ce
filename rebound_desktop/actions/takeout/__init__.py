"""Everything a person has, taken out into files of their own, and brought back."""
