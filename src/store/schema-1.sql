-- schema-1.sql - the tables of a season file, as released with user_version 1. Never changed once
-- released: what comes later is a migration (prc-schema.h) and a schema of its own number.
--
-- Texts in several languages are JSON objects, language to string. Enumerations stand here by their
-- nicknames (prc-model-types.h). What is recorded as changesets has a primary key, no trigger, no
-- generated column and no cascading action.

CREATE TABLE season (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT
) STRICT;

-- crest, photo and clip are hashes of blobs; a blob that is not there is shown as none.
CREATE TABLE institution (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT,
  language TEXT,
  name TEXT,
  presiding_title TEXT,
  presiding_name TEXT,
  crest TEXT
) STRICT;

CREATE TABLE award (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  institution INTEGER NOT NULL REFERENCES institution (id),
  code TEXT,
  title TEXT,
  level TEXT NOT NULL CHECK (level IN (
    'unknown', 'honorary', 'higher-doctorate', 'doctorate', 'mphil', 'master',
    'pg-diploma', 'pg-certificate', 'bachelor-honours', 'bachelor', 'foundation',
    'diploma', 'certificate')),
  presented INTEGER NOT NULL CHECK (presented IN (0, 1))
) STRICT;

CREATE INDEX award_institution ON award (institution);

CREATE TABLE ceremony (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT,
  place TEXT,
  date TEXT,
  time TEXT,
  collation TEXT,
  skip_particles INTEGER NOT NULL CHECK (skip_particles IN (0, 1)),
  mc_as_mac INTEGER NOT NULL CHECK (mc_as_mac IN (0, 1)),
  scripts TEXT NOT NULL CHECK (scripts IN ('by-latin', 'latin-first', 'han-first')),
  own_script_first INTEGER NOT NULL CHECK (own_script_first IN (0, 1)),
  call_twice INTEGER NOT NULL CHECK (call_twice IN (0, 1)),
  say_class INTEGER NOT NULL CHECK (say_class IN (0, 1)),
  print_class INTEGER NOT NULL CHECK (print_class IN (0, 1)),
  say_prize INTEGER NOT NULL CHECK (say_prize IN (0, 1)),
  print_prize INTEGER NOT NULL CHECK (print_prize IN (0, 1)),
  say_thesis INTEGER NOT NULL CHECK (say_thesis IN (0, 1)),
  print_thesis INTEGER NOT NULL CHECK (print_thesis IN (0, 1)),
  already_conferred INTEGER NOT NULL CHECK (already_conferred IN (0, 1)),
  act TEXT NOT NULL CHECK (act IN ('handshake', 'cap', 'hood', 'tassel', 'bow')),
  entry_side TEXT NOT NULL CHECK (entry_side IN ('left', 'right')),
  pace INTEGER NOT NULL,
  privacy_print TEXT NOT NULL CHECK (privacy_print IN ('unset', 'allowed', 'denied')),
  privacy_hall TEXT NOT NULL CHECK (privacy_hall IN ('unset', 'allowed', 'denied')),
  privacy_stream TEXT NOT NULL CHECK (privacy_stream IN ('unset', 'allowed', 'denied')),
  privacy_recording TEXT NOT NULL CHECK (privacy_recording IN ('unset', 'allowed', 'denied')),
  privacy_press TEXT NOT NULL CHECK (privacy_press IN ('unset', 'allowed', 'denied'))
) STRICT;

