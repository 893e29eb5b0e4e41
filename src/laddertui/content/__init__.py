"""The shipped texts, read from the assets on demand: one small module an asset.

No toolkit, no validation library.
"""
