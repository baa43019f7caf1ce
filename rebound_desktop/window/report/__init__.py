"""The activity report: applications with their days, on paper, as employment offices ask for."""
