"""What holds on every page: each opened in turn, which takes longer than a test of one of them."""
