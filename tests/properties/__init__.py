"""What holds for any input (hypothesis)."""
