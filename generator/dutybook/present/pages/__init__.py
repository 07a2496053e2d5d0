"""One module a kind of page: what it shows, as values. ``all_pages`` lists them by shard."""
