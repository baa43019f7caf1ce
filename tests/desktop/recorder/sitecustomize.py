"""Loaded by every Python of a journey: writes down each try to reach a network, and stops it."""

import os
import sys

LOCAL = 1  # AF_UNIX
WATCHED = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"}


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event in NAMES or (event in WATCHED and int(getattr(args[0], "family", LOCAL)) != LOCAL):
        line = f"{os.getpid()} {event} {args[1:]!r}\n"
        handle = os.open(os.environ["NETWORK_RECORD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(handle, line.encode())
        os.close(handle)
        raise PermissionError("nothing here reaches a network")


if "NETWORK_RECORD" in os.environ:
    sys.addaudithook(_watch)
