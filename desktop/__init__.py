"""PneumoDetect's window: Qt around `core`; it decides nothing about a film itself."""
