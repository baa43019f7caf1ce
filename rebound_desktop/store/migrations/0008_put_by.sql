-- An answer put by unopened is told apart from a letter sealed with a loss; an interview keeps the zone it
-- was arranged in, where that is another. Frozen once a version of Rebound has shipped with it.
ALTER TABLE message ADD COLUMN put_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interview ADD COLUMN their_zone TEXT NOT NULL DEFAULT '';
