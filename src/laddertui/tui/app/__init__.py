"""The app itself, and the parts it has: autosave, navigation, profile access and more."""
