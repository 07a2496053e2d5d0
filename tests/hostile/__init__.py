"""What nobody writes by hand: told clearly, in less than a second, with nothing else lost."""
