"""Small controls, each with one `value`; no domain rules."""
