"""The list of profiles, and what stands before and around an open one."""
