"""Live sessions: a class votes on a question, talks, votes again, and sees what it thought."""
