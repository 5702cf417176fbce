//===- FragmentMaps.h - which lane holds which matrix element --*- C++ -*-===//
//
// PTX ISA, "Matrix Fragments for mma.m16n8k*" and "Register Fragments and
// Shared Memory Matrix Layouts" of wgmma. In all of them lane l has group
// g = l / 4 and place t = l mod 4 in its group. An index counts the elements of
// a lane in register order, the low half of a register first.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_FRAGMENTMAPS_H
#define CUDASIM_ISA_FRAGMENTMAPS_H

#include <cstdint>

namespace cudasim {

struct MatrixPlace {
  unsigned row, col;
};

/// A of m16n8kK with 16-bit elements (K = 8 or 16), and A of wgmma m64nNk16
/// within the 16 rows of a warp.
constexpr MatrixPlace placeA16(unsigned lane, unsigned index) {
  return {lane / 4 + 8 * (index / 2 % 2),
          lane % 4 * 2 + index % 2 + 8 * (index / 4)};
}

/// B (K x 8) of m16n8kK with 16-bit elements; row is k.
constexpr MatrixPlace placeB16(unsigned lane, unsigned index) {
  return {lane % 4 * 2 + index % 2 + 8 * (index / 2), lane / 4};
}

/// A of m16n8kK with 32-bit elements (K = 4 or 8), and A of wgmma m64nNk8.
constexpr MatrixPlace placeA32(unsigned lane, unsigned index) {
  return {lane / 4 + 8 * (index % 2), lane % 4 + 4 * (index / 2)};
}

/// B (K x 8) of m16n8kK with 32-bit elements; row is k.
constexpr MatrixPlace placeB32(unsigned lane, unsigned index) {
  return {lane % 4 + 4 * index, lane / 4};
}

/// A of m16n8kK with 8-bit elements (K = 16 or 32).
constexpr MatrixPlace placeA8(unsigned lane, unsigned index) {
  return {lane / 4 + 8 * (index / 4 % 2),
          lane % 4 * 4 + index % 4 + 16 * (index / 8)};
}

/// B (K x 8) of m16n8kK with 8-bit elements; row is k.
constexpr MatrixPlace placeB8(unsigned lane, unsigned index) {
  return {lane % 4 * 4 + index % 4 + 16 * (index / 4), lane / 4};
}

/// C and D of m16n8kK, and, 8 columns after 8 columns, of wgmma m64nN: element
/// `index` of a lane; 32-bit elements have a register each, f16 ones share.
constexpr MatrixPlace placeC(unsigned lane, unsigned index) {
  return {lane / 4 + 8 * (index / 2 % 2),
          lane % 4 * 2 + index % 2 + 8 * (index / 4)};
}

/// A, B and C of m8n8k4 with f64 elements.
constexpr MatrixPlace placeA64(unsigned lane) { return {lane / 4, lane % 4}; }
constexpr MatrixPlace placeB64(unsigned lane) { return {lane % 4, lane / 4}; }
constexpr MatrixPlace placeC64(unsigned lane, unsigned index) {
  return {lane / 4, lane % 4 * 2 + index};
}

/// ldmatrix and stmatrix of an 8x8 matrix of 16-bit elements: half `half` of
/// the lane's register. Its row is the one whose address lane `row` of the
/// matrix's eight lanes gives.
constexpr MatrixPlace placeLdmatrix(unsigned lane, unsigned half,
                                    bool transposed) {
  return transposed ? MatrixPlace{lane % 4 * 2 + half, lane / 4}
                    : MatrixPlace{lane / 4, lane % 4 * 2 + half};
}

} // namespace cudasim

#endif
