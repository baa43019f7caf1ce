"""Put it behind you: one quiet card, then the strip folds."""
