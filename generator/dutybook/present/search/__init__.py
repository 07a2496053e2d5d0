"""Search in residents' own words: what is looked through, and the same ranking as the site's script."""
