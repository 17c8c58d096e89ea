"""Words: house style, and copy written from figures and read back into them. No network, no clock."""
