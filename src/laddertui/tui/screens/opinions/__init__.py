"""The pages of second opinions."""
