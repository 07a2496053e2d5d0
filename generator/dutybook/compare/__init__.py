"""Compare two lists, or two books: typed changes of substance, and nothing that is noise."""
