"""What only the page on computational power has."""
