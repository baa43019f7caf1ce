"""One module a list or chart: rows out, frozen; never writes."""
