#include "prc-test-card.h"

#include "prc-stack.h"
#include "prc-word.h"

#define EDGE 0.5 /* units: the frame at the very edge */

static const PrcWord roles[] = {
  [PRC_ROLE_HALL] = { "Hall", "大屏" },
  [PRC_ROLE_VC] = { "Vice-Chancellor", "校长屏" },
  [PRC_ROLE_VC_2] = { "Second officer", "第二位授予人屏" },
  [PRC_ROLE_READER] = { "Reader", "唱名屏" },
  [PRC_ROLE_OVERLAY] = { "Lower third", "下三分之一字幕条" },
  [PRC_ROLE_CAPTION] = { "Captions", "字幕" },
  [PRC_ROLE_HOLDING] = { "Holding card", "等候画面" },
};

static const PrcWord smallest = { "The smallest line must be readable from the furthest seat",
                                  "最小一行须在最远的座位看得清" };

/* The sizes of names, awards and the least there is (looks.md 3.2 to 3.4). */
static const double sizes[] = { 9.6, 5.1, 3.2 };

static void
add_frame (PrcCanvas *canvas)
{
  PrcShape edge = { .kind = PRC_SHAPE_OUTLINE,
                    .width = canvas->width,
                    .height = canvas->height,
                    .thickness = EDGE * canvas->unit,
                    .colour = PRC_COLOUR_ACCENT };
  PrcShape safe = { .kind = PRC_SHAPE_OUTLINE,
                    .x = canvas->left,
                    .y = canvas->top,
                    .width = canvas->right - canvas->left,
                    .height = canvas->bottom - canvas->top,
                    .thickness = MAX (0.15 * canvas->unit, 1),
                    .colour = PRC_COLOUR_LINE };

  prc_canvas_add_shape (canvas, &edge);
  prc_canvas_add_shape (canvas, &safe);
}

static void
add_line (PrcStack *stack, PrcStyle style, double size, const char *text)
{
  const PrcCanvas *canvas = prc_stack_get_canvas (stack);

  prc_stack_add_line (stack, prc_canvas_new_line (canvas, style, size, canvas->lead, text));
  prc_stack_add_gap (stack, PRC_GAP_2);
}

void
prc_test_card_compose (PrcCanvas *canvas, PrcRole role)
{
  g_autoptr (PrcStack) stack = prc_stack_new (canvas, TRUE);
  g_autofree char *size = g_strdup_printf ("%d × %d", (int) canvas->width, (int) canvas->height);

  g_return_if_fail ((guint) role < G_N_ELEMENTS (roles));
  canvas->pen.theme = PRC_THEME_DARK;
  prc_canvas_add_ground (canvas, PRC_COLOUR_GROUND);
  prc_canvas_set_look (canvas, PRC_CARD_LOOK_ITEM);
  add_frame (canvas);
  add_line (stack, PRC_STYLE_SPEAKER, 11.5, prc_word_get (&roles[role], canvas->lead));
  add_line (stack, PRC_STYLE_KIND, 5.1, size);
  prc_stack_add_rule (stack, PRC_COLOUR_ACCENT);
  prc_stack_add_gap (stack, PRC_GAP_4);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_strdup_printf ("Adébáyọ̀ 诗涵 %.1f", sizes[i]);

      add_line (stack, PRC_STYLE_ROLE, sizes[i], text);
    }
  add_line (stack, PRC_STYLE_KIND, 3.2, prc_word_get (&smallest, canvas->lead));
  prc_stack_place (stack, canvas, canvas->width / 2,
                   (canvas->height - prc_stack_get_height (stack)) / 2);
}
