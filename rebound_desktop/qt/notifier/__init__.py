"""One small interface to say one thing on the person's screen, by whatever way there is."""
