"""A harness that lets every file operation fail, and looks at what is left."""
