"""The jobs tab: the board, one job beside it, and what is done with them."""
