/*
 * The bound for reading and writing workbooks: the same work in C on zlib and expat, nothing more.
 *   workbook read FILE        inflates the shared texts and the first sheet, parses them, takes every cell; prints cells and a sum
 *   workbook write FILE ROWS  twelve columns as XML into a temporary file, row by row, then deflated at zlib's usual level into
 *                             a package, which is how libxlsxwriter works when it is told to keep memory constant
 * Both print last what they took of the processor in ms, and their peak of memory in kB.
 */
#include <expat.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <zlib.h>

static void fail(const char *why) {
  fprintf(stderr, "%s\n", why);
  exit(1);
}

/* ---- reading ---- */

static char **texts;
static size_t text_count, text_space;
static char value[1 << 20];
static size_t value_length;
static int taking, shared_cell, in_phonetic;
static long cells;
static double sum;

static uint32_t u32(const unsigned char *p) { return p[0] | p[1] << 8 | p[2] << 16 | (uint32_t)p[3] << 24; }
static uint32_t u16(const unsigned char *p) { return p[0] | p[1] << 8; }

static void XMLCALL characters(void *data, const char *text, int length) {
  (void)data;
  if (!taking || value_length + length >= sizeof value) return;
  memcpy(value + value_length, text, length);
  value_length += length;
}

static void XMLCALL open_text(void *data, const char *name, const char **attributes) {
  (void)data, (void)attributes;
  if (!strcmp(name, "si")) value_length = 0;
  else if (!strcmp(name, "rPh")) in_phonetic = 1;
  else if (!strcmp(name, "t")) taking = !in_phonetic;
}

static void XMLCALL close_text(void *data, const char *name) {
  (void)data;
  if (!strcmp(name, "t")) taking = 0;
  else if (!strcmp(name, "rPh")) in_phonetic = 0;
  else if (!strcmp(name, "si")) {
    if (text_count == text_space) texts = realloc(texts, (text_space = text_space * 2 + 1024) * sizeof *texts);
    value[value_length] = 0;
    texts[text_count++] = strdup(value);
  }
}

static void XMLCALL open_cell(void *data, const char *name, const char **attributes) {
  (void)data;
  if (!strcmp(name, "v") || !strcmp(name, "t")) taking = 1;
  else if (!strcmp(name, "c")) {
    value_length = 0;
    shared_cell = 0;
    for (; *attributes; attributes += 2)
      if (!strcmp(*attributes, "t")) shared_cell = attributes[1][0] == 's' && !attributes[1][1];
  }
}

static void XMLCALL close_cell(void *data, const char *name) {
  (void)data;
  if (!strcmp(name, "v") || !strcmp(name, "t")) taking = 0;
  else if (!strcmp(name, "c") && value_length > 0) {
    value[value_length] = 0;
    cells++;
    if (!shared_cell) sum += strtod(value, 0);
    else if ((size_t)atol(value) < text_count) sum += strlen(texts[atol(value)]);
  }
}

static void parse_part(FILE *file, const char *part, XML_StartElementHandler open, XML_EndElementHandler close) {
  static unsigned char tail[65557], in[65536], out[65536];
  fseek(file, 0, SEEK_END);
  long size = ftell(file), from = size > (long)sizeof tail ? size - (long)sizeof tail : 0;
  fseek(file, from, SEEK_SET);
  long length = fread(tail, 1, sizeof tail, file), end = length - 22;
  while (end >= 0 && u32(tail + end) != 0x06054b50) end--;
  if (end < 0) fail("no zip");
  long at = u32(tail + end + 16);
  for (int left = u16(tail + end + 10); left > 0; left--) {
    unsigned char entry[46];
    char name[512] = {0};
    fseek(file, at, SEEK_SET);
    if (fread(entry, 1, 46, file) != 46) fail("no entry");
    unsigned name_length = u16(entry + 28);
    if (fread(name, 1, name_length < 511 ? name_length : 511, file) == 0) fail("no name");
    at += 46 + name_length + u16(entry + 30) + u16(entry + 32);
    if (strcmp(name, part)) continue;
    unsigned char local[30];
    fseek(file, u32(entry + 42), SEEK_SET);
    if (fread(local, 1, 30, file) != 30) fail("no part");
    fseek(file, u16(local + 26) + u16(local + 28), SEEK_CUR);
    XML_Parser parser = XML_ParserCreate(0);
    XML_SetElementHandler(parser, open, close);
    XML_SetCharacterDataHandler(parser, characters);
    z_stream stream = {0};
    inflateInit2(&stream, -15);
    int state = Z_OK;
    while (state == Z_OK) {
      if (stream.avail_in == 0) {
        stream.avail_in = fread(in, 1, sizeof in, file);
        stream.next_in = in;
      }
      stream.next_out = out;
      stream.avail_out = sizeof out;
      state = inflate(&stream, Z_NO_FLUSH);
      if (!XML_Parse(parser, (char *)out, sizeof out - stream.avail_out, state == Z_STREAM_END)) fail("no XML");
    }
    inflateEnd(&stream);
    XML_ParserFree(parser);
    return;
  }
}

