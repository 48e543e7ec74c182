"""Facts, rules and their answers, as frozen values and pure functions; the standard library alone."""
