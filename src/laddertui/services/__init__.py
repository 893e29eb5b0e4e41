"""What can be done to a profile, each use case once, for the app and for commands alike."""
