"""The main window: a frame around tabs, one folder a tab."""
