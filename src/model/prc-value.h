/* prc-value.h - how every value of the model is made, shared and let go.
 *
 * A value is a plain struct with a reference count. Whoever made it fills its fields in; from the
 * moment a second reference exists, or it was handed to another module, it is never written again:
 * to change one, copy it, change the copy and pass that on. Strings may be NULL unless said. Values
 * may be read from any thread.
 *
 *   TYPE *prefix_new (void)               zeroed, with empty arrays
 *   TYPE *prefix_ref (const TYPE *)       NULL gives NULL
 *   void  prefix_unref (TYPE *)           NULL is allowed
 *   TYPE *prefix_copy (const TYPE *)      one's own, to be changed; children are shared
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PRC_DECLARE_VALUE(Type, prefix)                                                            \
  Type *prefix##_new (void);                                                                       \
  Type *prefix##_ref (const Type *value);                                                          \
  void prefix##_unref (Type *value);                                                               \
  Type *prefix##_copy (const Type *value);                                                         \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_unref)

/* Needs static void prefix_init (Type *), prefix_clear (Type *) and prefix_fill (Type *to, const
 * Type *from); fill is given an initialised @to. */
#define PRC_DEFINE_VALUE(Type, prefix)                                                             \
  static void prefix##_release (gpointer data)                                                     \
  {                                                                                                \
    prefix##_clear (data);                                                                         \
  }                                                                                                \
  Type *prefix##_new (void)                                                                        \
  {                                                                                                \
    Type *value = g_atomic_rc_box_new0 (Type);                                                     \
    prefix##_init (value);                                                                         \
    return value;                                                                                  \
  }                                                                                                \
  Type *prefix##_ref (const Type *value)                                                           \
  {                                                                                                \
    return value != NULL ? g_atomic_rc_box_acquire ((gpointer) value) : NULL;                      \
  }                                                                                                \
  void prefix##_unref (Type *value)                                                                \
  {                                                                                                \
    if (value != NULL)                                                                             \
      g_atomic_rc_box_release_full (value, prefix##_release);                                      \
  }                                                                                                \
  Type *prefix##_copy (const Type *value)                                                          \
  {                                                                                                \
    Type *copy = prefix##_new ();                                                                  \
    prefix##_fill (copy, value);                                                                   \
    return copy;                                                                                   \
  }

/* Helpers for fill and for those who change a copy. */
void prc_set_string (char **field, const char *value);               /* empty becomes NULL */
void prc_array_append_values (GPtrArray *to, const GPtrArray *from); /* shares the values of from */

G_END_DECLS
