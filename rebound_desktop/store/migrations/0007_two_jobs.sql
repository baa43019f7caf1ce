-- Two jobs that look alike and are not: what the person said about a pair. Frozen once a version of Rebound
-- has shipped with it.

CREATE TABLE two_jobs (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    FOREIGN KEY (one) REFERENCES job (id) ON DELETE CASCADE,
    FOREIGN KEY (other) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX two_jobs_other ON two_jobs (other);
CREATE INDEX two_jobs_one_other ON two_jobs (one, other);
