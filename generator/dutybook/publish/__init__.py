"""Write the site: assets, frames, poured pages. The only stage that writes."""
