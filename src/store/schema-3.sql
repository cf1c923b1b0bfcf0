-- schema-3.sql - what schema 3 has beyond schema 2. Never changed once released; the rules of
-- schema-1.sql hold. A column that a table gains has a default: what was recorded before has none.

-- A hall: a template for every ceremony held there.
CREATE TABLE hall (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT
) STRICT;

-- In the order in which the blocks are filled. seats: the rows as typed (prc-seat-rows.h).
CREATE TABLE hall_block (
  hall INTEGER NOT NULL REFERENCES hall (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT,
  prefix TEXT,
  tier TEXT,
  across INTEGER NOT NULL,
  back INTEGER NOT NULL,
  seats TEXT,
  back_first INTEGER NOT NULL CHECK (back_first IN (0, 1)),
  start_side TEXT NOT NULL CHECK (start_side IN ('left', 'right')),
  serpentine INTEGER NOT NULL CHECK (serpentine IN (0, 1)),
  wall_left INTEGER NOT NULL CHECK (wall_left IN (0, 1)),
  wall_right INTEGER NOT NULL CHECK (wall_right IN (0, 1)),
  link TEXT NOT NULL CHECK (link IN ('none', 'by-row', 'by-seat')),
  PRIMARY KEY (hall, position)
) STRICT, WITHOUT ROWID;

-- capacity 0: what the hall has. release_left: so many left of a row, and the next is released.
ALTER TABLE ceremony ADD COLUMN hall INTEGER REFERENCES hall (id);
ALTER TABLE ceremony ADD COLUMN capacity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ceremony ADD COLUMN release_left INTEGER NOT NULL DEFAULT 8;
CREATE INDEX ceremony_hall ON ceremony (hall);

-- Of a presentation: seats left free behind it, and whether it begins on a row of its own.
ALTER TABLE item ADD COLUMN spare_seats INTEGER NOT NULL DEFAULT 2;
ALTER TABLE item ADD COLUMN new_row INTEGER NOT NULL DEFAULT 0 CHECK (new_row IN (0, 1));

-- Whom a ceremony takes of those who were not put into one by hand; any one of its rules is enough.
CREATE TABLE ceremony_rule (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  institution TEXT,
  faculty TEXT,
  school TEXT,
  award TEXT,
  subject TEXT,
  level TEXT NOT NULL CHECK (level IN (
    'unknown', 'honorary', 'higher-doctorate', 'doctorate', 'mphil', 'master',
    'pg-diploma', 'pg-certificate', 'bachelor-honours', 'bachelor', 'foundation',
    'diploma', 'certificate')),
  PRIMARY KEY (ceremony, position)
) STRICT, WITHOUT ROWID;

-- How the day is run: a second officer behind the first; cards or the list lead. And the hall's
-- picture, in cm; 0: not told.
ALTER TABLE ceremony ADD COLUMN two_stops INTEGER NOT NULL DEFAULT 0 CHECK (two_stops IN (0, 1));
ALTER TABLE ceremony ADD COLUMN card_led INTEGER NOT NULL DEFAULT 0 CHECK (card_led IN (0, 1));
ALTER TABLE ceremony ADD COLUMN picture_height INTEGER NOT NULL DEFAULT 0
  CHECK (picture_height >= 0);
ALTER TABLE ceremony ADD COLUMN furthest_seat INTEGER NOT NULL DEFAULT 0
  CHECK (furthest_seat >= 0);

-- How names are given: once for each of two institutions, both languages, two lines; levels: an
-- order of its own, a JSON array of nicknames.
ALTER TABLE ceremony ADD COLUMN two_passes INTEGER NOT NULL DEFAULT 0 CHECK (two_passes IN (0, 1));
ALTER TABLE ceremony ADD COLUMN say_both INTEGER NOT NULL DEFAULT 0 CHECK (say_both IN (0, 1));
ALTER TABLE ceremony ADD COLUMN lines INTEGER NOT NULL DEFAULT 1 CHECK (lines IN (1, 2));
ALTER TABLE ceremony ADD COLUMN levels TEXT;

-- technical: for sound and light. in_hall, on_stream: shown there. interpreted: takes twice as long.
ALTER TABLE item ADD COLUMN technical TEXT;
ALTER TABLE item ADD COLUMN in_hall INTEGER NOT NULL DEFAULT 1 CHECK (in_hall IN (0, 1));
ALTER TABLE item ADD COLUMN on_stream INTEGER NOT NULL DEFAULT 1 CHECK (on_stream IN (0, 1));
ALTER TABLE item ADD COLUMN interpreted INTEGER NOT NULL DEFAULT 0 CHECK (interpreted IN (0, 1));

-- Of a presentation. together: so many on stage in one go.
ALTER TABLE item ADD COLUMN collation TEXT;
ALTER TABLE item ADD COLUMN award_line TEXT;
ALTER TABLE item ADD COLUMN formula TEXT;
ALTER TABLE item ADD COLUMN closing TEXT;
ALTER TABLE item ADD COLUMN together INTEGER NOT NULL DEFAULT 1 CHECK (together >= 1);
-- Edits of other copies that were taken in, by their digests; and which number there stands for
-- which here, by the edit that gave it out.
CREATE TABLE merged_edit (
  digest TEXT PRIMARY KEY NOT NULL CHECK (length (digest) = 64)
) STRICT;

CREATE TABLE merged_id (
  edit TEXT NOT NULL,
  name TEXT NOT NULL,
  theirs INTEGER NOT NULL,
  ours INTEGER NOT NULL,
  PRIMARY KEY (edit, name, theirs)
) STRICT;
