"""The classroom: case sets, readings, and how well everybody read."""
