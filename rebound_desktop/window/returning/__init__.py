"""The ten-minute page: one small step back, whether one feels like it or not."""
