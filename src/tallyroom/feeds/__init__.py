"""One file or folder per format, in and out. Not here: deciding what is true."""
