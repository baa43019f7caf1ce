-- The first tables. Frozen once a version of Rebound has shipped with it.

CREATE TABLE stage (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    place REAL NOT NULL DEFAULT 0
);

CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    title TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    remote TEXT,
    employment_type TEXT NOT NULL DEFAULT '',
    pay_min REAL,
    pay_max REAL,
    pay_currency TEXT NOT NULL DEFAULT '',
    pay_period TEXT,
    url TEXT NOT NULL DEFAULT '',
    url_key TEXT NOT NULL DEFAULT '',
    posting TEXT NOT NULL DEFAULT '',
    posting_note TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL,
    outcome TEXT,
    starred INTEGER NOT NULL DEFAULT 0,
    mattered_until TEXT,
    applied_on TEXT,
    closes_on TEXT,
    closed_at TEXT,
    place REAL NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    resume_name TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    imported_from TEXT NOT NULL DEFAULT '',
    import_key TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (stage) REFERENCES stage (id)
);
CREATE INDEX job_stage_place_id_deleted_at ON job (stage, place, id, deleted_at);
CREATE INDEX job_created_at_id ON job (created_at, id);
CREATE INDEX job_url_key ON job (url_key);
CREATE INDEX job_import_key ON job (import_key);
CREATE INDEX job_outcome_closed_at ON job (outcome, closed_at);

CREATE TABLE event (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    confirmed INTEGER NOT NULL DEFAULT 1,
    from_stage TEXT NOT NULL DEFAULT '',
    to_stage TEXT NOT NULL DEFAULT '',
    corrects TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE,
    FOREIGN KEY (corrects) REFERENCES event (id) ON DELETE SET NULL
);
CREATE INDEX event_corrects ON event (corrects);
CREATE INDEX event_job_at ON event (job, at);
CREATE INDEX event_kind_at ON event (kind, at);
CREATE INDEX event_created_at ON event (created_at);

CREATE TABLE interview (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    round TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    place_or_link TEXT NOT NULL DEFAULT '',
    with_whom TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    debrief_asked TEXT NOT NULL DEFAULT '',
    debrief_liked TEXT NOT NULL DEFAULT '',
    debrief_differently TEXT NOT NULL DEFAULT '',
    reminder INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX interview_job ON interview (job);
CREATE INDEX interview_at ON interview (at);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    reach TEXT NOT NULL DEFAULT '',
    last_contact TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL
);
CREATE INDEX person_job ON person (job);

CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT '',
    media_type TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX attachment_job ON attachment (job);

CREATE TABLE own_place (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    place REAL NOT NULL DEFAULT 0
);

CREATE TABLE quiet_time (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    first_started TEXT NOT NULL,
    ended_early_at TEXT,
    length_hours INTEGER NOT NULL
);
CREATE INDEX quiet_time_ends ON quiet_time (ends);

CREATE TABLE setback (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    title TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL,
    heard_at TEXT NOT NULL,
    quiet_time TEXT,
    heaviness INTEGER,
    no_quiet INTEGER NOT NULL DEFAULT 0,
    first_step_at TEXT,
    learned_at TEXT,
    folded_at TEXT,
    best_words TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL,
    FOREIGN KEY (quiet_time) REFERENCES quiet_time (id) ON DELETE SET NULL
);
CREATE INDEX setback_job ON setback (job);
CREATE INDEX setback_quiet_time ON setback (quiet_time);

CREATE TABLE message (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    setback TEXT,
    body TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    received_at TEXT NOT NULL,
    sealed_until TEXT,
    opened_at TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL
);
CREATE INDEX message_job ON message (job);
CREATE INDEX message_setback ON message (setback);

CREATE TABLE spoken (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    quiet_time TEXT NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    at TEXT NOT NULL,
    remind INTEGER NOT NULL DEFAULT 1,
    FOREIGN KEY (quiet_time) REFERENCES quiet_time (id) ON DELETE CASCADE
);
CREATE INDEX spoken_quiet_time ON spoken (quiet_time);

CREATE TABLE small_step (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    setback TEXT,
    job TEXT,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL
);
CREATE INDEX small_step_setback ON small_step (setback);
CREATE INDEX small_step_job ON small_step (job);

CREATE TABLE intention (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    setback TEXT,
    job TEXT,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    done_at TEXT,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL
);
CREATE INDEX intention_setback ON intention (setback);
CREATE INDEX intention_job ON intention (job);

CREATE TABLE reflection (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    setback TEXT,
    title TEXT NOT NULL DEFAULT '',
    part INTEGER NOT NULL,
    finished_at TEXT,
    left_at TEXT,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL
);
CREATE INDEX reflection_setback ON reflection (setback);

CREATE TABLE reflection_answer (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    reflection TEXT NOT NULL,
    part INTEGER NOT NULL,
    question TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (reflection) REFERENCES reflection (id) ON DELETE CASCADE
);
CREATE INDEX reflection_answer_reflection ON reflection_answer (reflection);

CREATE TABLE feedback (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    setback TEXT,
    reflection TEXT,
    words TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    role TEXT,
    how TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    said_on TEXT,
    rings_true TEXT,
    set_aside INTEGER NOT NULL DEFAULT 0,
    revises TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL,
    FOREIGN KEY (reflection) REFERENCES reflection (id) ON DELETE SET NULL,
    FOREIGN KEY (revises) REFERENCES feedback (id) ON DELETE SET NULL
);
CREATE INDEX feedback_job ON feedback (job);
CREATE INDEX feedback_setback ON feedback (setback);
CREATE INDEX feedback_reflection ON feedback (reflection);
CREATE INDEX feedback_revises ON feedback (revises);

