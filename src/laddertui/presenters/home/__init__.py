"""What Home says, pane by pane."""
