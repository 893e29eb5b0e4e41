"""The words of every question, one module a step or a lens part."""
