"""The time and the day: no other room asks for them."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment as ISO 8601 in UTC, to the second: "2031-03-09T08:00:00Z"."""
    moment = datetime.now(tz=UTC)  # noqa: TID251 the one place that reads the clock
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    """This day as ISO 8601 in UTC."""
    return now()[:10]


def second_after(at: str) -> str:
    """The second after a moment that is written as ``now`` writes it; others stay as they are."""
    try:
        moment = datetime.fromisoformat(at) + timedelta(seconds=1)
    except ValueError:
        return at
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
