"""Measures the page beside its stock form, in a real browser."""
