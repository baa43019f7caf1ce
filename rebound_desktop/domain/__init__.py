"""What a setback, a quiet time, a nudge, a lesson, a dream is, and the rules; pure."""
