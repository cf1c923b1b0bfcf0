-- schema-2.sql - what schema 2 has beyond schema 1. Never changed once released; the rules of
-- schema-1.sql hold. A new season is made of both, an older one is brought up to date by this.

-- How a source's lists are read: heading by heading, the nickname of a field for each.
CREATE TABLE profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT,
  source TEXT,
  headers TEXT,
  fields TEXT,
  encoding TEXT,
  sheet TEXT,
  key TEXT
) STRICT;

-- A load of lists, and what was noticed. at: Unix seconds, UTC.
CREATE TABLE load (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  files TEXT,
  read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  missing INTEGER NOT NULL
) STRICT;

CREATE TABLE load_problem (
  load INTEGER NOT NULL REFERENCES load (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  code TEXT,
  file TEXT,
  sheet TEXT,
  row INTEGER NOT NULL,
  heading TEXT,
  graduand TEXT,
  person TEXT,
  value TEXT,
  other TEXT,
  other_file TEXT,
  other_row INTEGER NOT NULL,
  other_heading TEXT,
  message TEXT,
  PRIMARY KEY (load, position)
) STRICT, WITHOUT ROWID;

-- Problems put aside with a reason. at: Unix seconds, UTC.
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT,
  graduand TEXT,
  value TEXT,
  reason TEXT,
  at INTEGER NOT NULL
) STRICT;

-- What was sent to press. at: Unix seconds, UTC. graduand: no reference, what is printed stands for itself.
CREATE TABLE press (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  kind TEXT NOT NULL CHECK (kind IN ('booklet', 'cards')),
  at INTEGER NOT NULL,
  digest TEXT
) STRICT;

CREATE INDEX press_ceremony ON press (ceremony);

CREATE TABLE press_line (
  press INTEGER NOT NULL REFERENCES press (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  graduand INTEGER NOT NULL,
  page INTEGER NOT NULL,
  text TEXT,
  PRIMARY KEY (press, position)
) STRICT, WITHOUT ROWID;
