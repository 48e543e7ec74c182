"""The browser edition: all notebooks as static pages that run in the reader's browser."""
