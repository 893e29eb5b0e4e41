"""The parts of the profession lens."""
