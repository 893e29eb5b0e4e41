"""What other programs read. Nothing here opens a file; storage writes the bytes."""
