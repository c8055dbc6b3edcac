"""What makes the weights. Nothing in ``src/kiemchung`` imports it; see ``training/README.md``."""
