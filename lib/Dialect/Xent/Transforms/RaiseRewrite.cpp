#include "Raise.h"
void mlir::xent::rewriteHead(RewriterBase &rewriter, HeadAnalysis &head) {}
