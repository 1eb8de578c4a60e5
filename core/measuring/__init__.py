"""What a reader measures on a film: marks, their scale, and what they say."""
