"""The palette: every command of the app and what is in the profile, found by words."""
