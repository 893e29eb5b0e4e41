"""What ships besides code: texts in TOML, found through importlib.resources."""