CREATE TABLE ceremony_language (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  language TEXT NOT NULL,
  PRIMARY KEY (ceremony, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ceremony_institution (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  institution INTEGER NOT NULL REFERENCES institution (id),
  PRIMARY KEY (ceremony, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX ceremony_institution_institution ON ceremony_institution (institution);

CREATE TABLE ceremony_key (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  field TEXT NOT NULL CHECK (field IN (
    'as-listed', 'institution', 'level', 'faculty', 'school', 'subject', 'award',
    'prize', 'class', 'family-name', 'given-names', 'id')),
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  PRIMARY KEY (ceremony, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN (
    'holding', 'procession-graduands', 'procession-academic', 'anthem',
    'opening', 'address', 'decision', 'conferral', 'honorary', 'presentation',
    'prize', 'oath', 'interlude', 'video', 'vote-of-thanks', 'student-speech',
    'tassel-all', 'song', 'closing', 'procession-out', 'group-photo', 'free')),
  title TEXT,
  person TEXT,
  role TEXT,
  institution INTEGER REFERENCES institution (id),
  detail TEXT,
  words TEXT,
  cue TEXT,
  follows TEXT,
  stand INTEGER NOT NULL CHECK (stand IN (0, 1)),
  in_booklet INTEGER NOT NULL CHECK (in_booklet IN (0, 1)),
  seconds INTEGER NOT NULL,
  pace INTEGER NOT NULL,
  selection_institution TEXT,
  selection_faculty TEXT,
  selection_school TEXT,
  selection_award TEXT,
  selection_subject TEXT,
  selection_level TEXT NOT NULL CHECK (selection_level IN (
    'unknown', 'honorary', 'higher-doctorate', 'doctorate', 'mphil', 'master',
    'pg-diploma', 'pg-certificate', 'bachelor-honours', 'bachelor', 'foundation',
    'diploma', 'certificate'))
) STRICT;

CREATE INDEX item_ceremony ON item (ceremony);
CREATE INDEX item_institution ON item (institution);

CREATE TABLE item_key (
  item INTEGER NOT NULL REFERENCES item (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  field TEXT NOT NULL CHECK (field IN (
    'as-listed', 'institution', 'level', 'faculty', 'school', 'subject', 'award',
    'prize', 'class', 'family-name', 'given-names', 'id')),
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  PRIMARY KEY (item, position)
) STRICT, WITHOUT ROWID;

-- guests -1: no answer.
CREATE TABLE graduand (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  given TEXT,
  family TEXT,
  family_first INTEGER NOT NULL CHECK (family_first IN (0, 1)),
  full_name TEXT,
  native TEXT,
  native_family TEXT,
  pinyin TEXT,
  language TEXT,
  sort_as TEXT,
  called TEXT,
  printed TEXT,
  certificate TEXT,
  attendance TEXT NOT NULL CHECK (attendance IN (
    'undecided', 'attending', 'in-absentia', 'withdrawn')),
  faculty TEXT,
  school TEXT,
  class_group TEXT,
  guests INTEGER NOT NULL,
  privacy_print TEXT NOT NULL CHECK (privacy_print IN ('unset', 'allowed', 'denied')),
  privacy_hall TEXT NOT NULL CHECK (privacy_hall IN ('unset', 'allowed', 'denied')),
  privacy_stream TEXT NOT NULL CHECK (privacy_stream IN ('unset', 'allowed', 'denied')),
  privacy_recording TEXT NOT NULL CHECK (privacy_recording IN ('unset', 'allowed', 'denied')),
  privacy_press TEXT NOT NULL CHECK (privacy_press IN ('unset', 'allowed', 'denied')),
  seat TEXT,
  photo TEXT,
  remarks TEXT,
  listed INTEGER NOT NULL,
  missing INTEGER NOT NULL CHECK (missing IN (0, 1)),
  ceremony INTEGER REFERENCES ceremony (id)
) STRICT;

CREATE INDEX graduand_ceremony ON graduand (ceremony);

CREATE TABLE external_id (
  graduand INTEGER NOT NULL REFERENCES graduand (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  source TEXT,
  id TEXT,
  PRIMARY KEY (graduand, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conferral (
  graduand INTEGER NOT NULL REFERENCES graduand (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  award INTEGER NOT NULL REFERENCES award (id),
  subject TEXT,
  class TEXT NOT NULL CHECK (class IN (
    'none', 'first', 'upper-second', 'lower-second', 'third', 'distinction',
    'merit', 'commendation', 'pass', 'aegrotat', 'unknown')),
  class_text TEXT,
  thesis TEXT,
  thesis_embargoed INTEGER NOT NULL CHECK (thesis_embargoed IN (0, 1)),
  prize TEXT,
  certificate_number TEXT,
  completion_number TEXT,
  source TEXT,
  PRIMARY KEY (graduand, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX conferral_award ON conferral (award);

-- One for each graduand at the most, at position 1.
CREATE TABLE reading (
  graduand INTEGER NOT NULL REFERENCES graduand (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  respelling TEXT,
  ipa TEXT,
  pinyin TEXT,
  note TEXT,
  warning TEXT,
  alternatives TEXT,
  origin TEXT NOT NULL CHECK (origin IN (
    'none', 'own', 'officer', 'lexicon', 'hanzi', 'pinyin', 'rules', 'plain')),
  confidence TEXT NOT NULL CHECK (confidence IN (
    'none', 'confirmed', 'likely', 'check', 'guess')),
  clip TEXT,
  confirmed_by TEXT,
  confirmed_at INTEGER NOT NULL,
  PRIMARY KEY (graduand, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE need (
  graduand INTEGER NOT NULL REFERENCES graduand (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'access', 'receives-for', 'honour', 'other')),
  text TEXT,
  for_vc INTEGER NOT NULL CHECK (for_vc IN (0, 1)),
  for_reader INTEGER NOT NULL CHECK (for_reader IN (0, 1)),
  for_marshal INTEGER NOT NULL CHECK (for_marshal IN (0, 1)),
  for_operator INTEGER NOT NULL CHECK (for_operator IN (0, 1)),
  PRIMARY KEY (graduand, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  graduand INTEGER NOT NULL REFERENCES graduand (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN (
    'pin', 'together', 'after', 'first', 'last', 'end-of-ceremony', 'apart',
    'row-end')),
  other INTEGER REFERENCES graduand (id) DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  reason TEXT,
  PRIMARY KEY (graduand, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX relation_other ON relation (other);

-- By SHA-256 of the bytes. Not recorded: what an undone edit leaves here is found by the redo.
CREATE TABLE blob (
  hash TEXT PRIMARY KEY NOT NULL CHECK (length (hash) = 64),
  bytes BLOB NOT NULL
) STRICT;

-- Of the ceremony with this id.
CREATE TABLE frozen_order (
  id INTEGER PRIMARY KEY REFERENCES ceremony (id),
  at TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

-- place: as printed, 41a. card: GVariant a{sv}, little endian. No references: what is frozen stands for itself.
CREATE TABLE frozen_cue (
  frozen_order INTEGER NOT NULL REFERENCES frozen_order (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  number INTEGER NOT NULL,
  place TEXT,
  item INTEGER NOT NULL,
  graduand INTEGER NOT NULL,
  external_id TEXT,
  planned INTEGER NOT NULL,
  card BLOB NOT NULL,
  PRIMARY KEY (frozen_order, position)
) STRICT, WITHOUT ROWID;

-- What a list said last, field by field.
CREATE TABLE imported (
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (source, id)
) STRICT;

-- The history. at: Unix seconds, UTC. abandoned: taken back, and then something else was done.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
  changeset BLOB NOT NULL
) STRICT;

-- The journals: append-only, a chain of digests for each ceremony.
CREATE TABLE show_event (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN (
    'open', 'close', 'start', 'finish', 'reopen', 'go', 'back', 'stand-by',
    'hold', 'release', 'blank', 'unblank', 'absent', 'present', 'skip', 'swap',
    'amend', 'ready', 'late', 'again', 'scan', 'message', 'announce', 'undo',
    'redo')),
  subject INTEGER NOT NULL,
  other INTEGER NOT NULL,
  detail TEXT,
  at_utc INTEGER NOT NULL,
  boot_id TEXT,
  at_boot_ms INTEGER NOT NULL,
  device TEXT,
  digest TEXT NOT NULL,
  PRIMARY KEY (ceremony, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER show_event_no_update BEFORE UPDATE ON show_event BEGIN
  SELECT raise (ABORT, 'the journal is append-only');
END;

CREATE TRIGGER show_event_no_delete BEFORE DELETE ON show_event BEGIN
  SELECT raise (ABORT, 'the journal is append-only');
END;

CREATE TABLE rehearsal_event (
  ceremony INTEGER NOT NULL REFERENCES ceremony (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN (
    'open', 'close', 'start', 'finish', 'reopen', 'go', 'back', 'stand-by',
    'hold', 'release', 'blank', 'unblank', 'absent', 'present', 'skip', 'swap',
    'amend', 'ready', 'late', 'again', 'scan', 'message', 'announce', 'undo',
    'redo')),
  subject INTEGER NOT NULL,
  other INTEGER NOT NULL,
  detail TEXT,
  at_utc INTEGER NOT NULL,
  boot_id TEXT,
  at_boot_ms INTEGER NOT NULL,
  device TEXT,
  digest TEXT NOT NULL,
  PRIMARY KEY (ceremony, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rehearsal_event_no_update BEFORE UPDATE ON rehearsal_event BEGIN
  SELECT raise (ABORT, 'the journal is append-only');
END;

CREATE TRIGGER rehearsal_event_no_delete BEFORE DELETE ON rehearsal_event BEGIN
  SELECT raise (ABORT, 'the journal is append-only');
END;
