"""Reads the files in which other people keep their indices of openness."""
