"""What only the page on the whole system has."""
