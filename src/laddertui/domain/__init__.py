"""The method itself: records and sums.

Pure: no files, no clock, no toolkit; today is an argument.
"""
