"""Clock, paths, autostart: one screen each."""
