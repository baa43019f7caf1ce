-- One search index for everything a person wrote. Frozen once a version of Rebound has shipped with it.
--
-- `searchable` names each row that may be found, `searched` shows its words as they stand now, and the
-- index keeps no text of its own. Trashed rows, messages still sealed and feedback set aside are not
-- shown by the views, so they are not in the index either; kept pages, check-ins and old versions never.
-- Triggers take a row's words out before it changes and put them in afterwards, undo included.

CREATE TABLE searchable (
    doc INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    row TEXT NOT NULL
);
CREATE UNIQUE INDEX searchable_kind_row ON searchable (kind, row);

CREATE VIEW job_searched (doc, title, words) AS
SELECT doc, title, company || ' ' || location || ' ' || posting || ' ' || notes || ' ' || tags || ' ' || contact
FROM searchable JOIN job ON job.id = searchable.row
WHERE searchable.kind = 'job' AND deleted_at IS NULL;

CREATE VIEW event_searched (doc, title, words) AS
SELECT doc, '', said || ' ' || detail
FROM searchable JOIN event ON event.id = searchable.row
WHERE searchable.kind = 'event' AND deleted_at IS NULL AND (said <> '' OR detail <> '');

CREATE VIEW interview_searched (doc, title, words) AS
SELECT doc, round, with_whom || ' ' || place_or_link || ' ' || notes || ' ' || debrief_asked || ' ' || debrief_liked || ' ' || debrief_differently
FROM searchable JOIN interview ON interview.id = searchable.row
WHERE searchable.kind = 'interview' AND deleted_at IS NULL;

CREATE VIEW person_searched (doc, title, words) AS
SELECT doc, name, role || ' ' || reach
FROM searchable JOIN person ON person.id = searchable.row
WHERE searchable.kind = 'person' AND deleted_at IS NULL;

CREATE VIEW attachment_searched (doc, title, words) AS
SELECT doc, name, ''
FROM searchable JOIN attachment ON attachment.id = searchable.row
WHERE searchable.kind = 'attachment' AND deleted_at IS NULL;

CREATE VIEW message_searched (doc, title, words) AS
SELECT doc, subject, sender || ' ' || body
FROM searchable JOIN message ON message.id = searchable.row
WHERE searchable.kind = 'message' AND deleted_at IS NULL AND (sealed_until IS NULL OR opened_at IS NOT NULL);

CREATE VIEW entry_searched (doc, title, words) AS
SELECT doc, title, body || ' ' || tags
FROM searchable JOIN entry ON entry.id = searchable.row
WHERE searchable.kind = 'entry' AND deleted_at IS NULL;

CREATE VIEW feedback_searched (doc, title, words) AS
SELECT doc, who, words
FROM searchable JOIN feedback ON feedback.id = searchable.row
WHERE searchable.kind = 'feedback' AND deleted_at IS NULL AND NOT set_aside;

CREATE VIEW strength_searched (doc, title, words) AS
SELECT doc, name, ''
FROM searchable JOIN strength ON strength.id = searchable.row
WHERE searchable.kind = 'strength' AND deleted_at IS NULL;

CREATE VIEW lesson_searched (doc, title, words) AS
SELECT doc, my_words, if_ || ' ' || then_
FROM searchable JOIN lesson ON lesson.id = searchable.row
WHERE searchable.kind = 'lesson' AND deleted_at IS NULL;

CREATE VIEW reflection_answer_searched (doc, title, words) AS
SELECT doc, '', said
FROM searchable JOIN reflection_answer ON reflection_answer.id = searchable.row
WHERE searchable.kind = 'reflection_answer' AND deleted_at IS NULL;

CREATE VIEW sighting_searched (doc, title, words) AS
SELECT doc, title, company || ' ' || location || ' ' || notes
FROM searchable JOIN sighting ON sighting.id = searchable.row
WHERE searchable.kind = 'sighting' AND deleted_at IS NULL;

CREATE VIEW wish_searched (doc, title, words) AS
SELECT doc, wish, best_part || ' ' || obstacle || ' ' || plan_if || ' ' || plan_then
FROM searchable JOIN wish ON wish.id = searchable.row
WHERE searchable.kind = 'wish' AND deleted_at IS NULL;

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
UNION ALL SELECT doc, title, words FROM wish_searched;

CREATE VIRTUAL TABLE search USING fts5(
    title, words, content='searched', content_rowid='doc',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);

CREATE TRIGGER job_is_put AFTER INSERT ON job BEGIN
    INSERT INTO searchable (kind, row) VALUES ('job', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM job_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'job' AND row = new.id);
