"""What each kind of file is, and reading one as that."""
