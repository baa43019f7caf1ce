"""Lines to copy: a follow-up, a thank-you."""
