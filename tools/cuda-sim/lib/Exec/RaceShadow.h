//===- RaceShadow.h - last accesses to shared memory -----------*- C++ -*-===//
//
// Happens-before race detection after FastTrack: per word the time of the last
// write and of the reads since then. Words that are accessed in parts get cells
// of their bytes. The lanes of a warp are one actor: what they do to each other
// without a barrier is not found, except that two lanes of one instruction
// store different values to one place.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_RACESHADOW_H
#define CUDASIM_EXEC_RACESHADOW_H

#include "Exec/Memory.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace cudasim {

struct Instruction;

/// The other side of a conflict.
struct Conflict {
  enum class Kind { None, Race, UnfencedProxy } kind = Kind::None;
  uint32_t actor = 0;
  const Instruction *instruction = nullptr;
  bool wasWrite = false;
  uint32_t offset = 0;
};

class RaceShadow {
public:
  explicit RaceShadow(uint32_t bytes) : words((bytes + 3) / 4) {}

  /// Checks and records an access of `size` bytes at `offset` by an actor.
  Conflict access(uint32_t offset, uint32_t size, Access kind,
                  const Actor &actor, const Instruction *instruction);

private:
  struct Cell {
    uint32_t writer = 0, writeTime = 0; // time 0: never written
    uint32_t reader = 0, readTime = 0;  // time 0: never read
    const Instruction *write = nullptr, *read = nullptr;
    bool strongWrite = false, generic = false; // of the write
    bool strongReads = true;                   // all reads since the write
    /// More than one reader: all of them, as actor and time.
    std::unique_ptr<std::vector<std::pair<uint32_t, uint32_t>>> readers;

    Cell() = default;
    Cell(const Cell &other) { *this = other; }
    Cell &operator=(const Cell &other);
  };
  Conflict accessCell(Cell &cell, Access kind, const Actor &actor,
                      const Instruction *instruction);

  Conflict accessWord(uint32_t word, uint32_t within, uint32_t part,
                      Access kind, const Actor &actor,
                      const Instruction *instruction);
  static void recordRead(Cell &cell, const Actor &actor,
                         const Instruction *instruction);

  std::vector<Cell> words;
  std::unordered_map<uint32_t, std::array<Cell, 4>> bytes; // of split words
  std::vector<bool> split;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_RACESHADOW_H
