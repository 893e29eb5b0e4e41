"""What stands between the app and the terminal: what it sends, and pictures of what it shows."""
