//===- AccumulatorFragment.cpp - registers of a product -------------------===//

#include "AccumulatorFragment.h"

using namespace mlir::xent;

unsigned AccumulatorFragment::registerOf(unsigned slot, unsigned pair,
                                         unsigned b) const {
  return 4 * (slot / 2 * columnBlocks + pair) + 2 * (slot % 2) + b;
}

unsigned AccumulatorFragment::rowOf(unsigned slot) const {
  return 16 * (slot / 2) + 8 * (slot % 2);
}

unsigned AccumulatorFragment::columnOf(unsigned pair) const { return 8 * pair; }

AccumulatorFragment::Place AccumulatorFragment::placeOf(unsigned lane,
                                                        unsigned reg) const {
  unsigned block = reg / 4, h = reg / 2 % 2, b = reg % 2;
  unsigned slot = 2 * (block / columnBlocks) + h, pair = block % columnBlocks;
  return {rowOf(slot) + laneRow(lane), columnOf(pair) + laneColumn(lane) + b};
}

AccumulatorFragment::Holder
AccumulatorFragment::holderOf(unsigned row, unsigned column) const {
  unsigned lane = 4 * (row % 8) + column % 8 / 2;
  unsigned slot = row / 8, pair = column / 8;
  return {lane, registerOf(slot, pair, column % 2)};
}
