"""What the tray had to say and may not have been heard."""
