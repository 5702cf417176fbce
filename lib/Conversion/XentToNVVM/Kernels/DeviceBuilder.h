//===- DeviceBuilder.h - short names for kernel IR --------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DEVICEBUILDER_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DEVICEBUILDER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::xent {

/// The number of address space 3, shared memory of the block, 7, shared memory
/// of the cluster, and 1, global memory.
inline constexpr unsigned kSharedSpace = 3;
inline constexpr unsigned kClusterSpace = 7;
inline constexpr unsigned kGlobalSpace = 1;

/// Creates the arithmetic, addresses and control flow of kernels. Integers are
/// i32 unless a name says otherwise; what is constant folds at once.
class DeviceBuilder : public ImplicitLocOpBuilder {
public:
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  Value i16(int64_t value) { return integer(getI16Type(), value); }
  Value i32(int64_t value) { return integer(getI32Type(), value); }
  Value i64(int64_t value) { return integer(getI64Type(), value); }
  Value f32(double value);
  Value integer(Type type, int64_t value);

  Value add(Value a, Value b) { return createOrFold<arith::AddIOp>(a, b); }
  Value sub(Value a, Value b) { return createOrFold<arith::SubIOp>(a, b); }
  Value mul(Value a, Value b) { return createOrFold<arith::MulIOp>(a, b); }
  Value udiv(Value a, Value b) { return createOrFold<arith::DivUIOp>(a, b); }
  Value urem(Value a, Value b) { return createOrFold<arith::RemUIOp>(a, b); }
  Value umin(Value a, Value b) { return createOrFold<arith::MinUIOp>(a, b); }
  Value shl(Value a, Value b) { return createOrFold<arith::ShLIOp>(a, b); }
  Value shr(Value a, Value b) { return createOrFold<arith::ShRUIOp>(a, b); }
  Value bitAnd(Value a, Value b) { return createOrFold<arith::AndIOp>(a, b); }
  Value bitOr(Value a, Value b) { return createOrFold<arith::OrIOp>(a, b); }
  Value bitXor(Value a, Value b) { return createOrFold<arith::XOrIOp>(a, b); }

  /// The same with a constant of the type of `a`.
  Value add(Value a, int64_t b) { return add(a, integer(a.getType(), b)); }
  Value sub(Value a, int64_t b) { return sub(a, integer(a.getType(), b)); }
  Value mul(Value a, int64_t b) { return mul(a, integer(a.getType(), b)); }
  Value udiv(Value a, int64_t b) { return udiv(a, integer(a.getType(), b)); }
  Value urem(Value a, int64_t b) { return urem(a, integer(a.getType(), b)); }
  Value umin(Value a, int64_t b) { return umin(a, integer(a.getType(), b)); }
  Value shl(Value a, int64_t b) { return shl(a, integer(a.getType(), b)); }
  Value shr(Value a, int64_t b) { return shr(a, integer(a.getType(), b)); }
  Value bitAnd(Value a, int64_t b) {
    return bitAnd(a, integer(a.getType(), b));
  }
  Value bitXor(Value a, int64_t b) {
    return bitXor(a, integer(a.getType(), b));
  }
  /// ceil(a / b) of an unsigned number.
  Value ceilDiv(Value a, int64_t b) { return udiv(add(a, b - 1), b); }

  Value compare(arith::CmpIPredicate predicate, Value a, Value b) {
    return createOrFold<arith::CmpIOp>(predicate, a, b);
  }
  Value equal(Value a, Value b) {
    return compare(arith::CmpIPredicate::eq, a, b);
  }
  Value equal(Value a, int64_t b) { return equal(a, integer(a.getType(), b)); }
  /// a < b of unsigned numbers.
  Value below(Value a, Value b) {
    return compare(arith::CmpIPredicate::ult, a, b);
  }
  Value below(Value a, int64_t b) { return below(a, integer(a.getType(), b)); }
  Value select(Value condition, Value a, Value b) {
    return createOrFold<arith::SelectOp>(condition, a, b);
  }

  /// `base + bytes`, in the address space of `base`.
  Value offset(Value base, Value bytes);
  Value offset(Value base, int64_t bytes) { return offset(base, i32(bytes)); }
  /// The address of element `index` (i32, unsigned) of an array of `type`.
  Value element(Value base, Value index, Type type);

  void ifThen(Value condition, function_ref<void()> then);
  void ifElse(Value condition, function_ref<void()> then,
              function_ref<void()> otherwise);
  /// Both branches return values of the types `types`.
  SmallVector<Value> ifValues(Value condition, TypeRange types,
                              function_ref<SmallVector<Value>()> then,
                              function_ref<SmallVector<Value>()> otherwise);
  /// for (i = lower; i < upper; i += step), of signed numbers; `body` takes i
  /// and the values of the last round, and returns those of the next.
  SmallVector<Value>
  loop(Value lower, Value upper, Value step, ValueRange initial,
       function_ref<SmallVector<Value>(Value, ValueRange)> body);

  /// A call of an intrinsic of LLVM with one result.
  Value intrinsic(StringRef name, Type type, ValueRange arguments);
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_DEVICEBUILDER_H
