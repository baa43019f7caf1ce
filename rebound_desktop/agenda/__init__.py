"""What to say and when: the small plain file that window and tray share."""
