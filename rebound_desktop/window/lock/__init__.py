"""The lock page, what is kept while it is there, and the passphrase that it asks for."""
