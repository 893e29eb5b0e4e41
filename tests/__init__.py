"""Behaviour, in the user's words. Folders mirror src; whole/ drives the program from outside."""
