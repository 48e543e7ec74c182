"""One explorer for each notebook: the only place that joins controls, rules and figures."""
