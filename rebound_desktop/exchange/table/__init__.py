"""Tables of jobs from other tools: cells, columns, days, stages, and the jobs they make."""
