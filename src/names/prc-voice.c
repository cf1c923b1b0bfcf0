#include "prc-voice.h"

#include "prc-voice-table.h"

#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>
#include <string.h>

#define TIE 0x361
#define NO_VOICE G_MAXUINT
/* Longer parts are no names. */
#define PART_MAX 400
#define MAX_SAID 20000

typedef enum
{
  STATE_UNTRIED,
  STATE_SPEAKS,
  STATE_DUMB
} VoiceState;

typedef struct
{
  guint voice;
  const char *part; /* NULL: only ask whether the voice speaks; quit: end; count: of all voices */
  char *ipa;
  guint n; /* with count */
  gboolean done;
} Request;

struct _PrcVoice
{
  GThread *thread;
  GAsyncQueue *requests; /* of Request *, that their callers wait for */
  GMutex lock;
  GCond answered;
  VoiceState *states; /* the thread's alone */
  GHashTable *said; /* 'VOICE PART' to IPA, "" for none; under the lock. Names come again and again,
                       and the library takes long, and leaks, where the voice changes between */
};

/* The library is one for the process and is started once: its end waits for a thread of its own and
 * may wait for ever (seen in 1.51). Under the lock, should there be a second worker. */
static struct
{
  GMutex lock;
  gboolean started;
  gboolean ready;
  guint current;
} library;

static const char quit[] = "quit";
static const char count[] = "count";

/* The library's answer, clause by clause. */
static char *
speak (const char *text)
{
  const void *rest = text;
  int mode = espeakPHONEMES_IPA | espeakPHONEMES_TIE | (TIE << 8);
  g_autoptr (GString) ipa = g_string_new (NULL);

  while (rest != NULL)
    {
      const char *clause = espeak_TextToPhonemes (&rest, espeakCHARS_UTF8, mode);
      if (clause == NULL)
        break;
      if (ipa->len > 0 && *clause != '\0')
        g_string_append_c (ipa, ' ');
      g_string_append (ipa, clause);
    }
  return g_string_free (g_steal_pointer (&ipa), FALSE);
}

static gboolean
set_voice (guint voice)
{
  if (library.ready && library.current == voice)
    return TRUE;
  library.current = NO_VOICE;
  if (!library.ready || espeak_SetVoiceByName (prc_voices[voice].file) != EE_OK)
    return FALSE;
  library.current = voice;
  return TRUE;
}

/* A voice whose data is missing says nothing, without an error. */
static gboolean
test_voice (PrcVoice *self, guint voice)
{
  if (self->states[voice] == STATE_UNTRIED)
    {
      g_autofree char *said = set_voice (voice) ? speak ("mama") : NULL;
      self->states[voice] = said != NULL && *said != '\0' ? STATE_SPEAKS : STATE_DUMB;
    }
  return self->states[voice] == STATE_SPEAKS;
}

static guint
test_all (PrcVoice *self)
{
  guint n = 0;

  for (guint i = 0; i < prc_n_voices; i++)
    n += test_voice (self, i);
  return n;
}

static void
answer (PrcVoice *self, Request *request)
{
  if (request->part == count)
    {
      request->n = test_all (self);
      return;
    }
  if (!test_voice (self, request->voice) || !set_voice (request->voice))
    return;
  request->ipa = request->part != NULL ? speak (request->part) : g_strdup ("");
}

static void
start_library (void)
{
  espeak_ng_ERROR_CONTEXT context = NULL;

  if (library.started)
    return;
  library.started = TRUE;
  library.current = NO_VOICE;
  espeak_ng_InitializePath (NULL);
  library.ready = espeak_ng_Initialize (&context) == ENS_OK;
  espeak_ng_ClearErrorContext (&context);
}

