"""In and out: what other programs read. Nothing here opens a file; bytes go through storage's door."""
