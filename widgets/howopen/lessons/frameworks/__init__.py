"""What only the page on development frameworks has."""
