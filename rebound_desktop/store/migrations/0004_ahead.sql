-- What lies ahead of a job: offers to answer, take-homes, next steps; the reply time they named, and what
-- the person put off. Frozen once a version of Rebound has shipped with it.

CREATE TABLE offer (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    pay_min REAL,
    pay_max REAL,
    pay_currency TEXT NOT NULL DEFAULT '',
    pay_period TEXT,
    bonus TEXT NOT NULL DEFAULT '',
    hours TEXT NOT NULL DEFAULT '',
    days_off REAL,
    starts_on TEXT,
    answer_on TEXT,
    answer_at TEXT,
    notes_for TEXT NOT NULL DEFAULT '',
    notes_against TEXT NOT NULL DEFAULT '',
    answered_at TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX offer_job ON offer (job);
CREATE INDEX offer_answered_at ON offer (answered_at);

CREATE TABLE take_home (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    due_at TEXT,
    done_at TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX take_home_job ON take_home (job);
CREATE INDEX take_home_done_at_due_on ON take_home (done_at, due_on);

CREATE TABLE next_step (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    done_at TEXT,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX next_step_job ON next_step (job);
CREATE INDEX next_step_done_at_due_on ON next_step (done_at, due_on);

CREATE TABLE reply_time (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    days INTEGER,
    by_day TEXT,
    from_day TEXT,
    said TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX reply_time_job ON reply_time (job);

CREATE TABLE put_off (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    job TEXT NOT NULL,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    until TEXT,
    never INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY (job) REFERENCES job (id) ON DELETE CASCADE
);
CREATE INDEX put_off_job ON put_off (job);
CREATE INDEX put_off_kind_ref ON put_off (kind, ref);

CREATE VIEW offer_searched (doc, title, words) AS
SELECT doc, '', bonus || ' ' || hours || ' ' || notes_for || ' ' || notes_against
FROM searchable JOIN offer ON offer.id = searchable.row
WHERE searchable.kind = 'offer' AND deleted_at IS NULL;

CREATE VIEW take_home_searched (doc, title, words) AS
SELECT doc, what, ''
FROM searchable JOIN take_home ON take_home.id = searchable.row
WHERE searchable.kind = 'take_home' AND deleted_at IS NULL;

CREATE VIEW next_step_searched (doc, title, words) AS
SELECT doc, what, ''
FROM searchable JOIN next_step ON next_step.id = searchable.row
WHERE searchable.kind = 'next_step' AND deleted_at IS NULL;

DROP VIEW searched;
CREATE VIEW searched (doc, title, words) AS
SELECT doc, title, words FROM job_searched
UNION ALL SELECT doc, title, words FROM event_searched
UNION ALL SELECT doc, title, words FROM interview_searched
UNION ALL SELECT doc, title, words FROM person_searched
UNION ALL SELECT doc, title, words FROM attachment_searched
UNION ALL SELECT doc, title, words FROM message_searched
UNION ALL SELECT doc, title, words FROM entry_searched
UNION ALL SELECT doc, title, words FROM feedback_searched
UNION ALL SELECT doc, title, words FROM strength_searched
UNION ALL SELECT doc, title, words FROM lesson_searched
UNION ALL SELECT doc, title, words FROM reflection_answer_searched
UNION ALL SELECT doc, title, words FROM sighting_searched
UNION ALL SELECT doc, title, words FROM wish_searched
UNION ALL SELECT doc, title, words FROM offer_searched
UNION ALL SELECT doc, title, words FROM take_home_searched
UNION ALL SELECT doc, title, words FROM next_step_searched;

CREATE TRIGGER offer_is_put AFTER INSERT ON offer BEGIN
    INSERT INTO searchable (kind, row) VALUES ('offer', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM offer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'offer' AND row = new.id);
END;
CREATE TRIGGER offer_will_change BEFORE UPDATE OF bonus, hours, notes_for, notes_against, deleted_at ON offer BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM offer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'offer' AND row = old.id);
END;
CREATE TRIGGER offer_has_changed AFTER UPDATE OF bonus, hours, notes_for, notes_against, deleted_at ON offer BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM offer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'offer' AND row = new.id);
END;
CREATE TRIGGER offer_will_go BEFORE DELETE ON offer BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM offer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'offer' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'offer' AND row = old.id;
END;

CREATE TRIGGER take_home_is_put AFTER INSERT ON take_home BEGIN
    INSERT INTO searchable (kind, row) VALUES ('take_home', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM take_home_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'take_home' AND row = new.id);
END;
CREATE TRIGGER take_home_will_change BEFORE UPDATE OF what, deleted_at ON take_home BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM take_home_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'take_home' AND row = old.id);
END;
CREATE TRIGGER take_home_has_changed AFTER UPDATE OF what, deleted_at ON take_home BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM take_home_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'take_home' AND row = new.id);
END;
CREATE TRIGGER take_home_will_go BEFORE DELETE ON take_home BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM take_home_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'take_home' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'take_home' AND row = old.id;
END;

CREATE TRIGGER next_step_is_put AFTER INSERT ON next_step BEGIN
    INSERT INTO searchable (kind, row) VALUES ('next_step', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM next_step_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'next_step' AND row = new.id);
END;
CREATE TRIGGER next_step_will_change BEFORE UPDATE OF what, deleted_at ON next_step BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM next_step_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'next_step' AND row = old.id);
END;
CREATE TRIGGER next_step_has_changed AFTER UPDATE OF what, deleted_at ON next_step BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM next_step_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'next_step' AND row = new.id);
END;
CREATE TRIGGER next_step_will_go BEFORE DELETE ON next_step BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM next_step_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'next_step' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'next_step' AND row = old.id;
END;
