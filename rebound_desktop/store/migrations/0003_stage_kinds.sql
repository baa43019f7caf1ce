-- What a stage counted as when a job came or went: the numbers stay sound when stages are renamed.
ALTER TABLE event ADD COLUMN from_kind TEXT;
ALTER TABLE event ADD COLUMN to_kind TEXT;
UPDATE event SET
    from_kind = (SELECT kind FROM stage WHERE name = from_stage ORDER BY deleted_at IS NOT NULL, place LIMIT 1),
    to_kind = (SELECT kind FROM stage WHERE name = to_stage ORDER BY deleted_at IS NOT NULL, place LIMIT 1)
WHERE from_stage <> '' OR to_stage <> '';
