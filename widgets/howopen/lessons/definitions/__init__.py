"""What only the page on definitions of openness has."""
