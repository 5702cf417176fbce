//===- LevelTest.cpp - which version of a function is called --------------===//

#include "Xent/Runtime/Level.h"
#include "gtest/gtest.h"
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <set>
#include <thread>
#include <vector>
#if defined(__linux__) && defined(__x86_64__)
#include <cerrno>
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace {

/// Makes Linux refuse what arch_prctl asks for, which AMX needs, for the rest
/// of this process.
void refuseAmx() {
#if defined(__linux__) && defined(__x86_64__)
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_arch_prctl, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  sock_fprog program = {std::size(filter), filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
    std::perror("prctl");
#endif
}

void doNothing(void **) {}

XentFunction makeFunction(const std::vector<XentVersion> &versions) {
  XentFunction function = {};
  function.versions = versions.data();
  function.numVersions = (int32_t)versions.size();
  return function;
}

/// What is asked once is asked once a process: each choice has its own.
class LevelTest : public testing::Test {
protected:
  void SetUp() override { GTEST_FLAG_SET(death_test_style, "threadsafe"); }

  /// Ends the process: tells the level that is chosen, or why none is, where
  /// the variable has value `level` and AMX is refused.
  [[noreturn]] void choose(const std::vector<XentVersion> &versions,
                           const char *level = "") {
    refuseAmx();
    setenv("XENT_CPU_LEVEL", level, /*overwrite=*/1);
    XentFunction function = makeFunction(versions);
    const XentVersion *version = xentChooseVersion(&function);
    if (!version)
      std::fputs(xentCallErrorText(), stderr);
    else
      std::fputs(version->level ? version->level : "the only one", stderr);
    std::exit(version ? 0 : XENT_CALL_NOT_ALLOWED);
  }

  const testing::ExitedWithCode chosen{0}, refused{XENT_CALL_NOT_ALLOWED};
  const XentVersion amx{"amx", XENT_NEEDS_AMX, doNothing},
      // Not met on all machines, nor refused on all.
      dot{"dot", XENT_NEEDS_AVX512_BF16 | XENT_NEEDS_FAST_DOT, doNothing},
      fast{"fast", XENT_NEEDS_FAST_DOT, doNothing},
      plain{"plain", 0, doNothing}, other{"other", 0, doNothing};
};

TEST_F(LevelTest, TakesTheFirstThatCanRun) {
  EXPECT_EXIT(choose({plain, other}), chosen, "^plain$");
  EXPECT_EXIT(choose({amx, plain, other}), chosen, "^plain$");
}

TEST_F(LevelTest, ReportsThatNoneCanRun) {
  EXPECT_EXIT(choose({amx}), refused,
              "^this process can run no level of the library, which has amx$");
}

TEST_F(LevelTest, TakesTheOneThatIsNamed) {
  EXPECT_EXIT(choose({plain, other}, "other"), chosen, "^other$");
}

TEST_F(LevelTest, TakesTheOneThatIsNamedEvenIfItIsSlow) {
  EXPECT_EXIT(choose({plain, fast}, "fast"), chosen, "^fast$");
}

TEST_F(LevelTest, ReportsThatTheOneThatIsNamedCannotRun) {
  EXPECT_EXIT(choose({amx, plain}, "amx"), refused,
              "^XENT_CPU_LEVEL=amx: this process cannot run that level of the "
              "library, which has amx, plain$");
}

TEST_F(LevelTest, ReportsThatNoneIsNamed) {
  EXPECT_EXIT(choose({plain, other}, "avx3"), refused,
              "^XENT_CPU_LEVEL=avx3: no level of the library, which has plain, "
              "other$");
  EXPECT_EXIT(
      choose({plain}, std::string(100, 'a').c_str()), refused,
      "^XENT_CPU_LEVEL=a{31}: no level of the library, which has plain$");
}

TEST_F(LevelTest, HasNoChoiceWithoutLevels) {
  EXPECT_EXIT(choose({{nullptr, 0, doNothing}}, "plain"), chosen,
              "^the only one$");
  EXPECT_EXIT(choose({{nullptr, XENT_NEEDS_AMX, doNothing}}), refused,
              "^this process cannot use AMX-BF16, for which the library was "
              "compiled$");
}

TEST_F(LevelTest, IsTheSameForAllThreads) {
  auto chooseAtOnce = [&] {
    unsetenv("XENT_CPU_LEVEL");
    std::vector<XentVersion> versions = {amx, dot, plain};
    XentFunction function = makeFunction(versions);
    std::vector<const XentVersion *> found(8);
    std::vector<std::thread> threads;
    for (const XentVersion *&version : found)
      threads.emplace_back([&] { version = xentChooseVersion(&function); });
    for (std::thread &thread : threads)
      thread.join();
    std::set<const XentVersion *> different(found.begin(), found.end());
    std::exit(different.size() == 1 && !different.count(nullptr) ? 0 : 1);
  };
  EXPECT_EXIT(chooseAtOnce(), chosen, "");
}

TEST_F(LevelTest, ReachesTheCaller) {
  auto call = [&] {
    refuseAmx();
    unsetenv("XENT_CPU_LEVEL");
    const XentValue values[] = {{"scale", -1, 4, 0}};
    float scale = 1;
    const void *arguments[] = {&scale};
    std::vector<XentVersion> versions = {amx, plain};
    versions.back().call = [](void **parameters) {
      std::fprintf(stderr, "called with %g",
                   (double)*static_cast<float *>(parameters[0]));
    };
    XentFunction function = makeFunction(versions);
    function.numArguments = 1;
    function.values = values;
    int32_t status = xentCallCPU(&function, arguments);
    function.numVersions = 1;
    if (status == 0)
      status = xentCallCPU(&function, arguments);
    std::exit(status);
  };
  EXPECT_EXIT(call(), refused, "^called with 1$");
}

} // namespace
