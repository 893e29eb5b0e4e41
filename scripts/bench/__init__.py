"""Measures laddertui from outside, beside bare programs of its toolkit: `make bench`."""
