/* prc-message-table.c - see prc-message-table.h. {value} is what stands in the cell. */
#include "prc-message-table.h"

#include <glib/gi18n-lib.h>

#define E PRC_SEVERITY_ERROR
#define W PRC_SEVERITY_WARNING
#define I PRC_SEVERITY_INFO

const PrcMessageRow prc_message_table[] = {
  /* the file as a whole */
  { "file-empty", E,
    N_ ("The file is empty. If it is still being downloaded or copied, wait, then load it "
        "again."),
    NULL, NULL },
  { "file-kind", E,
    N_ ("This file can't be read as a list; it is {value}. Save the list as .xlsx or CSV, "
        "and load that."),
    NULL,
    N_ ("This kind of file can't be read as a list. Save the list as .xlsx or CSV, and load "
        "that.") },
  { "file-kind-other", I,
    N_ ("The name of the file says one thing and its content another: it was read as {value}."),
    NULL, N_ ("The name of the file says one thing and its content another. The content counts.") },
  { "file-encrypted", E,
    N_ ("The workbook is protected by a password. Open it in your spreadsheet, save a copy "
        "without one, and load that."),
    NULL, NULL },
  { "file-damaged", E,
    N_ ("The file is damaged or cut off, so none of it was read. Ask for it again."), NULL, NULL },
  { "file-unreadable", E,
    N_ ("There is no such file, or it may not be read: {value}. Check its name and place, and "
        "load it again."),
    NULL,
    N_ ("There is no such file, or it may not be read. Check its name and place, and load it "
        "again.") },
  { "file-too-big", E,
    N_ ("The file is larger than a list can be, so it was not read. Save the list alone in a "
        "new file, and load that."),
    NULL, NULL },
  { "export-alone", E,
    N_ ("This file is an export of Procession, which is read by itself. Load it alone, and the "
        "other lists before or after it."),
    NULL, NULL },
  { "xlsx-damaged", E,
    N_ ("The workbook is damaged here, so none of it was read. Open it in your spreadsheet, "
        "save a copy, and load that."),
    NULL, NULL },
  { "xml-doctype", E,
    N_ ("The workbook holds a document type definition, which no list needs and which can do "
        "harm. Save the list in a new workbook, and load that."),
    NULL, NULL },
  { "too-many-rows", E,
    N_ ("There are more rows here than a season can take. Split the list, or delete the rows "
        "that hold nothing."),
    NULL, NULL },
  { "too-many-columns", E,
    N_ ("There are more columns here than a list can have. Check which character parts the "
        "columns, or delete those that hold nothing."),
    NULL, NULL },
  { "field-too-long", E,
    N_ ("A field is longer than any name or title. A quotation mark may be missing before "
        "it: put that right in the list, and load it again."),
    NULL, NULL },
  { "encoding-invalid", E,
    N_ ("The characters from here on can't be read: the file is cut off, or was saved in a "
        "mixture of encodings. Ask for the list as .xlsx, or in UTF-8."),
    NULL, NULL },
  { "encoding-mixed", E,
    N_ ("This row is written in another encoding than the rest; read the other way it says "
        "“{value}”. Ask for the list as .xlsx, or save it anew in UTF-8."),
    NULL,
    N_ ("This row is written in another encoding than the rest. Ask for the list as .xlsx, "
        "or save it anew in UTF-8.") },
  { "encoding-guessed", I,
    N_ ("The file does not say how its characters are encoded; it was read as {value}. If a "
        "name looks wrong, choose another encoding."),
    NULL,
    N_ ("The file does not say how its characters are encoded; the best fit was chosen. If a "
        "name looks wrong, choose another encoding.") },
  { "encoding-guessed/rival", W,
    N_ ("The characters can be read in two ways: {value}. Compare with the names, and choose "
        "the encoding."),
    NULL, NULL },
  { "delimiter-unknown", E,
    N_ ("Nothing was read: “{value}” can't part the columns of a list. Choose a comma, a "
        "semicolon, a tab or a bar.") },
  { "encoding-unknown", E, N_ ("There is no encoding of the name “{value}”. Choose another one."),
    NULL, NULL },
  { "byte-nul", E,
    N_ ("There are empty bytes inside the text: the file was broken while it was copied. Ask "
        "for it again."),
    NULL, NULL },
  { "quote-unclosed", E,
    N_ ("A quotation mark opens here and never closes, so the rows after it can't be told "
        "apart. Close it or delete it in the list, and load that again."),
    NULL, NULL },
  { "quote-stray", W,
    N_ ("There is a quotation mark in the middle of a field; it was kept as it stands. "
        "Delete it in the list if it does not belong to the name."),
    NULL, NULL },
  { "quote-single", W,
    N_ ("The fields stand in quotation marks that no spreadsheet takes for such; they were "
        "taken away. Compare a few rows with the list."),
    NULL, NULL },
  { "delimiter-mixed", E,
    N_ ("The columns of the header are parted by one character and those of the rows by "
        "another. Save the list anew, and load that."),
    NULL, NULL },
  { "delimiter-unusual", W,
    N_ ("The columns are parted by “{value}”, which is unusual. Compare a few rows with the "
        "list."),
    NULL,
    N_ ("The columns are parted by an unusual character. Compare a few rows with the list.") },

  /* sheets, header, columns */
  { "sheet-unknown", E,
    N_ ("There is no sheet of the name “{value}” that can be read. Choose another one."), NULL,
    NULL },
  { "sheet-several", W,
    N_ ("More than one sheet holds a list; only “{sheet}” was read. To load “{value}”, "
        "choose it."),
    NULL, NULL },
  { "sheet-chosen", I, N_ ("The list was found in the sheet “{sheet}”, which is not the first."),
    NULL, NULL },
  { "sheet-hidden", W,
    N_ ("This sheet is hidden in the workbook and was not read. Show it there if it holds "
        "people who are wanted."),
    NULL, NULL },
  { "rows-hidden", W,
    N_ ("This row is hidden in the spreadsheet, perhaps by a filter; it was read all the "
        "same. Leave it out if it is not wanted."),
    NULL, NULL },
  { "cells-merged", W,
    N_ ("The cells {value} are merged, so that only the first of them holds the value. Take it for "
        "all of these rows if it is meant so; else the others stay empty."),
    NULL,
    N_ ("Cells are merged here, so that only the first of them holds the value. Take it for all of "
        "these rows if it is meant so; else the others stay empty.") },
  { "value-corrected/merged", I, N_ ("“{other}” was taken for all of the merged cells {value}."),
    NULL, NULL },
  { "cell-error", W,
    N_ ("The cell holds the error {value} instead of a value; it was taken as empty. Mend "
        "the formula in the spreadsheet."),
    NULL,
    N_ ("The cell holds an error instead of a value; it was taken as empty. Mend the formula "
        "in the spreadsheet.") },
  { "cell-formula-empty", W,
    N_ ("The formula in this cell was never worked out; it was taken as empty. Open the "
        "workbook in your spreadsheet, save it, and load it again."),
    NULL, NULL },
  { "cell-formula-like", W,
    N_ ("“{value}” looks like a formula. It was kept as text; correct it if it is not meant "
        "so."),
    NULL, NULL },
  { "header-missing", E,
    N_ ("There is no row of headings. Put one above the first row with names such as Student "
        "ID, Surname, Forenames, Award, or say which column is which."),
    NULL, NULL },
  { "header-unknown", E,
    N_ ("None of the headings tells where the names are: {value}. Say which column is which; "
        "wanted are at least a student number and a name."),
    NULL,
    N_ ("The headings do not tell where the names are. Say which column is which; wanted are "
        "at least a student number and a name.") },
  { "header-duplicate", E,
    N_ ("Two columns are both called “{value}”. Rename one of them in the list, or choose "
        "which to use."),
    N_ ("Columns {other} are both called “{value}”. Rename one of them in the list, or "
        "choose which to use."),
    NULL },
  { "header-moved", I, N_ ("The headings were found in row {row}; what stands above was not read."),
    NULL, NULL },
  { "column-unnamed", W,
    N_ ("This column has values but no heading, so it was not read. Write a heading, or say "
        "what it is, if it is wanted."),
    NULL, NULL },
  { "column-missing", W,
    N_ ("The list has no column “{value}”. Check the spelling, or choose the column by hand."),
    NULL, NULL },
  { "column-left-out", I, N_ ("These columns are not needed and were not read: {value}."),
    N_ ("{other} columns are not needed and were left out: {value}."), NULL },
  { "recordings-elsewhere", I,
    N_ ("This column holds links to recordings. Nothing is fetched from the network: download "
        "them, "
        "named by student number, and load their folder."),
    NULL, NULL },
  { "column-left-out/one", I, N_ ("One column is not needed and was left out: {value}."), NULL,
    NULL },
  { "column-identity", W,
    N_ ("“{value}” holds the numbers of people's papers, which are never taken in, as whatever. "
        "The column was left out: choose another one."),
    NULL, NULL },
  { "identity-number", W,
    N_ ("There is the number of a person's papers here, which is never taken in; the cell was "
        "left out. Take it out of the list, which should not go round with it."),
    NULL, NULL },
  { "identity-number/id", E,
    N_ ("The number of a person's papers stands here for the student number. It is never taken "
        "in: ask for a list with student numbers, or leave the row out."),
    NULL, NULL },
  { "id-column-missing", W,
    N_ ("There is no column of student numbers, so a corrected list can't be matched with "
        "this one later. Ask for a list with numbers if there will be corrections."),
    NULL, NULL },
  { "attendance-column-missing", I,
    N_ ("The list does not say who is coming: everybody on it is taken to be."), NULL, NULL },
  { "list-no-rows", W,
    N_ ("There are headings but no people below. Nobody was added, and nobody was taken away."),
    NULL, NULL },
  { "list-part", W,
    N_ ("This list holds far fewer people than before ({value}), so it was taken as a part, "
        "and nobody is marked as missing. If it is the whole list, say so."),
    NULL, NULL },

  /* rows and ids */
  { "row-long", E,
    N_ ("The row has more fields than there are headings, so its values have moved to wrong "
        "columns; “{value}” stands outside. Mend the row in the list, or leave it out."),
    NULL,
    N_ ("The row has more fields than there are headings, so its values have moved to wrong "
        "columns. Mend the row in the list, or leave it out.") },
  { "row-short", W,
    N_ ("The row ends early; what is missing was taken as empty. Compare it with the list."), NULL,
    NULL },
  { "row-not-a-person", I, N_ ("“{value}” is no person; the row was passed over."), NULL, NULL },
  { "row-second-award", I,
    N_ ("The same person as before with another award, {value}: one more conferral."),
    N_ ("The same person as in row {other} with another award, {value}: one more conferral."),
    NULL },
  { "id-missing", E,
    N_ ("The student number is missing. Write it into the list, or leave the row out."), NULL,
    NULL },
  { "id-conflict/season", E,
    N_ ("Two people have the number {value}: {other}. A card or a list that names it would mean "
        "either of them: correct one."),
    NULL, NULL },
  { "id-conflict/rows", E,
    N_ ("Rows {other_row} and {row} have the student number {graduand} ({person}), but differ in "
        "{other_column}: “{other}” and “{value}”. Put one of them right in the list, or leave one "
        "out."),
    NULL,
    N_ ("Rows {other_row} and {row} have the student number {graduand} ({person}), but differ in "
        "{other_column}. Put one of them right in the list, or leave one out.") },
  { "id-conflict/lists", E,
    N_ ("Row {other_row} of {other_file} has the student number {graduand} ({person}) too, but "
        "they differ in {other_column}: “{other}” and “{value}”. Put one of them right in the "
        "list, or leave one out."),
    NULL,
    N_ ("Row {other_row} of {other_file} has the student number {graduand} ({person}) too, but "
        "they differ in {other_column}. Put one of them right in the list, or leave one out.") },
  { "id-conflict", E,
    N_ ("The student number {value} stands in another row too, and the two do not agree. Put "
        "one of them right in the list, or leave one out."),
    N_ ("The student number {value} is the same as in row {other}. Put one of them right in "
        "the list, or leave one out."),
    NULL },
  { "id-repeated", I, N_ ("The same row once more: {value} was counted once."),
    N_ ("The same as row {other}: {value} was counted once."), NULL },
  { "id-similar", W,
    N_ ("{value} differs from another student number only in zeros or capitals. They were "
        "kept as two people: check that they are."),
    N_ ("{value} and {other} differ only in zeros or capitals. They were kept as two people: "
        "check that they are."),
    NULL },
  { "id-number", W,
    N_ ("The student number was typed as a number ({value}), so zeros in front, or digits "
        "after the fifteenth, may be lost. Compare it with the student's card."),
    NULL, NULL },
  { "id-odd", W,
    N_ ("“{value}” does not look like a student number. Check that the right column was "
        "taken."),
    NULL, NULL },
  { "id-changed", W,
    N_ ("{value} has the name, subject and award of {graduand}, who is no longer on the "
        "list. It may be the same person under a new number: compare the two."),
    NULL, NULL },
  { "person-missing", W,
    N_ ("{value} is no longer on the list. The person is kept and will be called until you "
        "withdraw them."),
    NULL, NULL },
  { "award-vanished", W,
    N_ ("The award {value} is no longer on the list. It is kept until you take it away."), NULL,
    NULL },
  { "hand-kept", W,
    N_ ("The list now says “{value}”, which you had changed by hand. Yours was kept: choose "
        "which is right."),
    N_ ("The list now says “{value}”, where you had written “{other}” by hand. Yours was "
        "kept: choose which is right."),
    NULL },
  { "number-exponent", W,
    N_ ("A spreadsheet has shortened this number to {value}, and its digits are lost; it was "
        "not used. Ask for the list with this column as text."),
    NULL, NULL },
  { "number-exponent/id", E,
    N_ ("A spreadsheet has shortened this student number to {value}, and its digits are "
        "lost. Ask for the list with this column as text."),
    NULL, NULL },
  { "number-invalid", W,
    N_ ("“{value}” is no number that fits here; it was left open. Write the number in "
        "figures."),
    NULL, NULL },
  { "guests-over", W,
    N_ ("{value} guests are more than usual; the number was kept. Check that it is meant so."),
    NULL, NULL },

  /* names */
  { "name-missing", E,
    N_ ("There is no name in this row. Write it into the list, or leave the row out."), NULL,
    NULL },
  { "name-all-caps", W,
    N_ ("“{value}” is in capitals throughout and will be shown so. Correct it if the person "
        "does not write it like that."),
    N_ ("“{value}” is in capitals throughout and will be shown so. If the person writes it "
        "“{other}”, take what is offered, or correct it."),
    NULL },
  { "name-no-capital", W,
    N_ ("“{value}” has no capital letter and will be shown so. Correct it if the person does "
        "not write it like that."),
    N_ ("“{value}” has no capital letter and will be shown so. If the person writes it “{other}”, "
        "take what is offered, or correct it."),
    NULL },
  { "name-comma", W,
    N_ ("“{value}” seems to hold family name and given name in one. Put each into its own "
        "column, or correct it here."),
    N_ ("“{value}” seems to hold family name and given name in one. It was kept; if it is to be "
        "cut into “{other}”, take what is offered."),
    NULL },
  { "name-split", I, N_ ("Family name and given name stand in one cell in the whole column."),
    N_ ("“{value}” was cut at its comma, as every name of the column has one: “{other}”. Correct "
        "it here if it is not meant so."),
    NULL },
  { "value-corrected", I, N_ ("“{value}” was written otherwise, as you took what was offered."),
    N_ ("“{value}” was written “{other}”, as you took what was offered."), NULL },
  { "name-swapped", W,
    N_ ("Family name and given name seem to be exchanged in “{value}”. Compare with the "
        "hanzi, and correct the list if they are."),
    N_ ("Family name and given name seem to be exchanged in “{value}”: by the hanzi {other} "
        "they are. Correct the list if so."),
    NULL },
  { "name-family-missing", W,
    N_ ("There is no family name, only “{value}”. Some people have one name; ask if this is "
        "one of them."),
    NULL, NULL },
  { "name-given-missing", W,
    N_ ("There is no given name, only “{value}”. Some people have one name; ask if this is "
        "one of them."),
    NULL, NULL },
  { "name-odd", W,
    N_ ("“{value}” holds a character that names do not have. It was kept: correct it if it "
        "does not belong there."),
    NULL, NULL },
  { "name-long", W,
    N_ ("“{value}” is longer than a name that a screen can show well. Check that it is one "
        "name."),
    NULL, NULL },
  { "name-marks", W,
    N_ ("A letter of “{value}” carries more marks than any language writes. Correct it if "
        "they do not belong there."),
    NULL, NULL },
  { "name-markup", W,
    N_ ("“{value}” holds marks of a web page. It was kept, and is shown as it stands: "
        "correct it."),
    N_ ("“{value}” holds marks of a web page. It was kept, and is shown as it stands; most "
        "likely “{other}” is meant: correct it."),
    NULL },
  { "name-bidi", W,
    N_ ("Signs that turn the direction of writing were taken out of “{value}”. Compare the "
        "name with the list."),
    NULL, NULL },
  { "name-mojibake", W,
    N_ ("“{value}” was read in a wrong encoding before it came here. Ask for the list again, "
        "in UTF-8 or as .xlsx."),
    N_ ("“{value}” was read in a wrong encoding before it came here: “{other}” is meant. Ask "
        "for the list again, in UTF-8 or as .xlsx, or correct the name."),
    NULL },
  { "name-damaged", W,
    N_ ("“{value}” has lost a letter. Ask for the list again, in UTF-8 or as .xlsx."), NULL, NULL },
  { "name-compat", W,
    N_ ("“{value}” holds a sign that looks like a hanzi but is another character. Most "
        "likely it should be typed anew."),
    N_ ("“{value}” holds a sign that looks like a hanzi but is another character: most "
        "likely “{other}” is meant."),
    NULL },
  { "name-same", I,
    N_ ("Two people are called {value}: the screens of those who work with them show the "
        "award too."),
    N_ ("Two people are called {value} (see also {other}): the screens of those who work "
        "with them show the award too."),
    NULL },
  { "name-apostrophe", I,
    N_ ("“{value}” has an accent where an apostrophe is meant. It was kept: correct it if "
        "you like."),
    N_ ("“{value}” has an accent where an apostrophe is meant. It was kept: take “{other}”, which "
        "is offered, if you like."),
    NULL },
  { "name-dot", I, N_ ("The dot in “{value}” was made the middle dot that such names have."), NULL,
    NULL },
  { "native-latin", I,
    N_ ("“{value}” stands where hanzi are expected: the person was taken to have no name in "
        "hanzi."),
    NULL, NULL },
  { "native-missing", W, N_ ("The name in hanzi is missing. Ask for it."),
    N_ ("The name in hanzi is missing; {other} was taken from the other list."), NULL },
  { "pinyin-missing", W,
    N_ ("The pinyin of {value} is missing. Ask for it, or check the reading that is proposed."),
    NULL, NULL },
  { "pinyin-mismatch", W,
    N_ ("“{value}” does not spell the hanzi beside it. Ask the person how the name is said."),
    N_ ("“{value}” does not spell {other}. Ask the person how the name is said."), NULL },
  { "pinyin-mismatch/family", W,
    N_ ("“{value}” is an unusual reading of the family name. Ask the person how it is said."),
    N_ ("“{value}” is an unusual reading of the family name, which is mostly {other}. Ask "
        "the person how it is said."),
    NULL },
  { "pinyin-order", W,
    N_ ("“{value}” has the given name first. It was kept: correct it if the family name "
        "should lead."),
    NULL, NULL },
  { "pinyin-v", I,
    N_ ("“{value}” writes ü in the way of passports or keyboards. It was kept as it stands."), NULL,
    NULL },
  { "partner-not-found", W,
    N_ ("{value} is not in the other university's list: one award, not two. Ask which is "
        "right."),
    N_ ("{value} is not in the other university's list: one award, not two. {other} there "
        "has the same name and may be meant."),
    N_ ("This person is not in the other university's list: one award, not two. Ask which is "
        "right.") },
  { "partner-id-missing", I,
    N_ ("The number at the other university is missing; the person was found through the "
        "other list, as {value}."),
    NULL,
    N_ ("The number at the other university is missing, and no other list names this person.") },
  { "partner-conflict", W,
    N_ ("The two lists do not agree who {value} is. The two were kept apart: put the number "
        "at the other university right in one of the lists."),
    NULL, NULL },
  { "sources-disagree/rows", W,
    N_ ("The two universities' lists disagree about {person}: here it says “{value}”, in "
        "{other_file}, row {other_row}, “{other}”. Ask which is right."),
    NULL, NULL },
  { "sources-disagree", W,
    N_ ("The two universities' lists disagree: here it says “{value}”. Ask which is right."),
    N_ ("The two universities' lists disagree: here it says “{value}”, there “{other}”. Ask "
        "which is right."),
    N_ ("The two universities' lists disagree: here it says nothing. Ask which is right.") },

  /* awards and other values */
  { "award-unknown", W,
    N_ ("{value} is no award of this season. It was taken as a new one: check its title and "
        "level."),
    NULL, NULL },
  { "award-unknown/taken", W,
    N_ ("{value} is no award of this season. It was read as {other}, whose title stands "
        "beside it: correct the list if that is not meant."),
    NULL, NULL },
  { "award-unknown/open", W,
    N_ ("{value} is no award of this season. Did you mean {other}? Correct the list, or give "
        "the person the award by hand: until then they have none."),
    NULL, NULL },
  { "award-alias", I, N_ ("{value} was read as another spelling of an award."),
    N_ ("{value} was read as {other}."), NULL },
  { "award-missing", W,
    N_ ("There is no award in this row. Without one the person may stand in no group: write "
        "it into the list."),
    NULL, NULL },
  { "award-status", W,
    N_ ("The list says that this award is not given ({value}), so it was left out. Check "
        "that the person should be called."),
    NULL, NULL },
  { "class-unknown", W, N_ ("“{value}” is no class of honours. It is kept, and not shown."), NULL,
    NULL },
  { "class-missing", W,
    N_ ("An honours award without a class. Ask for it if classes are said or printed."), NULL,
    NULL },
  { "class-not-for-award", W,
    N_ ("“{value}” is no class of this award. Ask which of the two is right."),
    N_ ("“{value}” is no class of the award {other}. Ask which of the two is right."), NULL },
  { "thesis-missing", W,
    N_ ("A doctorate without the title of its thesis. Ask for it if titles are read or "
        "printed."),
    NULL, NULL },
  { "attendance-missing", W,
    N_ ("There is no answer whether the person is coming. Ask, or decide before the order is "
        "made."),
    NULL, NULL },
  { "attendance-undecided", W,
    N_ ("“{value}” is neither yes nor no. Ask, or decide before the order is made."), NULL, NULL },
  { "attendance-undecided/season", W,
    N_ ("It is not decided whether {value} is coming. Ask, or decide before the order is frozen."),
    NULL, NULL },
  { "date-invalid", W,
    N_ ("“{value}” is no date. Check that the row has not moved by a column; the date itself "
        "is not kept."),
    NULL, NULL },
  { "date-ambiguous", W,
    N_ ("“{value}” may have day or month first. It is not kept, so nothing needs to be done "
        "unless the row has moved."),
    NULL, NULL },
  { "date-odd", W,
    N_ ("“{value}” is an unlikely date of birth. Check that the row has not moved by a "
        "column; the date itself is not kept."),
    N_ ("“{value}” is a count of days, most likely for {other}. Check that the row has not "
        "moved by a column; the date itself is not kept."),
    NULL },
  { "date-form", I,
    N_ ("“{value}” is written in another way than the other dates; it was understood."), NULL,
    NULL },
  { "value-unknown", W, N_ ("“{value}” was not understood. It is left open: decide by hand."),
    N_ ("“{value}” was not understood; {other}."), NULL },
  { "value-alias", I, N_ ("“{value}” was understood, though the list mostly writes it otherwise."),
    N_ ("“{value}” was read as {other}."), NULL },
  { "privacy", I,
    N_ ("This person does not wish to be shown everywhere: “{value}” is kept to in print and "
        "on the screens."),
    NULL, NULL },
  { "markup", I, N_ ("“{value}” holds marks of a web page. They are shown as they stand."), NULL,
    NULL },
  { "not-printed-since-change", W,
    N_ ("The card of {value} was printed before something on it changed. Print it again, and take "
        "the old one out."),
    NULL, NULL },
  { "not-printed-since-change/card-added", W,
    N_ ("{value} has no card yet: the others were printed before. Print theirs."), NULL, NULL },
  { "not-printed-since-change/booklet", W,
    N_ ("What the booklet says of {value} has changed since it went to press. Print the slip of "
        "errata."),
    NULL, NULL },
  { "not-printed-since-change/booklet-added", W,
    N_ ("{value} is not in the booklet that went to press. Print the slip of errata."), NULL,
    NULL },
  { "screen-unbound", I,
    N_ ("No monitor was chosen for the hall's screen on this laptop. Choose one under Screens "
        "while "
        "the projector is plugged in."),
    NULL, NULL },
  { "photo-missing", W,
    N_ ("There is no photograph of {value}, though others have one. Add it, or go without."), NULL,
    NULL },
  { "photo-not-found", W,
    N_ ("There is no picture “{value}” beside the list. Put the pictures into the list's folder "
        "and "
        "load it again, or go without."),
    NULL, NULL },
  { "photo-outside", W,
    N_ ("“{value}” is no picture in the list's own folder, so it was not looked at. Put the "
        "pictures beside the list."),
    NULL, NULL },

  /* what others collected: recordings and photographs */
  { "media-unmatched", W,
    N_ ("“{value}” has no student number of this season in its name, so it was left out. Rename "
        "it, and add the folder again."),
    NULL, NULL },
  { "media-several", W,
    N_ ("There is more than one for {value}, so none was taken. Leave the right one in the folder, "
        "and add it again."),
    NULL, NULL },
  { "media-ambiguous", W,
    N_ ("“{value}” has the numbers of several people in its name, so it was left out. Rename it, "
        "and add the folder again."),
    NULL, NULL },
  { "media-too-many", E,
    N_ ("There are more than 5 000 files in this folder, so none was read. Put the recordings or "
        "photographs in a folder of their own."),
    NULL, NULL },
  { "photo-unreadable", W,
    N_ ("“{value}” can't be read as a photograph, so it was left out. Save it as JPEG or PNG."),
    NULL, NULL },
  { "photo-too-big", W,
    N_ ("“{value}” is too large a picture, so it was left out. Save it with at most 12 000 pixels "
        "a side, 50 million in all and 25 MB."),
    NULL, NULL },
  { "recording-unreadable", W,
    N_ ("“{value}” can't be read as a recording, so it was left out. Save it as MP3, WAV, M4A or "
        "Ogg."),
    NULL, NULL },
  { "recording-too-long", W,
    N_ ("“{value}” is longer than a minute, so it was left out. Cut it to the name alone."), NULL,
    NULL },
  { "recording-too-big", W,
    N_ ("“{value}” is larger than 10 MB, so it was left out. Save it as MP3 or Ogg."), NULL, NULL },
  { "checkin-unknown", W,
    N_ ("Nobody of this ceremony has the number or code “{value}”, so it was passed over."), NULL,
    NULL },
  { "checkin-refused", W, N_ ("{value} could not be marked as arrived."), NULL, NULL },

  /* what cleaning changed */
  { "cleaned-space", I, N_ ("Stray spaces or line breaks were taken out of “{value}”."), NULL,
    NULL },
  { "cleaned-width", I, N_ ("Full-width letters or digits were made plain in “{value}”."), NULL,
    NULL },
  { "cleaned-invisible", I, N_ ("Invisible characters were taken out of “{value}”."), NULL, NULL },
  { "cleaned-nfc", I, N_ ("Letters and marks that stood apart were joined in “{value}”."), NULL,
    NULL },
  { "cleaned-formula", I,
    N_ ("The signs that kept a spreadsheet from changing “{value}” were taken away."), NULL, NULL },

  /* a season before its day: prc-check.h (src/order words those of its own) */
  { "seat-clash", E, N_ ("Seat {value} is given to more than one person. Give each their own."),
    N_ ("Seat {value} is given to {other}. Give each their own."), NULL },
  { "ceremony-none", E,
    N_ ("{value} is coming, but is in none of the ceremonies: no rule takes them. Choose one by "
        "hand, or add a rule."),
    NULL, NULL },
  { "ceremony-over", W,
    N_ ("{value} people are coming, more than there is room for. Move somebody to another "
        "ceremony."),
    N_ ("{value} people are coming, and there is room for {other}. Move somebody to another "
        "ceremony."),
    NULL },
  { "seat-none", W, N_ ("{value} has no seat, though others have one. Give them one."), NULL,
    NULL },
  { "title-missing", W, N_ ("“{value}” has no title to show. Write one."), NULL, NULL },
  { "translation-missing", W,
    N_ ("“{value}” is not there in every language of the ceremony; what is there is shown "
        "instead. Write the others before print."),
    N_ ("“{value}” is not there in {other}; it is shown in the other language instead. Write "
        "it before print."),
    NULL },
  { "translation-missing/subject", W,
    N_ ("The subject “{value}” is not there in every language of the ceremony. Type it at one of "
        "those who have it, or load it as a column such as “Programme in Chinese”."),
    N_ ("The subject “{value}” is not there in {other}; the award stands there without it. "
        "Type it at one of those who have it, or load it as a column such as “Programme in "
        "Chinese”."),
    NULL },
  { "translation-missing/prize", W,
    N_ ("The prize “{value}” is not there in every language of the ceremony. Write both, with a "
        "slash between them: “National Scholarship / 国家奖学金”."),
    N_ ("The prize “{value}” is not there in {other}; it is printed as it is. Write both, with a "
        "slash between them: “National Scholarship / 国家奖学金”."),
    NULL },
  { "placeholder-text", W,
    N_ ("The season is still called “{value}”, as the template has it. That is not printed. Give "
        "the season a title of its own."),
    NULL, NULL },
  { "placeholder-text/institution", W,
    N_ ("An institution is still called “{value}”, as the template has it. Write its own name "
        "before anything is shown or printed."),
    NULL, NULL },
  { "reading-polyphone", W,
    N_ ("The hanzi of {value} can be read in more than one way. Ask, then confirm the "
        "reading."),
    N_ ("The hanzi of {value} can be read in more than one way, also as {other}. Ask, then "
        "confirm the reading."),
    NULL },
  { "reading-doubtful", W,
    N_ ("How to say {value} is only a guess. Ask, then confirm the reading."), NULL, NULL },
  { "same-name-neighbours", W,
    N_ ("Two people called {value} follow each other. Tell the reader and the marshals."),
    N_ ("Two people called {value} follow each other, at {other}. Tell the reader and the "
        "marshals."),
    NULL },
  { "same-letters-other-reading", I,
    N_ ("Two people are both written {value}, and are said in different ways. Tell the "
        "reader."),
    NULL, NULL },
  { "glyph-missing", E,
    N_ ("No installed font has every letter of {value}, so that line is left away on the screens. "
        "Install a font that has it, such as Noto, or write the name otherwise."),
    N_ ("No installed font has the letter {other} of {value}, so that line is left away on the "
        "screens. Install a font that has it, such as Noto, or write the name otherwise."),
    NULL },
  { "name-too-long", W,
    N_ ("{value} is so long that it stands small on the hall's screen. Look at the preview; ask "
        "which of the names are to be shown."),
    NULL, NULL },
  { "name-too-far", W,
    N_ ("{value} stands too small on the hall's screen to be read from the furthest seat. A higher "
        "picture helps, or ask which of the names are to be shown."),
    NULL, NULL },
  { "name-missing/season", E,
    N_ ("The person of number {value} is coming and has no name. Write it before the order is "
        "made."),
    NULL, NULL },
  { "class-unknown/season", W,
    N_ ("The class “{value}” is none that is known, so it is not shown. Choose one."), NULL, NULL },
  { "guests-over/season", W, N_ ("{value} guests are more than usual. Check that it is meant so."),
    N_ ("{other} brings {value} guests, which are more than usual. Check that it is meant so."),
    NULL },
  { "step-free-none", W,
    N_ ("{value} has asked for access, and has neither a seat nor a place at a row's end. Give "
        "them one that is reached without steps."),
    NULL, NULL },
  { "reading-unheard", W,
    N_ ("There is a recording of {value} that nobody has listened to. Play it, and confirm the "
        "reading."),
    NULL, NULL },
  { "time-over", W,
    N_ ("The ceremony ends at about {value}, when the next one in this place has begun. Begin "
        "earlier, or shorten it."),
    N_ ("The ceremony ends at about {value}, and the next one in this place begins at {other}. "
        "Begin earlier, or shorten it."),
    NULL },
  { "needs-unread", W,
    N_ ("The list has a note in words of its own: “{value}”. Read it, and decide who should see "
        "it."),
    N_ ("The list has a note of {other} in words of its own: “{value}”. Read it, and decide who "
        "should see it."),
    NULL },
  { "award-none", W, N_ ("{value} is coming and has no award. Give them one, or withdraw them."),
    NULL, NULL },
  { NULL, I, NULL, NULL, NULL }
};
