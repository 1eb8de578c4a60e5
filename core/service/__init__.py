"""The local API: HTTP on this machine over the functions that the terminal uses."""
