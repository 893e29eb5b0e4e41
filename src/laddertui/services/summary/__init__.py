"""The summary of a profile: what Home, `status` and `history` show, worked out and cached."""