END;
CREATE TRIGGER job_will_change BEFORE UPDATE OF title, company, location, posting, notes, tags, contact, deleted_at ON job BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM job_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'job' AND row = old.id);
END;
CREATE TRIGGER job_has_changed AFTER UPDATE OF title, company, location, posting, notes, tags, contact, deleted_at ON job BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM job_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'job' AND row = new.id);
END;
CREATE TRIGGER job_will_go BEFORE DELETE ON job BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM job_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'job' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'job' AND row = old.id;
END;

CREATE TRIGGER event_is_put AFTER INSERT ON event BEGIN
    INSERT INTO searchable (kind, row) VALUES ('event', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM event_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'event' AND row = new.id);
END;
CREATE TRIGGER event_will_change BEFORE UPDATE OF said, detail, deleted_at ON event BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM event_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'event' AND row = old.id);
END;
CREATE TRIGGER event_has_changed AFTER UPDATE OF said, detail, deleted_at ON event BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM event_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'event' AND row = new.id);
END;
CREATE TRIGGER event_will_go BEFORE DELETE ON event BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM event_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'event' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'event' AND row = old.id;
END;

CREATE TRIGGER interview_is_put AFTER INSERT ON interview BEGIN
    INSERT INTO searchable (kind, row) VALUES ('interview', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM interview_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'interview' AND row = new.id);
END;
CREATE TRIGGER interview_will_change BEFORE UPDATE OF round, with_whom, place_or_link, notes, debrief_asked, debrief_liked, debrief_differently, deleted_at ON interview BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM interview_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'interview' AND row = old.id);
END;
CREATE TRIGGER interview_has_changed AFTER UPDATE OF round, with_whom, place_or_link, notes, debrief_asked, debrief_liked, debrief_differently, deleted_at ON interview BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM interview_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'interview' AND row = new.id);
END;
CREATE TRIGGER interview_will_go BEFORE DELETE ON interview BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM interview_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'interview' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'interview' AND row = old.id;
END;

CREATE TRIGGER person_is_put AFTER INSERT ON person BEGIN
    INSERT INTO searchable (kind, row) VALUES ('person', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM person_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'person' AND row = new.id);
END;
CREATE TRIGGER person_will_change BEFORE UPDATE OF name, role, reach, deleted_at ON person BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM person_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'person' AND row = old.id);
END;
CREATE TRIGGER person_has_changed AFTER UPDATE OF name, role, reach, deleted_at ON person BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM person_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'person' AND row = new.id);
END;
CREATE TRIGGER person_will_go BEFORE DELETE ON person BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM person_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'person' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'person' AND row = old.id;
END;

CREATE TRIGGER attachment_is_put AFTER INSERT ON attachment BEGIN
    INSERT INTO searchable (kind, row) VALUES ('attachment', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM attachment_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'attachment' AND row = new.id);
END;
CREATE TRIGGER attachment_will_change BEFORE UPDATE OF name, deleted_at ON attachment BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM attachment_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'attachment' AND row = old.id);
END;
CREATE TRIGGER attachment_has_changed AFTER UPDATE OF name, deleted_at ON attachment BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM attachment_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'attachment' AND row = new.id);
END;
CREATE TRIGGER attachment_will_go BEFORE DELETE ON attachment BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM attachment_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'attachment' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'attachment' AND row = old.id;
END;

CREATE TRIGGER message_is_put AFTER INSERT ON message BEGIN
    INSERT INTO searchable (kind, row) VALUES ('message', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM message_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'message' AND row = new.id);
END;
CREATE TRIGGER message_will_change BEFORE UPDATE OF subject, sender, body, deleted_at, sealed_until, opened_at ON message BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM message_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'message' AND row = old.id);
END;
CREATE TRIGGER message_has_changed AFTER UPDATE OF subject, sender, body, deleted_at, sealed_until, opened_at ON message BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM message_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'message' AND row = new.id);
END;
CREATE TRIGGER message_will_go BEFORE DELETE ON message BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM message_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'message' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'message' AND row = old.id;
END;

CREATE TRIGGER entry_is_put AFTER INSERT ON entry BEGIN
    INSERT INTO searchable (kind, row) VALUES ('entry', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM entry_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'entry' AND row = new.id);
END;
CREATE TRIGGER entry_will_change BEFORE UPDATE OF title, body, tags, deleted_at ON entry BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM entry_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'entry' AND row = old.id);
END;
CREATE TRIGGER entry_has_changed AFTER UPDATE OF title, body, tags, deleted_at ON entry BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM entry_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'entry' AND row = new.id);
END;
CREATE TRIGGER entry_will_go BEFORE DELETE ON entry BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM entry_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'entry' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'entry' AND row = old.id;
END;

CREATE TRIGGER feedback_is_put AFTER INSERT ON feedback BEGIN
    INSERT INTO searchable (kind, row) VALUES ('feedback', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM feedback_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'feedback' AND row = new.id);
