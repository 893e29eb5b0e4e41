"""The plan of step 5: what changes row by row, what is suggested, its weekly events, its skill."""
