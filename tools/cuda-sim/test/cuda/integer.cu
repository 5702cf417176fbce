//===- integer.cu - integer arithmetic of CUDA C++ ------------------------===//

typedef long long Signed;
typedef unsigned long long Unsigned;

/// Eight results for each pair.
extern "C" __global__ void integer64(const Unsigned *a, const Unsigned *b,
                                     Unsigned *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const Unsigned x = a[i], y = b[i];
  Unsigned *o = out + 8 * i;
  o[0] = x / y;
  o[1] = x % y;
  o[2] = Unsigned(Signed(x) / Signed(y));
  o[3] = Unsigned(Signed(x) % Signed(y));
  o[4] = __umul64hi(x, y);
  o[5] = Unsigned(__mul64hi(Signed(x), Signed(y)));
  o[6] = Unsigned(__popcll(x)) << 32 | unsigned(__clzll(y));
  o[7] = __brevll(x) ^ (x << (y & 63)) ^ (x >> (y & 63));
}

extern "C" __global__ void integer32(const unsigned *a, const unsigned *b,
                                     unsigned *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const unsigned x = a[i], y = b[i];
  unsigned *o = out + 8 * i;
  o[0] = x / y;
  o[1] = unsigned(int(x) % int(y));
  o[2] = __umulhi(x, y);
  o[3] = __byte_perm(x, y, 0x5173);
  o[4] = __funnelshift_l(x, y, y);
  o[5] = __usad(x, y, 7);
  o[6] = unsigned(__dp4a(int(x), int(y), 100));
  o[7] = unsigned(__ffs(int(x))) + unsigned(min(int(x), int(y)));
}

/// The square of a 128-bit number, modulo 2^128: carries.
extern "C" __global__ void square128(const Unsigned *in, Unsigned *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const unsigned __int128 x =
      (unsigned __int128)in[2 * i + 1] << 64 | in[2 * i];
  const unsigned __int128 y = x * x + x;
  out[2 * i] = Unsigned(y);
  out[2 * i + 1] = Unsigned(y >> 64);
}
