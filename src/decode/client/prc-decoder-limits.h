/* prc-decoder-limits.h - bounds that the decoder and its client share. */
#pragma once

#define PRC_DECODER_MAX_FILE (100u * 1024 * 1024) /* bytes of a list */
#define PRC_DECODER_MAX_SECONDS 60
