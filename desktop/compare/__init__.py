"""A second film beside the first: of the same patient, or any other."""
