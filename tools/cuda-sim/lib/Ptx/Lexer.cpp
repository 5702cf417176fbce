//===- Lexer.cpp - PTX text as tokens -------------------------------------===//
#include "Ptx/Lexer.h"

#include "Ptx/Ast.h"

#include <cctype>

namespace cudasim::ptx {
namespace {

class Lexer {
public:
  explicit Lexer(const std::string &text) : text(text) {}

  std::vector<Token> run() {
    while (skipBlank(), at < text.size())
      lexOne();
    push(Token::Kind::End, at);
    return std::move(tokens);
  }

private:
  const std::string &text;
  size_t at = 0;
  int line = 1;
  std::vector<Token> tokens;

  char peek(size_t ahead = 0) const {
    return at + ahead < text.size() ? text[at + ahead] : '\0';
  }

  void push(Token::Kind kind, size_t end) {
    tokens.push_back({kind, text.substr(at, end - at), line, at, end});
    at = end;
  }

  void skipLine() {
    while (at < text.size() && text[at] != '\n')
      ++at;
  }

  void skipComment() {
    int first = line;
    for (at += 2; at < text.size(); ++at) {
      if (text[at] == '*' && peek(1) == '/') {
        at += 2;
        return;
      }
      line += text[at] == '\n';
    }
    throw SyntaxError(first, "comment without end");
  }

  void skipBlank() {
    while (at < text.size()) {
      char c = text[at];
      if (c == '\n')
        ++line;
      if (isspace(static_cast<unsigned char>(c)))
        ++at;
      else if (c == '/' && peek(1) == '/')
        skipLine();
      else if (c == '/' && peek(1) == '*')
        skipComment();
      else if (c == '\0')
        at = text.size();
      else
        return;
    }
  }

  static bool wordStart(char c) {
    return isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
           c == '%' || c == '.';
  }
  static bool wordChar(char c) {
    return wordStart(c) || isdigit(static_cast<unsigned char>(c));
  }

  void lexOne() {
    char c = text[at];
    if (c == '@' && peek(1) == '@') // DWARF of old compilers
      return skipLine();
    if (isdigit(static_cast<unsigned char>(c)))
      return lexNumber();
    if (wordStart(c))
      return lexWord();
    if (c == '"') {
      size_t end = text.find('"', at + 1);
      if (end == std::string::npos)
        throw SyntaxError(line, "string without end");
      return push(Token::Kind::String, end + 1);
    }
    static const char *const pairs[] = {
        "<<", ">>", "==", "!=", "<=", ">=", "&&", "||"};
    for (const char *pair : pairs)
      if (c == pair[0] && peek(1) == pair[1])
        return push(Token::Kind::Punctuation, at + 2);
    push(Token::Kind::Punctuation, at + 1);
  }

  void lexNumber() {
    size_t end = at;
    while (end < text.size()) {
      char c = text[end];
      bool exponent = (c == '+' || c == '-') && end > at &&
                      (text[end - 1] == 'e' || text[end - 1] == 'E') &&
                      text.compare(at, 2, "0x") && text.compare(at, 2, "0X") &&
                      text.compare(at, 2, "0f") && text.compare(at, 2, "0d") &&
                      text.compare(at, 2, "0F") && text.compare(at, 2, "0D");
      if (!isalnum(static_cast<unsigned char>(c)) && c != '.' && !exponent)
        break;
      ++end;
    }
    push(Token::Kind::Number, end);
  }

  void lexWord() {
    size_t end = at + 1;
    // Directives may stand without a blank between them: `.reg.b32`.
    const bool directive = text[at] == '.';
    for (;;) {
      if (end < text.size() && wordChar(text[end]) &&
          !(directive && text[end] == '.'))
        ++end;
      else if (text.compare(end, 2, "::") == 0)
        end += 2; // shared::cta
      else
        break;
    }
    std::string word = text.substr(at, end - at);
    if (word == ".loc" || word == ".file")
      return skipLine();
    if (word == ".section")
      return skipSection();
    push(Token::Kind::Word, end);
  }

  /// `.section .debug_str { ... }`: data for debuggers, in braces.
  void skipSection() {
    int first = line;
    while (at < text.size() && text[at] != '{')
      line += text[at++] == '\n';
    int depth = 0;
    for (; at < text.size(); ++at) {
      line += text[at] == '\n';
      depth += text[at] == '{';
      if (text[at] == '}' && --depth == 0) {
        ++at;
        return;
      }
    }
    if (depth)
      throw SyntaxError(first, "section without end");
  }
};

} // namespace

std::vector<Token> tokenize(const std::string &text) {
  return Lexer(text).run();
}

} // namespace cudasim::ptx
