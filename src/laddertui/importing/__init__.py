"""Reading what other programs have written: time sheets."""
