"""One file a command, each with `run(args)` that gives the exit code."""
