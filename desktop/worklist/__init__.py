"""Many films: their list, its states and the run through all of them."""
