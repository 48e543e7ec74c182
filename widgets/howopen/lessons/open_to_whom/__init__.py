"""What only the page on who can use what is open has."""
