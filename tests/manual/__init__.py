"""The how-to pages of the manual, done as they say."""
