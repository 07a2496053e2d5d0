"""A made-up county of any size, the same for the same seed."""
