"""Folders, files and their format. One door turns bytes into files; nothing here knows a screen."""