/* ---- writing ---- */

static void put16(FILE *file, unsigned n) { fputc(n & 255, file), fputc(n >> 8 & 255, file); }
static void put32(FILE *file, unsigned n) { put16(file, n & 65535), put16(file, n >> 16); }

static void text_cell(FILE *file, const char *column, long row, const char *text) {
  fprintf(file, "<c r=\"%s%ld\" t=\"inlineStr\"><is><t>", column, row);
  for (; *text; text++)
    if (*text == '&') fputs("&amp;", file);
    else if (*text == '<') fputs("&lt;", file);
    else if (*text == '>') fputs("&gt;", file);
    else fputc(*text, file);
  fputs("</t></is></c>", file);
}

static void number_cell(FILE *file, const char *column, long row, double number) {
  fprintf(file, "<c r=\"%s%ld\" s=\"2\"><v>%.16G</v></c>", column, row, number);
}

static void write_rows(FILE *sheet, long rows) {
  char text[200];
  fputs("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>", sheet);
  for (long i = 0; i < rows; i++) {
    long r = i + 2;
    fprintf(sheet, "<row r=\"%ld\">", r);
    number_cell(sheet, "A", r, i + 1);
    sprintf(text, "XSDD20260302-%06ld", i), text_cell(sheet, "B", r, text);
    sprintf(text, "%08ld", i % 20000), text_cell(sheet, "C", r, text);
    sprintf(text, "杭州示例%ld号商贸有限公司", i % 5000), text_cell(sheet, "D", r, text);
    sprintf(text, "138%08ld", i * 7919 % 100000000), text_cell(sheet, "E", r, text);
    sprintf(text, "9133010%011ld", i * 104729 % 100000000000), text_cell(sheet, "F", r, text);
    number_cell(sheet, "G", r, 45000 + i % 1000);
    text_cell(sheet, "H", r, i % 2 ? "得力复印纸 A4 70克" : "晨光中性笔 0.5毫米 黑色");
    number_cell(sheet, "I", r, 1 + i % 100);
    number_cell(sheet, "J", r, (i * 31 % 1000000) / 100.0);
    number_cell(sheet, "K", r, (i * 17 % 10000000) / 100.0);
    text_cell(sheet, "L", r, i % 10 ? "" : "急单请优先 <发货> & \"轻放\"");
    fputs("</row>", sheet);
  }
  fputs("</sheetData></worksheet>", sheet);
}

static void write_book(const char *path, long rows) {
  static unsigned char in[65536], out[65536];
  const char *name = "xl/worksheets/sheet1.xml";
  FILE *sheet = tmpfile(), *file = fopen(path, "wb");
  if (!sheet || !file) fail("cannot write");
  write_rows(sheet, rows);
  rewind(sheet);
  put32(file, 0x04034b50), put16(file, 20), put16(file, 8), put16(file, 8);
  for (int i = 0; i < 16; i++) fputc(0, file);
  put16(file, strlen(name)), put16(file, 0), fputs(name, file);
  long begin = ftell(file);
  z_stream stream = {0};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
  unsigned long crc = crc32(0, 0, 0);
  int state = Z_OK;
  while (state != Z_STREAM_END) {
    stream.avail_in = fread(in, 1, sizeof in, sheet);
    stream.next_in = in;
    crc = crc32(crc, in, stream.avail_in);
    do {
      stream.next_out = out;
      stream.avail_out = sizeof out;
      state = deflate(&stream, feof(sheet) ? Z_FINISH : Z_NO_FLUSH);
      fwrite(out, 1, sizeof out - stream.avail_out, file);
    } while (stream.avail_out == 0);
  }
  long packed = ftell(file) - begin;
  put32(file, 0x08074b50), put32(file, crc), put32(file, packed), put32(file, stream.total_in);
  long directory = ftell(file);
  put32(file, 0x02014b50), put16(file, 20), put16(file, 20), put16(file, 8), put16(file, 8), put32(file, 0);
  put32(file, crc), put32(file, packed), put32(file, stream.total_in), put16(file, strlen(name));
  for (int i = 0; i < 16; i++) fputc(0, file);
  fputs(name, file);
  long end = ftell(file);
  put32(file, 0x06054b50), put32(file, 0), put16(file, 1), put16(file, 1), put32(file, end - directory);
  put32(file, directory), put16(file, 0);
  deflateEnd(&stream);
  fclose(file), fclose(sheet);
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "write")) write_book(words[2], atol(words[3]));
  else if (count == 3 && !strcmp(words[1], "read")) {
    FILE *file = fopen(words[2], "rb");
    if (!file) fail("no file");
    parse_part(file, "xl/sharedStrings.xml", open_text, close_text);
    taking = 0;
    parse_part(file, "xl/worksheets/sheet1.xml", open_cell, close_cell);
    printf("%ld %.0f\n", cells, sum);
  } else fail("workbook read FILE | workbook write FILE ROWS");
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  long microseconds = (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000L + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
  printf("%ld %ld\n", microseconds / 1000, used.ru_maxrss);
  return 0;
}
