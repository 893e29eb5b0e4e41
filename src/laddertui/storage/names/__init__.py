"""What the names of files say, without opening any."""
