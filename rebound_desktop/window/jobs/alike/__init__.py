"""Jobs that could be the same: seen side by side, brought together by hand or told apart."""
