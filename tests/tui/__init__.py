"""The screens, driven by keys and mouse in a terminal that is not there."""
