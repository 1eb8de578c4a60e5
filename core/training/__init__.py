"""The workshop: TensorFlow lives here."""
