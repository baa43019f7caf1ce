"""Copies of the vault: the list of them, and the way back to one."""
