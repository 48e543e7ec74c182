"""The pages in forms that need no server."""
