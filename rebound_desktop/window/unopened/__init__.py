"""An answer that has not been opened: put by, and opened when the person says so."""
