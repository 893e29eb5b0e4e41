"""Second opinions in the window: asking for one, covering the page, taking one in."""
