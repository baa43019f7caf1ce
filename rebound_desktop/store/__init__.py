"""The vault: everything a person writes, in one encrypted file, with undo."""
