#include "prc-qr.h"

#include <qrencode.h>

char *
prc_qr_new (const char *text)
{
  QRcode *code;
  char *modules;
  int n;

  if (*text == '\0')
    return NULL;
  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 0);
  if (code == NULL)
    return NULL;
  n = code->width * code->width;
  modules = g_malloc ((gsize) n + 1);
  for (int i = 0; i < n; i++)
    modules[i] = (code->data[i] & 1) != 0 ? '#' : ' ';
  modules[n] = '\0';
  QRcode_free (code);
  return modules;
}
