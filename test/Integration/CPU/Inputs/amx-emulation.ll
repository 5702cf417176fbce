; What LLVM's intrinsics for the tiles of AMX do, on tiles as plain vectors of
; 16 rows of 64 bytes: Intel 64 and IA-32 Architectures Software Developer's
; Manual, volume 2, TDPBF16PS, TILELOADD and TILESTORED. Sums of whole numbers
; are exact, so the order of terms and denormal numbers do not matter.

; The program's main, which returns nothing, with a status.
define i32 @emulate.main() {
  call void @main()
  ret i32 0
}

define <256 x i32> @emulate.tilezero(i16 %rows, i16 %bytes) {
  ret <256 x i32> zeroinitializer
}

define void @emulate.copy(ptr %to, i64 %toStride, ptr %from, i64 %fromStride, i16 %rows, i16 %bytes) {
entry:
  %count = zext i16 %rows to i64
  %width = zext i16 %bytes to i64
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %toOffset = mul i64 %i, %toStride
  %fromOffset = mul i64 %i, %fromStride
  %toRow = getelementptr i8, ptr %to, i64 %toOffset
  %fromRow = getelementptr i8, ptr %from, i64 %fromOffset
  call void @llvm.memcpy.p0.p0.i64(ptr %toRow, ptr %fromRow, i64 %width, i1 false)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %count
  br i1 %more, label %loop, label %done
done:
  ret void
}

define <256 x i32> @emulate.tileload(i16 %rows, i16 %bytes, ptr %from, i64 %stride) {
  %tile = alloca <256 x i32>, align 64
  store <256 x i32> zeroinitializer, ptr %tile
  call void @emulate.copy(ptr %tile, i64 64, ptr %from, i64 %stride, i16 %rows, i16 %bytes)
  %value = load <256 x i32>, ptr %tile
  ret <256 x i32> %value
}

define void @emulate.tilestore(i16 %rows, i16 %bytes, ptr %to, i64 %stride, <256 x i32> %value) {
  %tile = alloca <256 x i32>, align 64
  store <256 x i32> %value, ptr %tile
  call void @emulate.copy(ptr %to, i64 %stride, ptr %tile, i64 64, i16 %rows, i16 %bytes)
  ret void
}

; sums[m, n] += a[m, 2p] * b[p, 2n] + a[m, 2p + 1] * b[p, 2n + 1]
define <256 x i32> @emulate.tdpbf16ps(i16 %m, i16 %nBytes, i16 %kBytes, <256 x i32> %acc, <256 x i32> %a, <256 x i32> %b) {
entry:
  %sums = alloca <256 x i32>, align 64
  %left = alloca <256 x i32>, align 64
  %right = alloca <256 x i32>, align 64
  store <256 x i32> %acc, ptr %sums
  store <256 x i32> %a, ptr %left
  store <256 x i32> %b, ptr %right
  %rows = zext i16 %m to i64
  %kBytes64 = zext i16 %kBytes to i64
  %pairs = lshr i64 %kBytes64, 2
  br label %row
row:
  %i = phi i64 [ 0, %entry ], [ %iNext, %rowEnd ]
  %sumPlace = getelementptr <16 x float>, ptr %sums, i64 %i
  %start = load <16 x float>, ptr %sumPlace
  br label %pair
pair:
  %p = phi i64 [ 0, %row ], [ %pNext, %pair ]
  %sum = phi <16 x float> [ %start, %row ], [ %sumNext, %pair ]
  %rowStart = mul i64 %i, 16
  %number = add i64 %rowStart, %p
  %aPlace = getelementptr i32, ptr %left, i64 %number
  %aPair = load i32, ptr %aPlace
  %aFirst = shl i32 %aPair, 16
  %aSecond = and i32 %aPair, -65536
  %bPlace = getelementptr <16 x i32>, ptr %right, i64 %p
  %bPairs = load <16 x i32>, ptr %bPlace
  %bFirst = shl <16 x i32> %bPairs, splat (i32 16)
  %bSecond = and <16 x i32> %bPairs, splat (i32 -65536)
  %first = call <16 x float> @emulate.product(i32 %aFirst, <16 x i32> %bFirst)
  %second = call <16 x float> @emulate.product(i32 %aSecond, <16 x i32> %bSecond)
  %partial = fadd <16 x float> %sum, %first
  %sumNext = fadd <16 x float> %partial, %second
  %pNext = add i64 %p, 1
  %morePairs = icmp ult i64 %pNext, %pairs
  br i1 %morePairs, label %pair, label %rowEnd
rowEnd:
  store <16 x float> %sumNext, ptr %sumPlace
  %iNext = add i64 %i, 1
  %moreRows = icmp ult i64 %iNext, %rows
  br i1 %moreRows, label %row, label %done
done:
  %value = load <256 x i32>, ptr %sums
  ret <256 x i32> %value
}

define <16 x float> @emulate.product(i32 %scalar, <16 x i32> %vector) {
  %one = insertelement <16 x i32> poison, i32 %scalar, i64 0
  %all = shufflevector <16 x i32> %one, <16 x i32> poison, <16 x i32> zeroinitializer
  %lhs = bitcast <16 x i32> %all to <16 x float>
  %rhs = bitcast <16 x i32> %vector to <16 x float>
  %product = fmul <16 x float> %lhs, %rhs
  ret <16 x float> %product
}
