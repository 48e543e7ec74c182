"""What only the page on who wins by opening has."""
