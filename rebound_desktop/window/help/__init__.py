"""How to bring things into Rebound from elsewhere, in plain words."""
