-- The numbers are counted from these two alone, past postings and letters of many pages.
CREATE INDEX job_counted ON job
    (stage, outcome, applied_on, closed_at, created_at, source, resume_name, id, deleted_at);
CREATE INDEX event_counted ON event
    (kind, job, at, to_kind, from_kind, created_at, detail, confirmed, deleted_at);
