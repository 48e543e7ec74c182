"""What only the page that compares real systems has."""
