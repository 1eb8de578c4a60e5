"""How good the model is, measured."""
