"""Dreams: what felt like the one, and why another one comes."""
