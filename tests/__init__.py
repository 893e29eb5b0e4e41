"""Behaviour, in the user's words. The folders mirror src; whole/ drives the program from outside."""
