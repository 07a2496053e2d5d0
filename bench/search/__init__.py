"""How well the search answers residents: recall and rank over files of questions."""
