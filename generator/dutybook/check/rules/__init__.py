"""The rules, by code. A rule's manual page is its module's docstring."""

from dutybook.check.rule import AnyRule
from dutybook.check.rules import (
    bank_card,
    category_unknown,
    counter_claimed_twice,
    counter_unknown,
    department_unknown,
    duty_listed_twice,
    duty_unknown,
    edition_changed,
    field_missing,
    field_of_another_kind,
    identity_number,
    law_unknown,
    lead_without_part,
    mobile_number,
    name_differs,
    place_unknown,
    reference_unknown,
    slug_used_twice,
)

RULES: tuple[AnyRule, ...] = (
    duty_listed_twice.RULE,
    duty_unknown.RULE,
    name_differs.RULE,
    department_unknown.RULE,
    law_unknown.RULE,
    category_unknown.RULE,
    reference_unknown.RULE,
    place_unknown.RULE,
    slug_used_twice.RULE,
    counter_unknown.RULE,
    field_missing.RULE,
    field_of_another_kind.RULE,
    lead_without_part.RULE,
    edition_changed.RULE,
    counter_claimed_twice.RULE,
    identity_number.RULE,
    bank_card.RULE,
    mobile_number.RULE,
)
