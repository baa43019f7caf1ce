"""The four tables of the agenda, step by step: frozen once shipped, appended to afterwards."""

# Instants are whole microseconds since 1970 in UTC; kinds, states and actions are the numbers of
# domain/promises.py. No text but random ids, the names of wishes, and names while they are allowed.
STEPS = (
    """
    CREATE TABLE say (
        key TEXT NOT NULL PRIMARY KEY,
        kind INTEGER NOT NULL,
        at INTEGER NOT NULL,
        expires INTEGER NOT NULL,
        not_before INTEGER,
        soft_until INTEGER,
        moment INTEGER,
        chain TEXT NOT NULL DEFAULT '',
        step INTEGER NOT NULL DEFAULT 1,
        title TEXT NOT NULL DEFAULT '',
        company TEXT NOT NULL DEFAULT '',
        state INTEGER NOT NULL DEFAULT 0,
        shown_at INTEGER,
        pid INTEGER,
        started INTEGER,
        boot TEXT,
        again INTEGER NOT NULL DEFAULT 0,
        seen INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX say_state ON say (state, at);
    CREATE INDEX say_chain ON say (chain, step);
    CREATE INDEX say_shown ON say (shown_at) WHERE shown_at IS NOT NULL;
    CREATE TABLE hold (
        key TEXT NOT NULL PRIMARY KEY,
        starts INTEGER NOT NULL,
        until INTEGER NOT NULL,
        excepted TEXT NOT NULL DEFAULT '[]',
        by_hand INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE wish (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE answer (
        id TEXT NOT NULL PRIMARY KEY,
        key TEXT NOT NULL,
        action INTEGER NOT NULL,
        at INTEGER NOT NULL,
        folded INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX answer_key ON answer (key);
    CREATE INDEX answer_unfolded ON answer (at) WHERE folded = 0;
    """,
)
VERSION = len(STEPS)
