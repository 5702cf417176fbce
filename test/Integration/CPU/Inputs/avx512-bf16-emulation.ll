; What LLVM's intrinsic for VDPBF16PS does, with additions of f32 that round each:
; Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2. Sums of
; whole numbers are exact, so the order of terms and denormal numbers do not
; matter.

; The program's main, which returns nothing, with a status.
define i32 @emulate.main() {
  call void @main()
  ret i32 0
}

; sums[i] += a[2i] * b[2i] + a[2i + 1] * b[2i + 1]
define <16 x float> @emulate.dpbf16ps(<16 x float> %sums, <32 x bfloat> %a, <32 x bfloat> %b) {
  %a.even = shufflevector <32 x bfloat> %a, <32 x bfloat> poison, <16 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14, i32 16, i32 18, i32 20, i32 22, i32 24, i32 26, i32 28, i32 30>
  %a.odd = shufflevector <32 x bfloat> %a, <32 x bfloat> poison, <16 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15, i32 17, i32 19, i32 21, i32 23, i32 25, i32 27, i32 29, i32 31>
  %b.even = shufflevector <32 x bfloat> %b, <32 x bfloat> poison, <16 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14, i32 16, i32 18, i32 20, i32 22, i32 24, i32 26, i32 28, i32 30>
  %b.odd = shufflevector <32 x bfloat> %b, <32 x bfloat> poison, <16 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15, i32 17, i32 19, i32 21, i32 23, i32 25, i32 27, i32 29, i32 31>
  %ae = fpext <16 x bfloat> %a.even to <16 x float>
  %ao = fpext <16 x bfloat> %a.odd to <16 x float>
  %be = fpext <16 x bfloat> %b.even to <16 x float>
  %bo = fpext <16 x bfloat> %b.odd to <16 x float>
  %even = fmul <16 x float> %ae, %be
  %odd = fmul <16 x float> %ao, %bo
  %pair = fadd <16 x float> %even, %odd
  %result = fadd <16 x float> %sums, %pair
  ret <16 x float> %result
}
