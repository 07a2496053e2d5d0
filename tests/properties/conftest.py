"""Settings for every property: the same examples in every run, none kept on disk."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "dutybook",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dutybook")