CREATE TABLE strength (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    feedback TEXT,
    name TEXT NOT NULL DEFAULT '',
    quality TEXT NOT NULL,
    FOREIGN KEY (feedback) REFERENCES feedback (id) ON DELETE SET NULL
);
CREATE INDEX strength_feedback ON strength (feedback);

CREATE TABLE lesson (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    feedback TEXT,
    setback TEXT,
    my_words TEXT NOT NULL DEFAULT '',
    if_ TEXT NOT NULL DEFAULT '',
    then_ TEXT NOT NULL DEFAULT '',
    comes_up TEXT NOT NULL,
    comes_up_on TEXT,
    retired_at TEXT,
    FOREIGN KEY (feedback) REFERENCES feedback (id) ON DELETE SET NULL,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL
);
CREATE INDEX lesson_feedback ON lesson (feedback);
CREATE INDEX lesson_setback ON lesson (setback);

CREATE TABLE lesson_use (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    lesson TEXT NOT NULL,
    job TEXT NOT NULL,
    at TEXT NOT NULL,
    decision TEXT NOT NULL,
    helped TEXT,
    FOREIGN KEY (lesson) REFERENCES lesson (id) ON DELETE CASCADE,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX lesson_use_lesson ON lesson_use (lesson);
CREATE INDEX lesson_use_job ON lesson_use (job);

CREATE TABLE not_mine (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    reflection TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (reflection) REFERENCES reflection (id) ON DELETE CASCADE
);
CREATE INDEX not_mine_reflection ON not_mine (reflection);

CREATE TABLE sighting (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    title TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    seen_at TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL
);
CREATE INDEX sighting_job ON sighting (job);
CREATE INDEX sighting_seen_at ON sighting (seen_at);

CREATE TABLE trait (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT,
    setback TEXT,
    sighting TEXT,
    kind TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    mattered INTEGER NOT NULL,
    keep TEXT NOT NULL DEFAULT 'keep',
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL,
    FOREIGN KEY (setback) REFERENCES setback (id) ON DELETE SET NULL,
    FOREIGN KEY (sighting) REFERENCES sighting (id) ON DELETE SET NULL
);
CREATE INDEX trait_job ON trait (job);
CREATE INDEX trait_setback ON trait (setback);
CREATE INDEX trait_sighting ON trait (sighting);

CREATE TABLE wish (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    wish TEXT NOT NULL DEFAULT '',
    best_part TEXT NOT NULL DEFAULT '',
    obstacle TEXT NOT NULL DEFAULT '',
    plan_if TEXT NOT NULL DEFAULT '',
    plan_then TEXT NOT NULL DEFAULT ''
);

CREATE TABLE kit_item (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    energy TEXT NOT NULL,
    safe_at_night INTEGER NOT NULL DEFAULT 0,
    place REAL NOT NULL DEFAULT 0
);

CREATE TABLE kit_use (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    item TEXT NOT NULL,
    started_at TEXT NOT NULL,
    after TEXT,
    FOREIGN KEY (item) REFERENCES kit_item (id) ON DELETE CASCADE
);
CREATE INDEX kit_use_item ON kit_use (item);

CREATE TABLE check_in (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    at TEXT NOT NULL,
    heaviness INTEGER,
    words TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX check_in_at ON check_in (at);

CREATE TABLE own_person (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL DEFAULT '',
    reach TEXT NOT NULL DEFAULT '',
    any_time INTEGER NOT NULL DEFAULT 0,
    when_locked INTEGER NOT NULL DEFAULT 0,
    place REAL NOT NULL DEFAULT 0
);

CREATE TABLE line_from_me (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    said TEXT NOT NULL DEFAULT ''
);

CREATE TABLE entry (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    tags TEXT NOT NULL DEFAULT '',
    job TEXT,
    reflection TEXT,
    prompt TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE SET NULL,
    FOREIGN KEY (reflection) REFERENCES reflection (id) ON DELETE SET NULL
);
CREATE INDEX entry_job ON entry (job);
CREATE INDEX entry_reflection ON entry (reflection);
CREATE INDEX entry_at_id ON entry (at, id);

CREATE TABLE entry_version (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    entry TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    FOREIGN KEY (entry) REFERENCES entry (id) ON DELETE CASCADE
);
CREATE INDEX entry_version_entry ON entry_version (entry);

CREATE TABLE kept_page (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    body TEXT NOT NULL DEFAULT ''
);

CREATE TABLE draft (
    place TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL
);

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE history (
    number INTEGER NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '{}',
    changeset BLOB,
    at TEXT NOT NULL,
    schema INTEGER NOT NULL,
    kind TEXT NOT NULL,
    of INTEGER
);
CREATE INDEX history_of_number ON history (of, number);
CREATE INDEX history_kind_number ON history (kind, number);

CREATE TABLE history_part (
    number INTEGER NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '{}',
    at TEXT NOT NULL,
    changeset BLOB NOT NULL
);

CREATE TABLE folded_answer (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL,
    action TEXT NOT NULL,
    at TEXT NOT NULL
);

-- The five stages a board begins with; their names are the person's to change, their ids never do.
INSERT INTO stage (id, created_at, updated_at, zone, day, name, kind, place) VALUES
    ('stage-wishlist', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'UTC', '2026-01-01', 'Wishlist', 'wishlist', 1),
    ('stage-applied', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'UTC', '2026-01-01', 'Applied', 'applied', 2),
    ('stage-interviewing', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'UTC', '2026-01-01', 'Interviewing', 'interviewing', 3),
    ('stage-offer', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'UTC', '2026-01-01', 'Offer', 'offer', 4),
    ('stage-closed', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'UTC', '2026-01-01', 'Closed', 'closed', 5);
