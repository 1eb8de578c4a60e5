"""PneumoDetect's core: from a film to a report, without Qt and without TensorFlow."""

__version__ = "0.1.0"
