"""Predictions to words, pages and tables."""
