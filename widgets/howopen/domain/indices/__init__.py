"""Other people's indices of openness: their entries, their rules, and where these meet our materials."""
