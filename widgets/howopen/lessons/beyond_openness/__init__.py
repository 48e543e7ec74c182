"""What only the page beyond openness has."""
