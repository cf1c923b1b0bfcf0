/* prc-list-join.c - see prc-list-join.h. People are sets of nodes (entries and graduands) that are
 * united link by link; a link that would put two of one source together is refused. */
#include "prc-list-join.h"

#include "prc-import.h"

#include <string.h>

typedef struct _Node Node;
struct _Node
{
  Node *parent; /* NULL: it stands for its set */
  const PrcListEntry *entry;
  const PrcGraduand *graduand;
  GPtrArray *members; /* of Node, in the one that stands for its set */
};

/* A number, and whose it is at one institution. */
typedef struct
{
  const char *source;
  Node *node;
} Owner;

typedef struct
{
  GPtrArray *nodes; /* of Node: entries in their order, then graduands */
  guint n_entries;
  GHashTable *entries; /* number to GArray of Owner: the lists now loaded */
  GHashTable *known;   /* the same of the season */
  GHashTable *named;   /* the same of numbers at the partner that an earlier list has told: the
                          source is that of the list */
  PrcListReport *report;
} Joiner;

void
prc_list_person_free (PrcListPerson *person)
{
  if (person == NULL)
    return;
  g_ptr_array_unref (person->entries);
  g_ptr_array_unref (person->recalled);
  g_free (person);
}

const PrcListEntry *
prc_list_person_get_entry (const PrcListPerson *person, const char *source)
{
  for (guint i = 0; i < person->entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (person->entries, i);

      if (strcmp (entry->source, source) == 0)
        return entry;
    }
  return NULL;
}

static void
node_free (Node *node)
{
  g_ptr_array_unref (node->members);
  g_free (node);
}

static Node *
add_node (Joiner *joiner, const PrcListEntry *entry, const PrcGraduand *graduand)
{
  Node *node = g_new0 (Node, 1);

  node->entry = entry;
  node->graduand = graduand;
  node->members = g_ptr_array_new ();
  g_ptr_array_add (node->members, node);
  g_ptr_array_add (joiner->nodes, node);
  return node;
}

static Node *
find_set (Node *node)
{
  while (node->parent != NULL)
    node = node->parent;
  return node;
}

/* Two entries of one source, or two graduands, are never one person. */
static gboolean
may_unite (const Node *a, const Node *b)
{
  for (guint i = 0; i < a->members->len; i++)
    for (guint j = 0; j < b->members->len; j++)
      {
        const Node *p = g_ptr_array_index (a->members, i);
        const Node *q = g_ptr_array_index (b->members, j);

        if ((p->graduand != NULL && q->graduand != NULL) ||
            (p->entry != NULL && q->entry != NULL &&
             strcmp (p->entry->source, q->entry->source) == 0))
          return FALSE;
      }
  return TRUE;
}

static gboolean
unite (Node *a, Node *b)
{
  Node *p = find_set (a), *q = find_set (b);

  if (p == q)
    return TRUE;
  if (!may_unite (p, q))
    return FALSE;
  for (guint i = 0; i < q->members->len; i++)
    g_ptr_array_add (p->members, g_ptr_array_index (q->members, i));
  g_ptr_array_set_size (q->members, 0);
  q->parent = p;
  return TRUE;
}

static void
add_owner (GHashTable *table, const char *id, const char *source, Node *node)
{
  GArray *owners = g_hash_table_lookup (table, id);
  Owner owner = { source, node };

  if (owners == NULL)
    {
      owners = g_array_new (FALSE, FALSE, sizeof (Owner));
      g_hash_table_insert (table, g_strdup (id), owners);
    }
  g_array_append_val (owners, owner);
}

/* Whose number @id is: at @source, or at any other. */
static Node *
find_owner (GHashTable *table, const char *id, const char *source, gboolean at)
{
  const GArray *owners = id != NULL ? g_hash_table_lookup (table, id) : NULL;

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      const Owner *owner = &g_array_index (owners, Owner, i);

      if ((strcmp (owner->source, source) == 0) == at)
        return owner->node;
    }
  return NULL;
}

static void
add_entries (Joiner *joiner, const GPtrArray *entries)
{
  joiner->n_entries = entries->len;
  for (guint i = 0; i < entries->len; i++)
    {
      const PrcListEntry *entry = g_ptr_array_index (entries, i);

      add_owner (joiner->entries, entry->id, entry->source, add_node (joiner, entry, NULL));
    }
}

static void
add_graduands (Joiner *joiner, const PrcSeason *season, GHashTable *remembered)
{
  for (guint i = 0; i < season->graduands->len; i++)
    {
      const PrcGraduand *graduand = g_ptr_array_index (season->graduands, i);
      Node *node = add_node (joiner, NULL, graduand);

      for (guint j = 0; j < graduand->ids->len; j++)
        {
          const PrcExternalId *id = g_ptr_array_index (graduand->ids, j);
          g_autofree char *key = prc_list_entry_make_key (id->source, id->id);
          const PrcListEntry *entry = g_hash_table_lookup (remembered, key);
          const char *partner = entry != NULL ? entry->record->values[PRC_FIELD_PARTNER_ID] : NULL;

          add_owner (joiner->known, id->id, id->source, node);
          if (partner != NULL)
            add_owner (joiner->named, partner, id->source, node);
        }
    }
}

/* The entry of another list that @entry's number at its partner names. */
static Node *
find_partner (const Joiner *joiner, const PrcListEntry *entry)
{
  return find_owner (joiner->entries, entry->record->values[PRC_FIELD_PARTNER_ID], entry->source,
                     FALSE);
}

static void
link_nodes (const Joiner *joiner, Node *a, Node *b)
{
  if (b == NULL || unite (a, b))
    return;
  PrcListPlace place = prc_list_entry_place (a->entry, PRC_FIELD_PARTNER_ID);
  prc_list_report_add (joiner->report, "partner-conflict", &place, a->entry->id, NULL);
}

