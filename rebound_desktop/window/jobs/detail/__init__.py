"""One job beside the board: what is known of it, page by page."""
