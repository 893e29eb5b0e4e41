"""Backups: one profile as one file, and back."""
