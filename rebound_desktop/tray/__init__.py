"""The process that stays: icon, menu, wake sources, the teller."""
