"""Talk to a person: own people first, then people who listen."""
