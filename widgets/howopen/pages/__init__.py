"""What every page of the series is made of: its state, its lesson’s shared parts, and where they stand."""
