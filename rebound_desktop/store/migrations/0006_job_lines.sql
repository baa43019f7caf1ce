-- Saved filters, and one narrow line a job, for tables and filters. Frozen once a version of Rebound has
-- shipped with it.
--
-- A job's row holds its whole posting: a list that walks over a hundred thousand of them would read them
-- all. `job_line` holds what a list shows, sorts and filters by, kept by triggers, undo included; a job in
-- the trash has no line. Its number is that of its doc in the search index, so that what was found is
-- a line at once. Keys leave out capitals and the umlauts; what is nothing is ''.

CREATE TABLE saved_filter (
    id TEXT NOT NULL PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
    zone TEXT NOT NULL, day TEXT NOT NULL, deleted_at TEXT,
    name TEXT NOT NULL DEFAULT '',
    said TEXT NOT NULL DEFAULT '',
    place REAL NOT NULL DEFAULT 0
);

CREATE TABLE job_line (
    line INTEGER NOT NULL PRIMARY KEY,
    job TEXT NOT NULL,
    closed INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    stage TEXT NOT NULL,
    stage_place REAL NOT NULL,
    outcome TEXT NOT NULL,
    remote TEXT NOT NULL,
    pay_min REAL,
    pay_max REAL,
    pay_currency TEXT NOT NULL,
    pay_period TEXT NOT NULL,
    pay_year REAL,
    applied_on TEXT NOT NULL,
    closed_at TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    last_at TEXT NOT NULL,
    added_at TEXT NOT NULL,
    title TEXT NOT NULL,
    company TEXT NOT NULL,
    location TEXT NOT NULL,
    tags TEXT NOT NULL,
    source TEXT NOT NULL,
    resume_name TEXT NOT NULL,
    title_key TEXT AS (replace(replace(replace(replace(replace(replace(replace(lower(title),
        'Ä', 'a'), 'ä', 'a'), 'Ö', 'o'), 'ö', 'o'), 'Ü', 'u'), 'ü', 'u'), 'é', 'e')) VIRTUAL,
    company_key TEXT AS (replace(replace(replace(replace(replace(replace(replace(lower(company),
        'Ä', 'a'), 'ä', 'a'), 'Ö', 'o'), 'ö', 'o'), 'Ü', 'u'), 'ü', 'u'), 'é', 'e')) VIRTUAL,
    pay_key TEXT AS (CASE WHEN pay_year IS NULL THEN ''
        ELSE upper(pay_currency) || printf('%015.2f', pay_year) END) VIRTUAL
);
CREATE UNIQUE INDEX job_line_job ON job_line (job);
CREATE INDEX job_line_open ON job_line (stage) WHERE closed = 0;
CREATE INDEX job_line_starred ON job_line (line) WHERE starred = 1;
CREATE INDEX job_line_stage ON job_line (stage_place, closed, outcome);
CREATE INDEX job_line_outcome ON job_line (outcome, closed);
CREATE INDEX job_line_title ON job_line (title_key, closed, outcome);
CREATE INDEX job_line_company ON job_line (company_key, closed, outcome);
CREATE INDEX job_line_pay ON job_line (pay_key, closed, outcome);
CREATE INDEX job_line_applied ON job_line (applied_on, closed, outcome);
CREATE INDEX job_line_closed_at ON job_line (closed_at, closed, outcome);
CREATE INDEX job_line_closes ON job_line (closes_on, closed, outcome);
CREATE INDEX job_line_last ON job_line (last_at, closed, outcome);
CREATE INDEX job_line_added ON job_line (added_at, closed, outcome);

