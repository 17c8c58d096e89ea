"""Scripts that build bundled facts and calibrate settings. Nothing here is used at run time."""