/* Both name each other: surer than one of them alone. */
static gboolean
is_mutual (const Joiner *joiner, const Node *node, const Node *partner)
{
  return partner != NULL && partner->entry != NULL && find_partner (joiner, partner->entry) == node;
}

/* Whom 'SOURCE\x1fID' names: of the lists now loaded, else of the season. */
static Node *
find_key (const Joiner *joiner, const char *key)
{
  const char *id = strchr (key, '\x1f');
  g_autofree char *source = g_strndup (key, strcspn (key, "\x1f"));
  Node *node = id != NULL ? find_owner (joiner->entries, id + 1, source, TRUE) : NULL;

  return node != NULL || id == NULL ? node : find_owner (joiner->known, id + 1, source, TRUE);
}

static void
link_accepted (const Joiner *joiner, const GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      const PrcImportOffer *offer = g_ptr_array_index (links, i);
      Node *from = find_key (joiner, offer->from), *to = find_key (joiner, offer->to);

      if (from != NULL && to != NULL)
        unite (from, to);
    }
}

/* Numbers the season has; then pairs that name each other; then those that one list names; then
 * what earlier lists have told. */
static void
link_all (Joiner *joiner)
{
  for (guint i = 0; i < joiner->n_entries; i++)
    {
      Node *node = g_ptr_array_index (joiner->nodes, i);

      link_nodes (joiner, node,
                  find_owner (joiner->known, node->entry->id, node->entry->source, TRUE));
    }
  for (guint i = 0; i < joiner->n_entries; i++)
    {
      Node *node = g_ptr_array_index (joiner->nodes, i);
      Node *partner = find_partner (joiner, node->entry);

      if (is_mutual (joiner, node, partner))
        link_nodes (joiner, node, partner);
    }
  for (guint i = 0; i < joiner->n_entries; i++)
    {
      Node *node = g_ptr_array_index (joiner->nodes, i);
      const PrcListEntry *entry = node->entry;

      link_nodes (joiner, node, find_partner (joiner, entry));
      if (find_set (node)->members->len > 1)
        continue;
      link_nodes (joiner, node,
                  find_owner (joiner->known, entry->record->values[PRC_FIELD_PARTNER_ID],
                              entry->source, FALSE));
      link_nodes (joiner, node, find_owner (joiner->named, entry->id, entry->source, FALSE));
    }
}

static int
compare_place (gconstpointer a, gconstpointer b, gpointer data)
{
  const PrcListEntry *p = *(PrcListEntry *const *) a, *q = *(PrcListEntry *const *) b;
  GHashTable *places = data;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, p)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, q));
}

static PrcListPerson *
person_new (void)
{
  PrcListPerson *person = g_new0 (PrcListPerson, 1);

  person->entries = g_ptr_array_new ();
  person->recalled = g_ptr_array_new ();
  return person;
}

static void
recall (PrcListPerson *person, GHashTable *remembered)
{
  for (guint i = 0; person->current != NULL && i < person->current->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (person->current->ids, i);
      g_autofree char *key = prc_list_entry_make_key (id->source, id->id);
      PrcListEntry *entry = g_hash_table_lookup (remembered, key);

      if (entry != NULL && prc_list_person_get_entry (person, id->source) == NULL)
        g_ptr_array_add (person->recalled, entry);
    }
}

GPtrArray *
prc_list_join_absent (const PrcSeason *season, const GPtrArray *people, GHashTable *remembered)
{
  GPtrArray *absent = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_person_free);
  g_autoptr (GHashTable) here = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (here, (gpointer) ((PrcListPerson *) g_ptr_array_index (people, i))->current);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcListPerson *person;

      if (g_hash_table_contains (here, g_ptr_array_index (season->graduands, i)))
        continue;
      person = person_new ();
      person->current = g_ptr_array_index (season->graduands, i);
      recall (person, remembered);
      if (person->recalled->len > 0)
        g_ptr_array_add (absent, person);
      else
        prc_list_person_free (person);
    }
  return absent;
}

static GPtrArray *
collect (const Joiner *joiner, const GPtrArray *entries, GHashTable *remembered)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_person_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) places = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (entries, i), GINT_TO_POINTER ((int) i));
  for (guint i = 0; i < entries->len; i++)
    {
      Node *set = find_set (g_ptr_array_index (joiner->nodes, i));
      PrcListPerson *person;

      if (!g_hash_table_add (seen, set))
        continue;
      person = person_new ();
      for (guint j = 0; j < set->members->len; j++)
        {
          const Node *member = g_ptr_array_index (set->members, j);

          if (member->graduand != NULL)
            person->current = member->graduand;
          else
            g_ptr_array_add (person->entries, (gpointer) member->entry);
        }
      g_ptr_array_sort_with_data (person->entries, compare_place, places);
      recall (person, remembered);
      g_ptr_array_add (people, person);
    }
  return people;
}

static GHashTable *
new_owners (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

GPtrArray *
prc_list_join_people (const PrcSeason *season, const GPtrArray *entries, GHashTable *remembered,
                      const GPtrArray *links, PrcListReport *report)
{
  Joiner joiner = { .report = report };
  GPtrArray *people;

  joiner.nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  joiner.entries = new_owners ();
  joiner.known = new_owners ();
  joiner.named = new_owners ();
  add_entries (&joiner, entries);
  add_graduands (&joiner, season, remembered);
  link_accepted (&joiner, links);
  link_all (&joiner);
  people = collect (&joiner, entries, remembered);
  g_hash_table_unref (joiner.named);
  g_hash_table_unref (joiner.known);
  g_hash_table_unref (joiner.entries);
  g_ptr_array_unref (joiner.nodes);
  return people;
}
