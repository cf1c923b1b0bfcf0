/* prc-work-fixture.h - a season file in a folder of its own, for the tests of work. */
#pragma once

#include "prc-desk.h"
#include "prc-show.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  PrcStore *store;
} PrcWorkFixture;

/* The joint template with @names ('Ada', 'Bo', …) attending, in the order of their ids '1', '2'…;
 * all have one award. */
void prc_work_fixture_init (PrcWorkFixture *fixture, const char *const *names);
void prc_work_fixture_clear (PrcWorkFixture *fixture);
/* Closes and opens the file. */
void prc_work_fixture_reopen (PrcWorkFixture *fixture);

/* One edit of one person: @change is given a copy. @id: external id; new where it is unknown. */
typedef void (*PrcWorkChange) (PrcGraduand *graduand);
void prc_work_fixture_change (PrcWorkFixture *fixture, const char *id, PrcWorkChange change);

PrcShow *prc_work_fixture_open_show (PrcWorkFixture *fixture, gboolean rehearsal);

/* One line; asserts that it was taken and saved. */
void prc_work_fixture_run (PrcShow *show, const char *line);
/* One line that is refused with @code. */
void prc_work_fixture_refuse (PrcShow *show, const char *line, const char *code);
/* 'running Ada > Bo' */
void prc_work_fixture_expect (PrcShow *show, const char *wanted);
char *prc_work_fixture_describe (const PrcLiveState *state);

/* Gives the process folders of its own for data, settings and sockets. Before anything else: GLib's
 * own isolation of each test leaks, which the leak checker can't tell from ours. */
void prc_work_fixture_isolate (void);

G_END_DECLS
