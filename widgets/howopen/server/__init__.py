"""Serves a folder of notebooks as pages. It knows nothing of what the notebooks are about."""
