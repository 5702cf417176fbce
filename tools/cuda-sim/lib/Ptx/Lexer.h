//===- Lexer.h - PTX text as tokens ----------------------------*- C++ -*-===//
#ifndef CUDASIM_PTX_LEXER_H
#define CUDASIM_PTX_LEXER_H

#include <cstddef>
#include <string>
#include <vector>

namespace cudasim::ptx {

struct Token {
  enum class Kind { Word, Number, String, Punctuation, End };
  Kind kind = Kind::End;
  std::string text;
  int line = 0;
  size_t begin = 0, end = 0; // where in the text

  bool is(const char *s) const { return text == s; }
};

/// Splits a module into tokens. Comments are dropped, and so are lines and
/// sections of debug information. The last token is End. A word keeps its dots:
/// `ld.global.u32`, `%tid.x` and `.align` are one token each.
std::vector<Token> tokenize(const std::string &text);

} // namespace cudasim::ptx

#endif // CUDASIM_PTX_LEXER_H
