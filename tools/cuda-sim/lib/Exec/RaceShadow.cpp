//===- RaceShadow.cpp - last accesses to shared memory --------------------===//
#include "Exec/RaceShadow.h"

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
  atomic = other.atomic;
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
  bool bothAtomic = kind == Access::Atomic && cell.atomic;
  if (cell.writeTime && !bothAtomic) {
    if (!ordered(cell.writer, cell.writeTime, actor)) {
      conflict.kind = Conflict::Kind::Race;
    } else if (actor.async && cell.generic && kind == Access::Read &&
               cell.writeTime > actor.clock->proxied.get(cell.writer)) {
      conflict.kind = Conflict::Kind::UnfencedProxy;
    }
    if (conflict.kind != Conflict::Kind::None) {
      conflict.actor = cell.writer;
      conflict.instruction = cell.write;
      conflict.wasWrite = true;
      return conflict;
    }
  }
  if (kind == Access::Read) {
    if (cell.readTime && cell.reader != actor.id &&
        !ordered(cell.reader, cell.readTime, actor)) {
      // Two readers that nothing orders: remember both.
      if (!cell.readers)
        cell.readers =
            std::make_unique<std::vector<std::pair<uint32_t, uint32_t>>>();
      bool known = false;
      for (auto &[reader, time] : *cell.readers)
        if (reader == cell.reader)
          time = cell.readTime, known = true;
      if (!known)
        cell.readers->push_back({cell.reader, cell.readTime});
    }
    cell.reader = actor.id;
    cell.readTime = actor.time;
    cell.read = instruction;
    return conflict;
  }
  auto readBefore = [&](uint32_t reader, uint32_t time) {
    if (ordered(reader, time, actor))
      return;
    conflict.kind = Conflict::Kind::Race;
    conflict.actor = reader;
    conflict.instruction = cell.read;
  };
  if (cell.readTime &&
      !(kind == Access::Atomic && cell.atomic && cell.read == cell.write))
    readBefore(cell.reader, cell.readTime);
  if (cell.readers)
    for (const auto &[reader, time] : *cell.readers)
      readBefore(reader, time);
  cell.writer = actor.id;
  cell.writeTime = actor.time;
  cell.write = instruction;
  cell.atomic = kind == Access::Atomic;
  cell.generic = !actor.async;
  cell.readTime = 0;
  cell.readers.reset();
  return conflict;
}

Conflict RaceShadow::access(uint32_t offset, uint32_t size, Access kind,
                            const Actor &actor,
                            const Instruction *instruction) {
  uint32_t end = offset + size;
  while (offset < end) {
    uint32_t word = offset / 4, within = offset % 4;
    uint32_t part = std::min(4 - within, end - offset);
    if (split.empty() && part == 4) {
      Conflict conflict = accessCell(words[word], kind, actor, instruction);
      if (conflict.kind != Conflict::Kind::None) {
        conflict.offset = offset;
        return conflict;
      }
      offset += part;
      continue;
    }
    if (split.empty())
      split.resize(words.size(), false);
    if (!split[word] && part == 4) {
      Conflict conflict = accessCell(words[word], kind, actor, instruction);
      if (conflict.kind != Conflict::Kind::None) {
        conflict.offset = offset;
        return conflict;
      }
      offset += part;
      continue;
    }
    if (!split[word]) {
      split[word] = true;
      bytes[word].fill(words[word]);
    }
    std::array<Cell, 4> &cells = bytes[word];
    for (uint32_t b = within; b < within + part; ++b) {
      Conflict conflict = accessCell(cells[b], kind, actor, instruction);
      if (conflict.kind != Conflict::Kind::None) {
        conflict.offset = word * 4 + b;
        return conflict;
      }
    }
    offset += part;
  }
  return Conflict();
}

} // namespace cudasim