static gpointer
run (gpointer data)
{
  PrcVoice *self = data;
  gboolean ended = FALSE;

  g_mutex_lock (&library.lock);
  start_library ();
  test_all (self);
  g_mutex_unlock (&library.lock);
  while (!ended)
    {
      Request *request = g_async_queue_pop (self->requests);

      ended = request->part == quit;
      if (!ended)
        {
          g_mutex_lock (&library.lock);
          answer (self, request);
          g_mutex_unlock (&library.lock);
        }
      g_mutex_lock (&self->lock);
      request->done = TRUE;
      g_cond_broadcast (&self->answered);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

PrcVoice *
prc_voice_new (void)
{
  PrcVoice *self = g_new0 (PrcVoice, 1);

  self->requests = g_async_queue_new ();
  self->states = g_new0 (VoiceState, prc_n_voices);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_mutex_init (&self->lock);
  g_cond_init (&self->answered);
  self->thread = g_thread_new ("voice", run, self);
  return self;
}

static void
ask (PrcVoice *voice, Request *request)
{
  g_async_queue_push (voice->requests, request);
  g_mutex_lock (&voice->lock);
  while (!request->done)
    g_cond_wait (&voice->answered, &voice->lock);
  g_mutex_unlock (&voice->lock);
}

/* As ask (), of what was asked before without the thread. The caller frees the answer. */
static char *
ask_once (PrcVoice *voice, guint index, const char *part)
{
  g_autofree char *key = g_strdup_printf ("%u %s", index, part != NULL ? part : "");
  Request request = { .voice = index, .part = part };
  gboolean known;
  gpointer said;

  g_mutex_lock (&voice->lock);
  known = g_hash_table_lookup_extended (voice->said, key, NULL, &said);
  if (known)
    request.ipa = g_strdup (said);
  g_mutex_unlock (&voice->lock);
  if (known)
    return request.ipa;
  ask (voice, &request);
  g_mutex_lock (&voice->lock);
  if (g_hash_table_size (voice->said) >= MAX_SAID)
    g_hash_table_remove_all (voice->said);
  g_hash_table_insert (voice->said, g_steal_pointer (&key), g_strdup (request.ipa));
  g_mutex_unlock (&voice->lock);
  return request.ipa;
}

void
prc_voice_free (PrcVoice *voice)
{
  Request request = { .part = quit };

  if (voice == NULL)
    return;
  ask (voice, &request);
  g_thread_join (voice->thread);
  g_async_queue_unref (voice->requests);
  g_mutex_clear (&voice->lock);
  g_cond_clear (&voice->answered);
  g_hash_table_unref (voice->said);
  g_free (voice->states);
  g_free (voice);
}

/* 'pt-BR' has a voice of its own; 'pt-AO' takes that of 'pt'. */
static guint
find_voice (const char *language)
{
  g_autofree char *tag = g_strdup (language);

  for (char *end = tag + strlen (tag); end != NULL; end = strrchr (tag, '-'))
    {
      *end = '\0';
      for (guint i = 0; i < prc_n_voices; i++)
        if (g_ascii_strcasecmp (prc_voices[i].language, tag) == 0)
          return i;
    }
  return NO_VOICE;
}

guint
prc_voice_count (PrcVoice *voice)
{
  Request request = { .part = count };

  g_return_val_if_fail (voice != NULL, 0);
  ask (voice, &request);
  return request.n;
}

gboolean
prc_voice_speaks (PrcVoice *voice, const char *language)
{
  g_autofree char *answered = NULL;
  guint index;

  g_return_val_if_fail (voice != NULL && language != NULL, FALSE);
  index = find_voice (language);
  if (index != NO_VOICE)
    answered = ask_once (voice, index, NULL);
  return answered != NULL;
}

static gboolean
is_read (const PrcVoiceEntry *entry, GUnicodeScript script)
{
  if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
    return TRUE;
  if (entry->script == G_UNICODE_SCRIPT_HIRAGANA)
    return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
  return script == entry->script || script == entry->other;
}

/* Letters, marks, apostrophes and hyphens alone; NULL where a letter is of another script. */
static char *
clean (const PrcVoiceEntry *entry, const char *part)
{
  g_autofree char *composed = g_utf8_normalize (part, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_letters = 0, n_small = 0;

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        {
          if (!is_read (entry, g_unichar_get_script (c)))
            return NULL;
          n_letters++;
          n_small += !g_unichar_isupper (c);
          g_string_append_unichar (text, c);
        }
      else if (c == '-' || c == 0x200c || c == 0x200d)
        g_string_append_unichar (text, c);
      else if (c == '\'' || c == 0x2019 || c == 0x2bc || c == 0x2bb)
        g_string_append_c (text, '\'');
    }
  if (n_letters == 0 || text->len > PART_MAX)
    return NULL;
  /* Capitals alone would be spelled letter by letter. */
  return n_small == 0 && n_letters > 1 ? g_utf8_strdown (text->str, -1) : g_strdup (text->str);
}

/* Cuts '(en)' and digits of tones, and joins what is left. */
static char *
tidy (const char *ipa)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = ipa; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == ')')
        inside = c == '(';
      else if (inside || g_unichar_isdigit (c) || c == '_' || c == '-' || c == '^' || c == 0x200d)
        continue;
      else
        g_string_append_unichar (text, c == 0x3b5 ? 0x25b : c == 'g' ? 0x261 : c);
    }
  g_strstrip (text->str);
  return g_strdup (text->str);
}

/* Letters without their marks. */
static char *
dup_bare (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  GString *bare = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (bare, FALSE);
}

/* A mark that a voice does not know makes it spell the word: 'o with a dot below'. */
static gboolean
is_spelled_out (const char *text, const char *ipa)
{
  guint words = 0;

  for (const char *p = ipa; *p != '\0'; p++)
    words += *p == ' ';
  return strchr (text, '-') == NULL && words > 1;
}

static char *
say (PrcVoice *voice, guint which, const char *text)
{
  g_autofree char *raw = ask_once (voice, which, text);

  return raw != NULL && g_utf8_validate (raw, -1, NULL) ? tidy (raw) : NULL;
}

char *
prc_voice_dup_ipa (PrcVoice *voice, const char *language, const char *part)
{
  guint which;
  g_autofree char *text = NULL, *ipa = NULL;

  g_return_val_if_fail (voice != NULL && language != NULL && part != NULL, NULL);
  which = find_voice (language);
  text = which != NO_VOICE ? clean (&prc_voices[which], part) : NULL;
  if (text == NULL)
    return NULL;
  ipa = say (voice, which, text);
  if (ipa != NULL && prc_voices[which].script == G_UNICODE_SCRIPT_LATIN &&
      is_spelled_out (text, ipa))
    {
      g_autofree char *bare = dup_bare (text);

      g_free (ipa);
      ipa = say (voice, which, bare);
    }
  return ipa != NULL && *ipa != '\0' ? g_steal_pointer (&ipa) : NULL;
}

const char *
prc_voice_get_file (PrcVoice *voice, const char *language)
{
  return prc_voice_speaks (voice, language) ? prc_voices[find_voice (language)].file : NULL;
}
