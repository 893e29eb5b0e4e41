"""Backups in the window: writing one, and putting one back."""
