"""What only the page on the word “open”, which begins the series has."""