END;
CREATE TRIGGER feedback_will_change BEFORE UPDATE OF who, words, deleted_at, set_aside ON feedback BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM feedback_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'feedback' AND row = old.id);
END;
CREATE TRIGGER feedback_has_changed AFTER UPDATE OF who, words, deleted_at, set_aside ON feedback BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM feedback_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'feedback' AND row = new.id);
END;
CREATE TRIGGER feedback_will_go BEFORE DELETE ON feedback BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM feedback_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'feedback' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'feedback' AND row = old.id;
END;

CREATE TRIGGER strength_is_put AFTER INSERT ON strength BEGIN
    INSERT INTO searchable (kind, row) VALUES ('strength', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM strength_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'strength' AND row = new.id);
END;
CREATE TRIGGER strength_will_change BEFORE UPDATE OF name, deleted_at ON strength BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM strength_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'strength' AND row = old.id);
END;
CREATE TRIGGER strength_has_changed AFTER UPDATE OF name, deleted_at ON strength BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM strength_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'strength' AND row = new.id);
END;
CREATE TRIGGER strength_will_go BEFORE DELETE ON strength BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM strength_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'strength' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'strength' AND row = old.id;
END;

CREATE TRIGGER lesson_is_put AFTER INSERT ON lesson BEGIN
    INSERT INTO searchable (kind, row) VALUES ('lesson', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM lesson_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'lesson' AND row = new.id);
END;
CREATE TRIGGER lesson_will_change BEFORE UPDATE OF my_words, if_, then_, deleted_at ON lesson BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM lesson_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'lesson' AND row = old.id);
END;
CREATE TRIGGER lesson_has_changed AFTER UPDATE OF my_words, if_, then_, deleted_at ON lesson BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM lesson_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'lesson' AND row = new.id);
END;
CREATE TRIGGER lesson_will_go BEFORE DELETE ON lesson BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM lesson_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'lesson' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'lesson' AND row = old.id;
END;

CREATE TRIGGER reflection_answer_is_put AFTER INSERT ON reflection_answer BEGIN
    INSERT INTO searchable (kind, row) VALUES ('reflection_answer', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM reflection_answer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'reflection_answer' AND row = new.id);
END;
CREATE TRIGGER reflection_answer_will_change BEFORE UPDATE OF said, deleted_at ON reflection_answer BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM reflection_answer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'reflection_answer' AND row = old.id);
END;
CREATE TRIGGER reflection_answer_has_changed AFTER UPDATE OF said, deleted_at ON reflection_answer BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM reflection_answer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'reflection_answer' AND row = new.id);
END;
CREATE TRIGGER reflection_answer_will_go BEFORE DELETE ON reflection_answer BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM reflection_answer_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'reflection_answer' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'reflection_answer' AND row = old.id;
END;

CREATE TRIGGER sighting_is_put AFTER INSERT ON sighting BEGIN
    INSERT INTO searchable (kind, row) VALUES ('sighting', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM sighting_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'sighting' AND row = new.id);
END;
CREATE TRIGGER sighting_will_change BEFORE UPDATE OF title, company, location, notes, deleted_at ON sighting BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM sighting_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'sighting' AND row = old.id);
END;
CREATE TRIGGER sighting_has_changed AFTER UPDATE OF title, company, location, notes, deleted_at ON sighting BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM sighting_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'sighting' AND row = new.id);
END;
CREATE TRIGGER sighting_will_go BEFORE DELETE ON sighting BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM sighting_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'sighting' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'sighting' AND row = old.id;
END;

CREATE TRIGGER wish_is_put AFTER INSERT ON wish BEGIN
    INSERT INTO searchable (kind, row) VALUES ('wish', new.id);
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM wish_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'wish' AND row = new.id);
END;
CREATE TRIGGER wish_will_change BEFORE UPDATE OF wish, best_part, obstacle, plan_if, plan_then, deleted_at ON wish BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM wish_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'wish' AND row = old.id);
END;
CREATE TRIGGER wish_has_changed AFTER UPDATE OF wish, best_part, obstacle, plan_if, plan_then, deleted_at ON wish BEGIN
    INSERT INTO search (rowid, title, words)
    SELECT doc, title, words FROM wish_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'wish' AND row = new.id);
END;
CREATE TRIGGER wish_will_go BEFORE DELETE ON wish BEGIN
    INSERT INTO search (search, rowid, title, words)
    SELECT 'delete', doc, title, words FROM wish_searched
    WHERE doc = (SELECT doc FROM searchable WHERE kind = 'wish' AND row = old.id);
    DELETE FROM searchable WHERE kind = 'wish' AND row = old.id;
END;
