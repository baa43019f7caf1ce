"""An archive of everything, brought back: opened, looked through, decided about, brought in."""
