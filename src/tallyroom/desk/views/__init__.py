"""What each path answers, one file a subject. Who may ask is decided before, in `guard`."""
