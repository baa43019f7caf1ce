"""How a job comes in: typed, pasted, dropped; and the form that edits it."""
