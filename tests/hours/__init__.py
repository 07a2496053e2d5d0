"""Hours proved against an oracle that shares nothing with the code under test."""
