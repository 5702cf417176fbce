//===- ParseConstant.cpp - numbers and constant expressions ---------------===//
#include "Ptx/Parser.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace cudasim::ptx {
namespace {

double asDouble(const Constant &c) {
  double value = static_cast<double>(static_cast<int64_t>(c.bits));
  if (c.form == Constant::Form::Float64)
    std::memcpy(&value, &c.bits, 8);
  return value;
}

Constant ofDouble(double value) {
  Constant c;
  c.form = Constant::Form::Float64;
  std::memcpy(&c.bits, &value, 8);
  return c;
}

Constant ofInteger(uint64_t bits) {
  Constant c;
  c.bits = bits;
  return c;
}

int precedence(const std::string &op) {
  static const std::map<std::string, int> levels = {
      {"||", 1}, {"&&", 2}, {"|", 3}, {"^", 4},  {"&", 5},  {"==", 6},
      {"!=", 6}, {"<", 7},  {">", 7}, {"<=", 7}, {">=", 7}, {"<<", 8},
      {">>", 8}, {"+", 9},  {"-", 9}, {"*", 10}, {"/", 10}, {"%", 10}};
  auto it = levels.find(op);
  return it == levels.end() ? 0 : it->second;
}

uint64_t applyInteger(const std::string &op, uint64_t a, uint64_t b) {
  int64_t x = static_cast<int64_t>(a), y = static_cast<int64_t>(b);
  if (op == "||")
    return a || b;
  if (op == "&&")
    return a && b;
  if (op == "|")
    return a | b;
  if (op == "^")
    return a ^ b;
  if (op == "&")
    return a & b;
  if (op == "==")
    return a == b;
  if (op == "!=")
    return a != b;
  if (op == "<")
    return x < y;
  if (op == ">")
    return x > y;
  if (op == "<=")
    return x <= y;
  if (op == ">=")
    return x >= y;
  if (op == "<<")
    return b < 64 ? a << b : 0;
  if (op == ">>")
    return static_cast<uint64_t>(x >> (b < 64 ? b : 63));
  if (op == "+")
    return a + b;
  if (op == "-")
    return a - b;
  if (op == "*")
    return a * b;
  return op == "/" ? static_cast<uint64_t>(x / y)
                   : static_cast<uint64_t>(x % y);
}

} // namespace

Constant Parser::parseNumber() {
  std::string digits = peek().text;
  if (peek().kind != Token::Kind::Number)
    fail("expected a number, found '" + digits + "'");
  Constant c;
  char kind = digits.size() > 1 && digits[0] == '0' ? digits[1] : '\0';
  char *end = nullptr;
  errno = 0;
  if (kind == 'f' || kind == 'F' || kind == 'd' || kind == 'D') {
    bool isDouble = kind == 'd' || kind == 'D';
    if (digits.size() != (isDouble ? 18u : 10u))
      fail("a float in bits has 8 digits, a double 16: '" + digits + "'");
    c.form = isDouble ? Constant::Form::Float64 : Constant::Form::Float32;
    c.bits = strtoull(digits.c_str() + 2, &end, 16);
  } else if (kind == 'b' || kind == 'B') {
    c.bits = strtoull(digits.c_str() + 2, &end, 2);
  } else if (kind != 'x' && kind != 'X' &&
             digits.find_first_of(".eE") != std::string::npos) {
    c = ofDouble(strtod(digits.c_str(), &end));
  } else {
    c.bits = strtoull(digits.c_str(), &end, 0);
    if (*end == 'U' || *end == 'u')
      ++end;
  }
  if (*end || errno == ERANGE)
    fail("malformed number '" + digits + "'");
  next();
  return c;
}

Constant Parser::parseUnary() {
  if (accept("-")) {
    Constant c = parseUnary();
    if (c.form == Constant::Form::Integer)
      return ofInteger(0 - c.bits);
    c.bits ^= c.form == Constant::Form::Float64 ? 1ull << 63 : 1ull << 31;
    return c;
  }
  if (accept("+"))
    return parseUnary();
  if (accept("~"))
    return ofInteger(~parseUnary().bits);
  if (accept("!"))
    return ofInteger(!parseUnary().bits);
  if (accept("(")) {
    if ((peek().is(".s64") || peek().is(".u64")) && peek(1).is(")")) {
      at += 2; // a cast changes nothing: all integers have 64 bits
      return parseUnary();
    }
    Constant c = parseConstant();
    expect(")");
    return c;
  }
  return parseNumber();
}

Constant Parser::parseBinary(int minPrecedence) {
  Constant left = parseUnary();
  while (peek().kind == Token::Kind::Punctuation) {
    std::string op = peek().text;
    int level = precedence(op);
    if (!level || level < minPrecedence)
      break;
    next();
    Constant right = parseBinary(level + 1);
    if (left.form == Constant::Form::Integer &&
        right.form == Constant::Form::Integer) {
      if ((op == "/" || op == "%") && !right.bits)
        fail("division by zero in a constant");
      left = ofInteger(applyInteger(op, left.bits, right.bits));
      continue;
    }
    double a = asDouble(left), b = asDouble(right);
    if (op == "+")
      left = ofDouble(a + b);
    else if (op == "-")
      left = ofDouble(a - b);
    else if (op == "*")
      left = ofDouble(a * b);
    else if (op == "/")
      left = ofDouble(a / b);
    else
      fail("operator '" + op + "' on floats");
  }
  return left;
}

Constant Parser::parseConstant() { return parseBinary(1); }

} // namespace cudasim::ptx
