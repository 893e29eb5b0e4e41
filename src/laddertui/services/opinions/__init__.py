"""Second opinions: sheets that go out and come back, and what is kept of them."""
