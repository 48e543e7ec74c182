"""What a class needs on paper, made from the same plans, pages, tables and questions: `make print`."""
