"""Speed and memory, printed. Nothing here passes or fails."""
