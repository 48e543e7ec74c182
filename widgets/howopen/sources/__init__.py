"""Where facts and rules come from: files in `data/`, and addresses of pages."""
