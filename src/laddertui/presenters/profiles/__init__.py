"""What is said of several profiles, and of a profile as a whole: the list, a backup, a group."""
