"""A private message bus, and keyrings on it, for each test that asks for one."""

from tests.private_bus import session_bus
from tests.secret_service import daemon, odd

__all__ = ["daemon", "odd", "session_bus"]
