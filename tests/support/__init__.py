"""Helpers of the tests: things to test with, and ways to drive the program."""
