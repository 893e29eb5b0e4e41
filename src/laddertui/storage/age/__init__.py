"""The age format as this program bounds and marks it; the arithmetic is a library's."""
