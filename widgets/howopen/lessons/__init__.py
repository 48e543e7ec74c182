"""A folder for each page of the series, with what only that page has; its `lesson.py` joins the parts."""
