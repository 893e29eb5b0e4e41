"""Folders, files and their format. One module writes files; nothing here knows a screen."""
