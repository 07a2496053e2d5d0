"""What a county's files say, as frozen values that know nothing of files, pages or the clock."""
