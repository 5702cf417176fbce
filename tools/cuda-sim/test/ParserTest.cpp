//===- ParserTest.cpp - PTX text as data ----------------------------------===//
#include "Ptx/Ast.h"

#include <gtest/gtest.h>

using namespace cudasim::ptx;

namespace {

const char *const header = ".version 8.0\n.target sm_90a\n.address_size 64\n";

TEST(Parser, resolves_registers_labels_and_variables) {
  Module module = parse(std::string(header) + R"(
.visible .entry k(.param .u64 k_param_0, .param .align 64 .b8 k_param_1[128])
.reqntid 128, 2, 1
{
  .reg .pred %p<2>;
  .reg .b32 %r<3>;
  .shared .align 16 .b8 buffer[64];
  ld.param.u32 %r1, [k_param_1+4];
LOOP:
  setp.ne.s32 %p1, %r1, -1;
  @!%p1 bra LOOP;
  {.reg.b32 %r1; mov.u32 %r1, buffer; }
  ret;
}
)");
  EXPECT_EQ(module.target, "sm_90a");
  ASSERT_EQ(module.functions.size(), 1u);
  const Function &f = *module.functions[0];
  EXPECT_TRUE(f.isEntry);
  EXPECT_EQ(f.reqntid[0], 128u);
  EXPECT_EQ(f.reqntid[1], 2u);
  EXPECT_EQ(f.params[1].bytes, 128u);
  EXPECT_EQ(f.params[1].align, 64u);
  ASSERT_EQ(f.code.size(), 5u);
  EXPECT_EQ(f.code[0].operands[1].offset, 4);
  EXPECT_TRUE(f.code[2].guarded);
  EXPECT_TRUE(f.code[2].guardNegated);
  EXPECT_EQ(f.code[2].operands[0].kind, Operand::Kind::Label);
  EXPECT_EQ(f.code[2].operands[0].index, 1u);
  EXPECT_EQ(f.code[1].operands[2].constant.bits, ~uint64_t(0));
  // The inner %r1 is another register.
  EXPECT_NE(f.code[3].operands[0].index, f.code[0].operands[0].index);
  EXPECT_EQ(f.code[3].operands[1].kind, Operand::Kind::Variable);
  EXPECT_EQ(f.variables[f.code[3].operands[1].index].bytes, 64u);
}

TEST(Parser, reads_constants_in_every_form) {
  Module module = parse(std::string(header) + R"(
.entry k() {
  .reg .b64 %r<2>;
  t %r1, 0x1F, 017, 0b101, 3U, -5, 0f3F800000, 0d3FF0000000000000, 1.5,
    (1 << 4) | 3, ~0, 7 / 2 + 1, 1e3;
})");
  const std::vector<Operand> &o = module.functions[0]->code[0].operands;
  const uint64_t expected[] = {31,
                               15,
                               5,
                               3,
                               static_cast<uint64_t>(-5),
                               0x3f800000,
                               0x3ff0000000000000,
                               0x3ff8000000000000,
                               19,
                               ~uint64_t(0),
                               4,
                               0x408f400000000000};
  ASSERT_EQ(o.size(), 13u);
  for (size_t i = 0; i < 12; ++i)
    EXPECT_EQ(o[i + 1].constant.bits, expected[i]) << i;
  EXPECT_EQ(o[6].constant.form, Constant::Form::Float32);
  EXPECT_EQ(o[8].constant.form, Constant::Form::Float64);
}

TEST(Parser, errors_name_the_line) {
  try {
    parse(std::string(header) + ".entry k() {\n  .reg .b32 %r<2>;\n  mov %r1 "
                                "%r1;\n}");
    FAIL();
  } catch (const SyntaxError &error) {
    EXPECT_EQ(error.line, 6);
  }
  EXPECT_THROW(parse(".version 8.0"), SyntaxError);
  EXPECT_THROW(parse(std::string(header) + ".entry k() { bra L; "),
               SyntaxError);
}

} // namespace
