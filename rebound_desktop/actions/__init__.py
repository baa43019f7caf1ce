"""One function for each thing a person can intend: one change, one undo step, one replan."""
