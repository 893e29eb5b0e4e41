"""What a snapshot, a draft and the lenses must satisfy, each fault with its place and reason."""
