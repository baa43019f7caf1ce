"""Self-care: the ring, the kit, how heavy it is, a page for nobody."""
