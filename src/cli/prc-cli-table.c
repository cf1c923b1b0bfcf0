/* The table of commands: help and main go by it. */
#include "prc-cli-commands.h"

#include <glib/gi18n-lib.h>

const PrcCliCommand prc_cli_commands[] = {
  { "new",
    "FILE [--template blank|uk|joint|cn|us|sample] [--title T] | FILE --from OLD.season "
    "[--carry nobody|absent|all] [--title T]",
    N_ ("Make a season; never overwrites"),
    N_ ("--from: like last year's, with its institutions, awards, halls, ceremonies and their "
        "proceedings, without dates, who acts, and people. --carry takes people along: absent, "
        "who was expected and was not called; all, those in absentia too. Whether they come is "
        "open again."),
    prc_cli_new },
  { "ceremonies",
    "FILE [--json] | FILE --add TITLE [--ceremony LIKE] | FILE --move ID=CEREMONY | "
    "FILE [--ceremony C] [--rename TITLE] [--date YYYY-MM-DD] [--time HH:MM] [--capacity N] "
    "[--take RULE]… | FILE --ceremony C --remove",
    N_ ("List the ceremonies, add one, say who is in which"),
    N_ ("Somebody is in the ceremony they were moved to; else in the first that takes them by a "
        "rule; else in the first without rules. --take sets the rules of a ceremony, one enough: "
        "faculty=Medicine, or several with '; ': level=doctorate; school=Law. Asked for can be "
        "institution, faculty, school, award (codes), subject, level; --take '' takes the rules "
        "away. --move ID= leaves somebody to the rules again. --add makes one held like another, "
        "with its proceedings. --capacity: names that there is room for; 0: the seats of the "
        "hall. JSON: an array of id, title, date, time, people (attending), room, rules."),
    prc_cli_ceremonies },
  { "import",
    "FILE LIST… [--dry-run] [--encoding E] [--delimiter D] [--sheet S] [--map FIELD=HEADER]… "
    "[--key FIELD] "
    "[--leave-out FILE:ROW]… [--profile NAME] [--whole] [--accept OFFER]… "
    "[--take ID[:FIELD[=SOURCE]]]… [--keep ID[:FIELD]]… [--json] | FILE [--recordings DIR]… "
    "[--photos DIR]… [--checkin LIST] [--ceremony C] [--dry-run] [--json]",
    N_ ("Read lists (CSV, XLSX, XLS, ODS, HTML) into the season as one edit"),
    N_ ("Encoding and delimiter of a text are found by what is in it; where that goes wrong, "
        "--encoding names the one (utf-8, gb18030, windows-1252) and --delimiter the other: comma, "
        "semicolon, tab, bar, none, or the character itself. "
        "A row with an error stops the whole import; --leave-out sets that row aside. --dry-run "
        "lists every change, person by person, and what can be accepted. What was changed by hand "
        "is kept unless --take says otherwise; --keep refuses a change; --take ID:FIELD=SOURCE "
        "says "
        "whose word counts where two lists disagree. --accept CODE:FILE takes all that is offered "
        "of one code for the names of a file, cells-merged:FILE a merged value for all of its "
        "rows. "
        "--whole: who is not in the list is gone. "
        "JSON: "
        "read, added, changed, unchanged, missing (people), refused (rows), photos (that a column "
        "names, in the list's own folder); changes: fate, id, "
        "called, file, row, differences (field, old, new, before, source, kept, by_hand); offers: "
        "key, code, id, person, other, other_person, column, value, proposal, accepted; problems: "
        "severity (error, warning, "
        "info), file, sheet, row, column, code, message, id, person, value, other, other_file, "
        "other_row; files: file, format, encoding, delimiter, sheet, source, profile, columns "
        "(header to field). --recordings and --photos take a folder of recordings of names (MP3, "
        "WAV, "
        "M4A, Ogg; a minute and 10 MB at most) or photographs (JPEG, PNG, WebP; 25 MB), each with "
        "the student number in its name; one edit, too. Two for one person, or one for nobody, are "
        "told and left out. --checkin marks those in the list (numbers, or codes of cards) as "
        "arrived, in the journal of the show, which it opens. JSON then: read (files), recordings, "
        "photos (added), unchanged, arrived, arrived_before, problems."),
    prc_cli_import },
  { "export",
    "FILE -o OUT.csv|OUT.xlsx|OUT.json [--for marchingorder|namecoach|stageclip] [--ceremony C] "
    "[--lang L] [--replace]",
    N_ ("Write everyone to a table, in a form that import reads back"),
    N_ ("A row a person. Columns: id, source; name.family, .given, .full, .family_first, .native, "
        ".native_family, .pinyin, .language, .sort_as, .called, .printed, .certificate; "
        "attendance, "
        "faculty, school, class_group, seat, guests; conferrals.N.award, .award_title.LANG, "
        ".subject.LANG, .class, .class_text, .institution, .institution_name.LANG, "
        ".institution_language, .level, .presented, .thesis, .thesis_embargoed, .prize, "
        ".certificate_number, .completion_number, .source; needs.N.kind, .text.LANG, .audience; "
        "reading.respelling, .pinyin, .ipa, .note, .warning, .alternatives.N, .origin, "
        ".confidence, .clip, .confirmed_by, .confirmed_at; privacy.print, .hall, .stream, "
        ".recording, .press; relations.N.kind, .other, .other_source, .place, .reason; remarks, "
        "photo, listed, missing, ceremony; other_ids.N.id, .source. Yes and no are words, times "
        "are "
        "UTC, photo and clip are hashes of what the season holds. Import reads it back to the "
        "letter: columns that are gone leave what is there, an empty cell empties. In CSV and XLSX "
        "a cell that a spreadsheet would run as a formula has an apostrophe in front, which import "
        "takes off. JSON: procession, version, columns (as above), graduands: an object a person, "
        "the columns' parts as members and elements, empty ones left out; guests, listed and place "
        "are numbers, yes and no are true and false. --for writes the template of a service "
        "instead: those in the running order, in its order. A file that is there is replaced only "
        "with --replace."),
    prc_cli_export },
  { "profiles", "FILE [--rename OLD=NEW] [--forget NAME] [--json]",
    N_ ("List how each source's lists are read"),
    N_ ("The next list with the same headings is read so; import --map and --profile beat it. "
        "JSON: "
        "an array of name, source, encoding, sheet, key, columns (header to field)."),
    prc_cli_profiles },
  { "check",
    "FILE [--ceremony C] [--lists] [--aside] [--put-aside CODE[:ID] --reason TEXT] "
    "[--restore CODE[:ID]] [--json]",
    N_ ("List what should be looked at before the day"),
    N_ ("Gravest first: what the season, its order, screens and prints show, and what was noticed "
        "when the lists were loaded and still holds. --lists: with file and row of these, and what "
        "was put in order by itself. --put-aside: seen, and left as it is, with the reason; "
        "--restore takes it up again; --aside lists those too. JSON: an array of severity, code, "
        "graduand, message; with --lists file and row, with --aside aside (the reason)."),
    prc_cli_check },
  { "order", "FILE [--ceremony C] [--lang L] [--json|--csv] [--explain ID]",
    N_ ("Print the running order"),
    N_ ("Columns: position, kind, id, called, native, awards, respelling, pinyin, seat, needs, "
        "planned. A CUE of other commands is a printed position (41a) or #N, the Nth row of this "
        "table. --explain gives the reasons for one person's place, strongest first; "
        "JSON: kind, value, other, message. What the rules could not do goes to standard error."),
    prc_cli_order },
  { "seats",
    "FILE [--ceremony C] [--lang L] [--json|--csv] [--picture OUT.png [--names]] | FILE --list "
    "[--json] | FILE --plan | FILE --hall PLAN.json | FILE --use HALL|none | FILE --remove HALL | "
    "FILE --give ID=SEAT",
    N_ ("Print who sits where, or choose and change the hall"),
    N_ ("Everyone is seated in the order they are called, as the plan of the hall says. Columns, "
        "a row a seat: seat, block, row, number, state (taken, spare, companion, free, kept-free, "
        "unusable), id, name, position, group, how (filled, need, given, frozen, late). JSON: "
        "hall, seats (as the columns), problems (code, graduand, seat, message). --hall adds a "
        "plan, or replaces the one of the same title, and the ceremony is held there; --plan "
        "prints the one it has. PLAN.json: title, blocks: an array of name, prefix, tier, across, "
        "back, rows (lines such as “A-M: 1-10 | 11-20”, | an aisle, _2 a gap; behind a seat s "
        "step-free, w a wheelchair's place, c companion, r reserved, x unusable), fill (front, "
        "back), start (left, right), serpentine, walls, link (none, by-row, by-seat). --give "
        "seats somebody by hand; ID= leaves it to the order again. --list: id, title, seats, "
        "fillable, used."),
    prc_cli_seats },
  { "freeze", "FILE [--ceremony C] [--dry-run] [--json]",
    N_ ("Freeze the order: numbers never change after this"),
    N_ ("Says whom it numbers and what that changes; --dry-run changes nothing. JSON: names, "
        "digest "
        "(SHA-256 of what is called), changes: id, called, from, to (positions, or null)."),
    prc_cli_freeze },
  { "thaw", "FILE [--ceremony C] [--dry-run] [--json]", N_ ("Take the freeze away"),
    N_ ("Says who gets another number; --dry-run changes nothing. JSON: as of freeze."),
    prc_cli_thaw },
  { "undo", "FILE", N_ ("Take back the newest edit"), NULL, prc_cli_undo },
  { "redo", "FILE", N_ ("Put back the edit that was taken back"), NULL, prc_cli_redo },
  { "history", "FILE [--json]", N_ ("List the edits, newest first"),
    N_ ("JSON: an array of id, label, at (ISO 8601, UTC), undone."), prc_cli_history },
  { "say", "[--lang TAG] [--json] NAME… | --file IN.tsv",
    N_ ("Say how names are said, without a season"),
    N_ ("IN.tsv has a header with id and name, and optionally native, lang, note. Result: TSV or "
        "JSON of id, pinyin, ipa, respelling, confidence, origin."),
    prc_cli_say_names },
  { "lexicon",
    "list|export|add PART RESPELLING|remove PART [RESPELLING]|import IN.tsv [--lang TAG] "
    "[--native HANZI] [--by WHO] [--file LEXICON] [-o OUT.tsv] [--json]",
    N_ ("Confirmed readings of parts of names, kept over the seasons"),
    N_ ("Corrections are kept by part of a name, language and hanzi, without whose they were, and "
        "are applied to names that come later; a part with two readings is not applied, both are "
        "offered. list and export give TSV or JSON of part, language, native, respelling, by, at; "
        "import takes the same."),
    prc_cli_lexicon },
  { "print", "FILE KIND -o OUT.pdf [--ceremony C] [--set KEY=VALUE]…",
    N_ ("Print a document as PDF"),
    N_ ("Kinds: booklet, errata (what has changed since press --sent). Of the booklet: "
        "edition=large, edition=text; for=proof puts a list of what to look at in front. Of the "
        "errata: withdrawn=yes, slip=N, paper=a4. Any key of a style file may be set, too."),
    prc_cli_print },
  { "press", "FILE booklet|cards [--sent [--despite REASON]] [--ceremony C] [--json]",
    N_ ("List what has changed since it was sent to press"),
    N_ ("--sent: what it says now is what was printed. Then: errata of the booklet, or the cards "
        "to "
        "print again. --despite puts aside what still stands, with this reason. JSON: an array of "
        "kind "
        "(added, corrected, gone), id, page, old, new."),
    prc_cli_press },
  { "scene",
    "FILE --cue CUE --screen ROLE [--size 1920x1080] [--theme dark|light] [--test-card] "
    "[--ceremony C] -o OUT.png",
    N_ ("Draw what a screen shows at a cue"),
    N_ ("Roles: hall, vc, vc-2, reader, overlay, caption, holding."), prc_cli_scene },
  { "show",
    "FILE [--ceremony C] [--lang L] [--guard MS] [--rehearsal] [--card-led] "
    "[--two-stops]",
    N_ ("Run the show without windows, by commands on standard input"),
    N_ ("One command a line: start, go, back, stand-by CUE, hold [WORDS], release, blank, unblank, "
        "absent ID, present ID, skip, swap ID ID, amend ID, ready, late ID after "
        "ID|end-of-group|end, "
        "again ID, scan CODE, message vc|reader WORDS, announce [on ROLE] WORDS, undo, redo, "
        "finish, reopen, "
        "open, close; state changes nothing. One JSON line back for each, after the commit: seq, "
        "saved, state, live, standby, second (each position, id, called, or null), error (null, or "
        "code and message). The end of the input leaves the show as it is."),
    prc_cli_show },
  { "state", "FILE [--ceremony C] [--lang L] [--two-stops] [--json]",
    N_ ("Print where the show is, by its journal"), N_ ("JSON: as one line of show."),
    prc_cli_state },
  { "report",
    "FILE [--ceremony C] [--lang L] [--rehearsal] [--csv|--json] "
    "[--list groups|cues|log|absent|again|conferred] [--chapters vtt|youtube|edl|ffmpeg "
    "--start TIME]",
    N_ ("Tell what is planned, and what happened on the day"),
    N_ ("Before the day it gives the plan. --list groups: names, first and last number, gaps, late "
        "ones, planned start and minutes of each group; cues: the cue sheet for sound and light, a "
        "row a step, with planned time, who, stand, hall, stream, music, technical, names from and "
        "to. --list log (of --csv): everyone, with position, id, called, native, awards, status "
        "(called, absent, skipped, not-called, in-absentia), time, seconds, late, note; absent: "
        "those who did not come; again: all who may still be called; conferred: a row an award, "
        "for signature and records. --chapters: the same moments in a recording that began at "
        "TIME (HH:MM:SS of that day, or ISO 8601); a name not allowed on the stream is not in "
        "them. ffmpeg is a script that takes the recording and cuts a film for each name. JSON: "
        "ceremony, state, started, finished, held_seconds, called, names, plan (starts, ends, "
        "seconds, names, late, gaps, in_absentia, undecided, withdrawn, without_seat, "
        "without_reading), groups (group, presenter, names, first, last, gaps, late, starts, "
        "seconds), people (as the rows of the log)."),
    prc_cli_day },
  { "backup", "FILE OUT", N_ ("Write a checked copy of the season"), NULL, prc_cli_backup },
  { "verify", "FILE", N_ ("Check the file and the chain of its journals"), NULL, prc_cli_verify },
  { "recover", "FILE -o OUT", N_ ("Save what can be read of a damaged season in a new file"),
    N_ ("The damaged file stays as it is. Says how many pieces could not be read (exit 3). The "
        "history of edits is left behind."),
    prc_cli_recover },
  { "redact", "FILE -o OUT [--photos]", N_ ("Write a copy without what is private"),
    N_ ("With names as called and printed, how to say them, awards and the order. Without student "
        "numbers, names on certificates, needs, remarks, seats, guests, recordings, certificate "
        "numbers, embargoed theses, what lists said, the history and the journal."),
    prc_cli_redact },
  { "purge", "FILE [--keep-days N]",
    N_ ("Take all people out of a season and its backups, for good"),
    N_ ("Not before 30 days (N) after the last ceremony. Institutions, awards and ceremonies stay. "
        "Print or export first what is to be kept."),
    prc_cli_purge },
  { "merge", "FILE OTHER [--dry-run] [--take KEY]… [--json]",
    N_ ("Take in the edits of another copy of the season"),
    N_ ("One edit. What both copies changed in different ways stays as it is in FILE and is listed "
        "with a key (exit 3); --take KEY takes the other copy's instead. People whom both added "
        "become one by their student number. Copies may be exchanged again and again. JSON: edits "
        "(taken in), conflicts: key, table, row, graduand, field, ours, theirs, taken."),
    prc_cli_merge },
  { "help", "[COMMAND]", N_ ("Describe the commands"), NULL, prc_cli_help },
  { NULL, NULL, NULL, NULL, NULL },
};
