"""The parts of the leverage lens."""
