"""Domain values in, markup or a figure as a plain value out."""
