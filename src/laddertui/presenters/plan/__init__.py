"""Words for the plan while it is being made: its points, its purse, its weekly events."""
