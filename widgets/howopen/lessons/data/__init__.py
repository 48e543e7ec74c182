"""What only the page on data has."""
