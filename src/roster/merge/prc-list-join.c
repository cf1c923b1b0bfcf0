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
  Node *next;  /* of its set, which begins with the one that stands for it; NULL: the last */
  Node *last;  /* of its set, in the one that stands for it */
  guint place; /* among the nodes */
  gboolean collected;
};

/* A number, and whose it is at one institution. */
typedef struct _Owner Owner;
struct _Owner
{
  const char *source;
  Node *node;
  Owner *next; /* of the same number, in the order they came; NULL: the last */
};

typedef struct
{
  GPtrArray *nodes; /* of Node: entries in their order, then graduands */
  guint n_entries;
  GHashTable *entries; /* number, lent, to the first Owner: the lists now loaded */
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

static Node *
add_node (Joiner *joiner, const PrcListEntry *entry, const PrcGraduand *graduand)
{
  Node *node = g_new0 (Node, 1);

  node->entry = entry;
  node->graduand = graduand;
  node->last = node;
  node->place = joiner->nodes->len;
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
  for (const Node *p = a; p != NULL; p = p->next)
    for (const Node *q = b; q != NULL; q = q->next)
      if ((p->graduand != NULL && q->graduand != NULL) ||
          (p->entry != NULL && q->entry != NULL &&
           strcmp (p->entry->source, q->entry->source) == 0))
        return FALSE;
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
  p->last->next = q;
  p->last = q->last;
  q->parent = p;
  return TRUE;
}

static void
add_owner (GHashTable *table, const char *id, const char *source, Node *node)
{
  Owner *owner = g_new0 (Owner, 1), *last = g_hash_table_lookup (table, id);

  owner->source = source;
  owner->node = node;
  if (last == NULL)
    {
      g_hash_table_insert (table, (gpointer) id, owner);
      return;
    }
  while (last->next != NULL)
    last = last->next;
  last->next = owner;
}

static void
owners_free (gpointer data)
{
  for (Owner *owner = data, *next; owner != NULL; owner = next)
    {
      next = owner->next;
      g_free (owner);
    }
}

/* Whose number @id is: at @source, or at any other. */
static Node *
find_owner (GHashTable *table, const char *id, const char *source, gboolean at)
{
  const Owner *owner = id != NULL ? g_hash_table_lookup (table, id) : NULL;

  for (; owner != NULL; owner = owner->next)
    if ((strcmp (owner->source, source) == 0) == at)
      return owner->node;
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
          const char *partner =
              entry != NULL ? prc_list_record_get (entry->record, PRC_FIELD_PARTNER_ID) : NULL;

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
  return find_owner (joiner->entries, prc_list_record_get (entry->record, PRC_FIELD_PARTNER_ID),
                     entry->source, FALSE);
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
      if (find_set (node)->next != NULL)
        continue;
      link_nodes (joiner, node,
                  find_owner (joiner->known,
                              prc_list_record_get (entry->record, PRC_FIELD_PARTNER_ID),
                              entry->source, FALSE));
      link_nodes (joiner, node, find_owner (joiner->named, entry->id, entry->source, FALSE));
    }
}

static int
compare_place (gconstpointer a, gconstpointer b)
{
  const Node *p = *(Node *const *) a, *q = *(Node *const *) b;

  return (p->place > q->place) - (p->place < q->place);
}

/* @nothing: the empty array of all who have nothing recalled. */
static PrcListPerson *
person_new (GPtrArray *nothing)
{
  PrcListPerson *person = g_new0 (PrcListPerson, 1);

  person->entries = g_ptr_array_new ();
  person->recalled = g_ptr_array_ref (nothing);
  return person;
}

static void
recall (PrcListPerson *person, GHashTable *remembered)
{
  GPtrArray *recalled = NULL;

  for (guint i = 0; person->current != NULL && i < person->current->ids->len; i++)
    {
      const PrcExternalId *id = g_ptr_array_index (person->current->ids, i);
      g_autofree char *key = prc_list_entry_make_key (id->source, id->id);
      PrcListEntry *entry = g_hash_table_lookup (remembered, key);

      if (entry == NULL || prc_list_person_get_entry (person, id->source) != NULL)
        continue;
      if (recalled == NULL)
        recalled = g_ptr_array_new ();
      g_ptr_array_add (recalled, entry);
    }
  if (recalled == NULL)
    return;
  g_ptr_array_unref (person->recalled);
  person->recalled = recalled;
}

GPtrArray *
prc_list_join_absent (const PrcSeason *season, const GPtrArray *people, GHashTable *remembered)
{
  GPtrArray *absent = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_person_free);
  g_autoptr (GHashTable) here = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    g_hash_table_add (here, (gpointer) ((PrcListPerson *) g_ptr_array_index (people, i))->current);
  for (guint i = 0; i < season->graduands->len; i++)
    {
      PrcListPerson *person;

      if (g_hash_table_contains (here, g_ptr_array_index (season->graduands, i)))
        continue;
      person = person_new (nothing);
      person->current = g_ptr_array_index (season->graduands, i);
      recall (person, remembered);
      if (person->recalled->len > 0)
        g_ptr_array_add (absent, person);
      else
        prc_list_person_free (person);
    }
  return absent;
}

/* Whoever stands in @set, in the order of the lists. */
static void
collect_set (PrcListPerson *person, Node *set)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (Node *member = set; member != NULL; member = member->next)
    if (member->graduand != NULL)
      person->current = member->graduand;
    else
      g_ptr_array_add (members, member);
  g_ptr_array_sort (members, compare_place);
  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (person->entries, (gpointer) ((Node *) g_ptr_array_index (members, i))->entry);
}

static GPtrArray *
collect (const Joiner *joiner, GHashTable *remembered)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) prc_list_person_free);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  for (guint i = 0; i < joiner->n_entries; i++)
    {
      Node *set = find_set (g_ptr_array_index (joiner->nodes, i));
      PrcListPerson *person;

      if (set->collected)
        continue;
      set->collected = TRUE;
      person = person_new (nothing);
      collect_set (person, set);
      recall (person, remembered);
      g_ptr_array_add (people, person);
    }
  return people;
}

static GHashTable *
new_owners (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, owners_free);
}

GPtrArray *
prc_list_join_people (const PrcSeason *season, const GPtrArray *entries, GHashTable *remembered,
                      const GPtrArray *links, PrcListReport *report)
{
  Joiner joiner = { .report = report };
  GPtrArray *people;

  joiner.nodes = g_ptr_array_new_with_free_func (g_free);
  joiner.entries = new_owners ();
  joiner.known = new_owners ();
  joiner.named = new_owners ();
  add_entries (&joiner, entries);
  add_graduands (&joiner, season, remembered);
  link_accepted (&joiner, links);
  link_all (&joiner);
  people = collect (&joiner, remembered);
  g_hash_table_unref (joiner.named);
  g_hash_table_unref (joiner.known);
  g_hash_table_unref (joiner.entries);
  g_ptr_array_unref (joiner.nodes);
  return people;
}
