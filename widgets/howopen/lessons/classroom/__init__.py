"""What only the page that reads the paper along has."""
