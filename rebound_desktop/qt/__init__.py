"""What window and tray share of Qt."""
