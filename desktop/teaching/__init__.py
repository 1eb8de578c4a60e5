"""The classroom in the window: editing sets, reading them, results, and the projector."""
