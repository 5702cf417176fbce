//===- RaceShadow.cpp - last accesses to shared memory --------------------===//
#include "Exec/RaceShadow.h"

#include <algorithm>

namespace cudasim {
namespace {

bool ordered(uint32_t actor, uint32_t time, const Actor &by) {
  return actor == by.id || time <= by.clock->order.get(actor);
}

} // namespace

RaceShadow::Cell &RaceShadow::Cell::operator=(const Cell &other) {
  writer = other.writer;
  writeTime = other.writeTime;
  reader = other.reader;
  readTime = other.readTime;
  write = other.write;
  read = other.read;
  strongWrite = other.strongWrite;
  strongReads = other.strongReads;
  generic = other.generic;
  readers.reset();
  if (other.readers)
    readers = std::make_unique<std::vector<std::pair<uint32_t, uint32_t>>>(
        *other.readers);
  return *this;
}

Conflict RaceShadow::accessCell(Cell &cell, Access kind, const Actor &actor,
                                const Instruction *instruction) {
  Conflict conflict;
  bool strong = isStrong(kind);
  // The same read again, with no write in between: what was right is right.
  if (!writes(kind) && cell.readTime == actor.time && cell.reader == actor.id) {
    cell.strongReads &= strong;
    return conflict;
  }
  if (cell.writeTime) {
    if (!(strong && cell.strongWrite) &&
        !ordered(cell.writer, cell.writeTime, actor))
      conflict.kind = Conflict::Kind::Race;
    else if (actor.async && cell.generic && reads(kind) &&
             cell.writeTime > actor.clock->proxied.get(cell.writer))
      conflict.kind = Conflict::Kind::UnfencedProxy;
    if (conflict.kind != Conflict::Kind::None) {
      conflict.actor = cell.writer;
      conflict.instruction = cell.write;
      conflict.wasWrite = true;
      return conflict;
    }
  }
  if (!writes(kind)) {
    recordRead(cell, actor, instruction);
    cell.strongReads &= strong;
    return conflict;
  }
  if (!(strong && cell.strongReads)) {
    auto check = [&](uint32_t reader, uint32_t time) {
      if (ordered(reader, time, actor))
        return;
      conflict.kind = Conflict::Kind::Race;
      conflict.actor = reader;
      conflict.instruction = cell.read;
    };
    if (cell.readTime)
      check(cell.reader, cell.readTime);
    if (cell.readers)
      for (const auto &[reader, time] : *cell.readers)
        check(reader, time);
  }
  cell.writer = actor.id;
  cell.writeTime = actor.time;
  cell.write = instruction;
  cell.strongWrite = strong;
  cell.strongReads = true;
  cell.generic = !actor.async;
  cell.readTime = 0;
  if (cell.readers)
    cell.readers->clear(); // keeps its memory: words are used again and again
  return conflict;
}

void RaceShadow::recordRead(Cell &cell, const Actor &actor,
                            const Instruction *instruction) {
  if (cell.readTime && cell.reader != actor.id &&
      !ordered(cell.reader, cell.readTime, actor)) {
    // Two readers that nothing orders: remember both.
    if (!cell.readers)
      cell.readers =
          std::make_unique<std::vector<std::pair<uint32_t, uint32_t>>>();
    bool known = false;
    for (auto &[reader, time] : *cell.readers) {
      if (reader != cell.reader)
        continue;
      time = cell.readTime;
      known = true;
    }
    if (!known)
      cell.readers->push_back({cell.reader, cell.readTime});
  }
  cell.reader = actor.id;
  cell.readTime = actor.time;
  cell.read = instruction;
}

Conflict RaceShadow::accessWord(uint32_t word, uint32_t within, uint32_t part,
                                Access kind, const Actor &actor,
                                const Instruction *instruction) {
  bool isSplit = !split.empty() && split[word];
  if (!isSplit && part == 4) {
    Conflict conflict = accessCell(words[word], kind, actor, instruction);
    conflict.offset = word * 4;
    return conflict;
  }
  if (!isSplit) {
    if (split.empty())
      split.resize(words.size(), false);
    split[word] = true;
    bytes[word].fill(words[word]);
  }
  std::array<Cell, 4> &cells = bytes[word];
  for (uint32_t b = within; b < within + part; ++b) {
    Conflict conflict = accessCell(cells[b], kind, actor, instruction);
    conflict.offset = word * 4 + b;
    if (conflict.kind != Conflict::Kind::None)
      return conflict;
  }
  return Conflict();
}

Conflict RaceShadow::access(uint32_t offset, uint32_t size, Access kind,
                            const Actor &actor,
                            const Instruction *instruction) {
  for (uint32_t end = offset + size; offset < end;) {
    uint32_t within = offset % 4, part = std::min(4 - within, end - offset);
    Conflict conflict =
        accessWord(offset / 4, within, part, kind, actor, instruction);
    if (conflict.kind != Conflict::Kind::None)
      return conflict;
    offset += part;
  }
  return Conflict();
}

} // namespace cudasim
