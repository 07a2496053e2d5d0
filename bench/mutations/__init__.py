"""Changes of known kind, made in the example county's lists: what the comparison must find, and no more.

Everything here follows the format and the glossary and knows nothing of ``dutybook.compare``.
"""
