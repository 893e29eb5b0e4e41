"""What the app has to look up or to choose from, as lines: whose each is stands beside it."""
