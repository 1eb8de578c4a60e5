"""Radiographs to predictions and attention."""
