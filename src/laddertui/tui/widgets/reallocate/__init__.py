"""What the page Reallocate is made of."""
