"""Job postings: what a page or a pasted text says about a job, and where it says so."""
