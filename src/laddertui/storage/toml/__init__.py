"""TOML text to records and back, every fault with its line."""
