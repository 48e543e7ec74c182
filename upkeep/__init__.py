"""What keeps the project's own lists up to date; nothing here runs while a page is shown."""
