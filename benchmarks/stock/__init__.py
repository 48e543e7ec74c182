"""The whole-system page as such dashboards are usually built: the yardstick, not a part of the explorer."""