CREATE VIEW job_lined AS
SELECT job.id AS job,
    COALESCE(stage.kind = 'closed', 0) AS closed,
    job.starred AS starred,
    job.stage AS stage,
    COALESCE(stage.place, 0.0) AS stage_place,
    COALESCE(outcome, '') AS outcome,
    COALESCE(remote, '') AS remote,
    pay_min, pay_max, pay_currency,
    COALESCE(pay_period, '') AS pay_period,
    COALESCE(NULLIF(pay_max, 0), NULLIF(pay_min, 0)) * CASE pay_period WHEN 'hour' THEN 2080 WHEN 'day' THEN 260
        WHEN 'week' THEN 52 WHEN 'month' THEN 12 ELSE 1 END AS pay_year,
    COALESCE(applied_on, '') AS applied_on,
    COALESCE(closed_at, '') AS closed_at,
    COALESCE(closes_on, '') AS closes_on,
    MAX(job.created_at, COALESCE((SELECT MAX(at) FROM event WHERE event.job = job.id
        AND event.deleted_at IS NULL), '')) AS last_at,
    job.created_at AS added_at,
    substr(title, 1, 300) AS title,
    substr(company, 1, 300) AS company,
    substr(location, 1, 300) AS location,
    substr(tags, 1, 300) AS tags,
    substr(source, 1, 300) AS source,
    substr(resume_name, 1, 300) AS resume_name
FROM job LEFT JOIN stage ON stage.id = job.stage
WHERE job.deleted_at IS NULL;

-- The search index has named the job: its trigger fires after that, whichever of a job's own comes first.
CREATE TRIGGER job_line_is_put AFTER INSERT ON searchable WHEN new.kind = 'job' BEGIN
    INSERT INTO job_line (line, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name)
    SELECT new.doc, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name FROM job_lined WHERE job = new.row;
END;
CREATE TRIGGER job_line_has_changed AFTER UPDATE OF starred, stage, outcome, remote, pay_min, pay_max,
    pay_currency, pay_period, applied_on, closed_at, closes_on, created_at, title, company, location, tags,
    source, resume_name, deleted_at ON job BEGIN
    DELETE FROM job_line WHERE job = new.id AND new.deleted_at IS NOT NULL;
    UPDATE job_line SET (closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name)
    = (SELECT closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name FROM job_lined WHERE job = new.id)
    WHERE job = new.id;
    INSERT INTO job_line (line, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name)
    SELECT doc, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
        pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
        location, tags, source, resume_name FROM job_lined
    JOIN searchable ON searchable.kind = 'job' AND searchable.row = job
    WHERE old.deleted_at IS NOT NULL AND job = new.id
        AND NOT EXISTS (SELECT 1 FROM job_line WHERE job_line.job = new.id);
END;
CREATE TRIGGER job_line_goes BEFORE DELETE ON job BEGIN
    DELETE FROM job_line WHERE job = old.id;
END;

CREATE TRIGGER event_moves_line AFTER INSERT ON event WHEN new.deleted_at IS NULL BEGIN
    UPDATE job_line SET last_at = new.at WHERE job = new.job AND last_at < new.at;
END;
CREATE TRIGGER event_turns_line AFTER UPDATE OF at, deleted_at, job ON event BEGIN
    UPDATE job_line SET last_at = (SELECT last_at FROM job_lined WHERE job_lined.job = job_line.job)
    WHERE job IN (old.job, new.job);
END;
CREATE TRIGGER event_leaves_line AFTER DELETE ON event BEGIN
    UPDATE job_line SET last_at = (SELECT last_at FROM job_lined WHERE job_lined.job = job_line.job)
    WHERE job = old.job AND last_at = old.at;
END;

CREATE TRIGGER stage_is_put_in_line AFTER INSERT ON stage BEGIN
    UPDATE job_line SET closed = new.kind = 'closed', stage_place = new.place WHERE stage = new.id;
END;
CREATE TRIGGER stage_moves_in_line AFTER UPDATE OF place, kind ON stage BEGIN
    UPDATE job_line SET closed = new.kind = 'closed', stage_place = new.place
    WHERE stage = new.id AND (closed <> (new.kind = 'closed') OR stage_place <> new.place);
END;

INSERT INTO job_line (line, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
    pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
    location, tags, source, resume_name)
SELECT doc, job, closed, starred, stage, stage_place, outcome, remote, pay_min, pay_max,
    pay_currency, pay_period, pay_year, applied_on, closed_at, closes_on, last_at, added_at, title, company,
    location, tags, source, resume_name FROM job_lined
JOIN searchable ON searchable.kind = 'job' AND searchable.row = job ORDER BY doc;
