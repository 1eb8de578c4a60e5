"""All that a file says about itself, to be searched and copied."""
