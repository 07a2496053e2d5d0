"""Made-up sensitive numbers with right check digits, reckoned in another way than the program does."""


def identity_number(first: str) -> str:
    """Return seventeen digits with their check character (ISO 7064, MOD 11-2)."""
    rest = 0
    for digit in first:
        rest = (rest + int(digit)) * 2 % 11
    return first + "0123456789X"[(12 - rest) % 11]


def card_number(first: str) -> str:
    """Return a card's digits with their check digit: the one that Luhn's sum leaves no tens short."""
    total = 0
    for place, digit in enumerate(reversed(first)):
        doubled = int(digit) * (1 if place % 2 else 2)
        total += doubled if doubled < 10 else doubled - 9
    return first + str(-total % 10)
