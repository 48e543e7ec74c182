"""What only the page on labour has."""
