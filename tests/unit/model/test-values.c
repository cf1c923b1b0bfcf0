#include "prc-enum.h"
#include "prc-graduand.h"
#include "prc-season.h"
#include "prc-table.h"

static PrcPersonName *
make_name (const char *family, const char *given, gboolean family_first)
{
  PrcPersonName *name = prc_person_name_new ();

  prc_set_string (&name->family, family);
  prc_set_string (&name->given, given);
  name->family_first = family_first;
  return name;
}

static void
test_called (void)
{
  g_autoptr (PrcPersonName) chinese = make_name ("Ouyang", "Shihan", TRUE);
  g_autoptr (PrcPersonName) british = make_name ("Bhriain", "Siobhán Ní", FALSE);
  g_autoptr (PrcPersonName) single = make_name (NULL, "Tenzin", FALSE);
  g_autofree char *a = prc_person_name_dup_called (chinese);
  g_autofree char *b = prc_person_name_dup_called (british);
  g_autofree char *c = prc_person_name_dup_called (single);

  g_assert_cmpstr (a, ==, "Ouyang Shihan");
  g_assert_cmpstr (b, ==, "Siobhán Ní Bhriain");
  g_assert_cmpstr (c, ==, "Tenzin");
}

static void
test_certificate_name_stays_apart (void)
{
  g_autoptr (PrcPersonName) name = make_name ("Smith", "Jo", FALSE);

  prc_set_string (&name->certificate, "Joanna Smith");
  g_autofree char *called = prc_person_name_dup_called (name);
  g_autofree char *certificate = prc_person_name_dup_certificate (name);
  g_assert_cmpstr (called, ==, "Jo Smith");
  g_assert_cmpstr (certificate, ==, "Joanna Smith");
}

static void
test_copy_is_equal_and_apart (void)
{
  g_autoptr (PrcGraduand) graduand = prc_graduand_new ();
  PrcExternalId *id = prc_external_id_new ();

  prc_set_string (&id->source, "uk");
  prc_set_string (&id->id, "0012");
  g_ptr_array_add (graduand->ids, id);
  graduand->name = make_name ("Li", "Bo", TRUE);
  graduand->privacy[PRC_PURPOSE_HALL] = PRC_CONSENT_DENIED;

  g_autoptr (PrcGraduand) copy = prc_graduand_copy (graduand);
  g_assert_true (prc_graduand_equal (graduand, copy));
  g_assert_cmpstr (prc_graduand_get_id_of (copy, "uk"), ==, "0012");
  g_assert_null (prc_graduand_get_id_of (copy, "cn"));
  copy->guests = 2;
  g_assert_false (prc_graduand_equal (graduand, copy));
}

static void
test_nicks (void)
{
  int value = 99;

  g_assert_cmpstr (prc_enum_to_nick (PRC_TYPE_ATTENDANCE, PRC_ATTENDANCE_IN_ABSENTIA), ==,
                   "in-absentia");
  g_assert_true (prc_enum_from_nick (PRC_TYPE_ITEM_TYPE, "vote-of-thanks", &value));
  g_assert_cmpint (value, ==, PRC_ITEM_VOTE_OF_THANKS);
  g_assert_false (prc_enum_from_nick (PRC_TYPE_ITEM_TYPE, "dance", &value));
  g_assert_cmpint (value, ==, PRC_ITEM_VOTE_OF_THANKS);
}

static void
test_table (void)
{
  g_autoptr (PrcTable) table = prc_table_new ();
  g_autofree char *letters = prc_column_to_letters (701);

  prc_table_begin_row (table, 1);
  prc_table_add_cell (table, 0, PRC_CELL_TEXT, "id", -1);
  prc_table_add_cell (table, 3, PRC_CELL_TEXT, "name", -1);
  prc_table_begin_row (table, 4);
  prc_table_add_cell (table, 3, PRC_CELL_TEXT, "Li Bo", -1);
  prc_table_set_row_shape (table, 5, 6);
  g_assert_cmpuint (prc_table_get_row_line (table, 0), ==, 0);
  g_assert_cmpuint (prc_table_get_row_line (table, 1), ==, 5);
  g_assert_cmpuint (prc_table_get_row_fields (table, 1), ==, 6);
  g_assert_cmpuint (prc_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (prc_table_get_n_columns (table), ==, 4);
  g_assert_cmpuint (prc_table_get_row_number (table, 1), ==, 4);
  g_assert_null (prc_table_get_cell (table, 1, 0));
  g_assert_cmpstr (prc_table_get_cell (table, 1, 3)->text, ==, "Li Bo");
  g_assert_cmpstr (letters, ==, "ZZ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/values/called", test_called);
  g_test_add_func ("/values/certificate", test_certificate_name_stays_apart);
  g_test_add_func ("/values/copy", test_copy_is_equal_and_apart);
  g_test_add_func ("/values/nicks", test_nicks);
  g_test_add_func ("/values/table", test_table);
  return g_test_run ();
}
