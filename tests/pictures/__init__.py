"""Pictures of every screen, light and dark, made from one invented person’s vault."""
