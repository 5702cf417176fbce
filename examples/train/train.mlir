// 200 steps of training a next-byte model, forward and backward pass and the
// update of plain SGD, as the joint graph that a front end prints (linalg on
// tensors). Four bytes of context, V = 256 classes, embeddings of 32, a hidden
// layer of 128, batches of N = 512 positions:
//
//   h = tanh(concat(embedding[context]) w1^T)      logits = h w^T
//   loss = mean(logsumexp(logits) - logits[target])
//
// Step i takes the positions from i * N on, modulo the length of the text.
// Result 0 is the loss of every step. run.py makes the arguments.

#row = affine_map<(d0, d1) -> (d0)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#id1 = affine_map<(d0) -> (d0)>
#to_scalar = affine_map<(d0) -> ()>

func.func @train(%tokens: tensor<?xi64>, %embedding: tensor<256x32xf32>, %w1: tensor<128x128xf32>,
                 %w: tensor<256x128xf32>) -> tensor<200xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %steps = arith.constant 200 : index
  %batch = arith.constant 512 : index
  %window = arith.constant 516 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %minus_inf = arith.constant 0xFF800000 : f32
  %n = arith.constant 5.12e+02 : f32
  %rate = arith.constant 5.0e-01 : f32

  %length = tensor.dim %tokens, %c0 : tensor<?xi64>
  %windows = arith.subi %length, %window : index
  %e_losses = tensor.empty() : tensor<200xf32>

  %losses, %embedding_end, %w1_end, %w_end = scf.for %step = %c0 to %steps step %c1
      iter_args(%losses_i = %e_losses, %embedding_i = %embedding, %w1_i = %w1, %w_i = %w)
      -> (tensor<200xf32>, tensor<256x32xf32>, tensor<128x128xf32>, tensor<256x128xf32>) {
    // The batch: 4 bytes of context for each of 512 positions, and the byte that
    // follows them.
    %position = arith.muli %step, %batch : index
    %start = arith.remui %position, %windows : index
    %text = tensor.extract_slice %tokens[%start] [516] [1] : tensor<?xi64> to tensor<516xi64>
    %target = tensor.extract_slice %text[4] [512] [1] : tensor<516xi64> to tensor<512xi64>
    %e_ids = tensor.empty() : tensor<512x4xi64>
    %ids_2d = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]}
        outs(%e_ids : tensor<512x4xi64>) {
    ^bb0(%out: i64):
      %i = linalg.index 0 : index
      %k = linalg.index 1 : index
      %at = arith.addi %i, %k : index
      %id = tensor.extract %text[%at] : tensor<516xi64>
      linalg.yield %id : i64
    } -> tensor<512x4xi64>
    %ids = tensor.collapse_shape %ids_2d [[0, 1]] : tensor<512x4xi64> into tensor<2048xi64>

    // Embedding.
    %e_rows = tensor.empty() : tensor<2048x32xf32>
    %rows = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%ids : tensor<2048xi64>) outs(%e_rows : tensor<2048x32xf32>) {
    ^bb0(%id: i64, %out: f32):
      %at = arith.index_cast %id : i64 to index
      %d = linalg.index 1 : index
      %value = tensor.extract %embedding_i[%at, %d] : tensor<256x32xf32>
      linalg.yield %value : f32
    } -> tensor<2048x32xf32>
    %rows_3d = tensor.expand_shape %rows [[0, 1], [2]] output_shape [512, 4, 32]
        : tensor<2048x32xf32> into tensor<512x4x32xf32>
    %x = tensor.collapse_shape %rows_3d [[0], [1, 2]] : tensor<512x4x32xf32> into tensor<512x128xf32>

    // Hidden layer.
    %e_nh = tensor.empty() : tensor<512x128xf32>
    %zero_nh = linalg.fill ins(%zero : f32) outs(%e_nh : tensor<512x128xf32>) -> tensor<512x128xf32>
    %e_w1t = tensor.empty() : tensor<128x128xf32>
    %w1t = linalg.transpose ins(%w1_i : tensor<128x128xf32>) outs(%e_w1t : tensor<128x128xf32>) permutation = [1, 0]
    %a = linalg.matmul ins(%x, %w1t : tensor<512x128xf32>, tensor<128x128xf32>)
        outs(%zero_nh : tensor<512x128xf32>) -> tensor<512x128xf32>
    %h = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%a : tensor<512x128xf32>) outs(%e_nh : tensor<512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = math.tanh %in : f32
      linalg.yield %0 : f32
    } -> tensor<512x128xf32>

    // Head.
    %e_nv = tensor.empty() : tensor<512x256xf32>
    %zero_nv = linalg.fill ins(%zero : f32) outs(%e_nv : tensor<512x256xf32>) -> tensor<512x256xf32>
    %e_wt = tensor.empty() : tensor<128x256xf32>
    %wt = linalg.transpose ins(%w_i : tensor<256x128xf32>) outs(%e_wt : tensor<128x256xf32>) permutation = [1, 0]
    %logits = linalg.matmul ins(%h, %wt : tensor<512x128xf32>, tensor<128x256xf32>)
        outs(%zero_nv : tensor<512x256xf32>) -> tensor<512x256xf32>

    // Cross-entropy, as log_softmax and nll_loss.
    %e_n = tensor.empty() : tensor<512xf32>
    %minus_inf_n = linalg.fill ins(%minus_inf : f32) outs(%e_n : tensor<512xf32>) -> tensor<512xf32>
    %zero_n = linalg.fill ins(%zero : f32) outs(%e_n : tensor<512xf32>) -> tensor<512xf32>
    %max = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%logits : tensor<512x256xf32>) outs(%minus_inf_n : tensor<512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = arith.maximumf %in, %out : f32
      linalg.yield %0 : f32
    } -> tensor<512xf32>
    %shifted = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%logits, %max : tensor<512x256xf32>, tensor<512xf32>) outs(%e_nv : tensor<512x256xf32>) {
    ^bb0(%in: f32, %m: f32, %out: f32):
      %0 = arith.subf %in, %m : f32
      linalg.yield %0 : f32
    } -> tensor<512x256xf32>
    %exp = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%shifted : tensor<512x256xf32>) outs(%e_nv : tensor<512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = math.exp %in : f32
      linalg.yield %0 : f32
    } -> tensor<512x256xf32>
    %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
        ins(%exp : tensor<512x256xf32>) outs(%zero_n : tensor<512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = arith.addf %in, %out : f32
      linalg.yield %0 : f32
    } -> tensor<512xf32>
    %log_sum = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
        ins(%sum : tensor<512xf32>) outs(%e_n : tensor<512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = math.log %in : f32
      linalg.yield %0 : f32
    } -> tensor<512xf32>
    %log_softmax = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%shifted, %log_sum : tensor<512x256xf32>, tensor<512xf32>) outs(%e_nv : tensor<512x256xf32>) {
    ^bb0(%in: f32, %l: f32, %out: f32):
      %0 = arith.subf %in, %l : f32
      linalg.yield %0 : f32
    } -> tensor<512x256xf32>
    %nll = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]}
        ins(%target : tensor<512xi64>) outs(%e_n : tensor<512xf32>) {
    ^bb0(%label: i64, %out: f32):
      %i = linalg.index 0 : index
      %class = arith.index_cast %label : i64 to index
      %0 = tensor.extract %log_softmax[%i, %class] : tensor<512x256xf32>
      %1 = arith.negf %0 : f32
      linalg.yield %1 : f32
    } -> tensor<512xf32>
    %e_0 = tensor.empty() : tensor<f32>
    %zero_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<f32>) -> tensor<f32>
    %total = linalg.generic {indexing_maps = [#id1, #to_scalar], iterator_types = ["reduction"]}
        ins(%nll : tensor<512xf32>) outs(%zero_0 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = arith.addf %in, %out : f32
      linalg.yield %0 : f32
    } -> tensor<f32>
    %total_0 = tensor.extract %total[] : tensor<f32>
    %loss = arith.divf %total_0, %n : f32
    %losses_next = tensor.insert %loss into %losses_i[%step] : tensor<200xf32>

    // Gradient of the logits: (softmax - onehot) / N.
    %dlogits = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
        ins(%log_softmax, %target : tensor<512x256xf32>, tensor<512xi64>) outs(%e_nv : tensor<512x256xf32>) {
    ^bb0(%in: f32, %label: i64, %out: f32):
      %v = linalg.index 1 : index
      %class = arith.index_cast %v : index to i64
      %hit = arith.cmpi eq, %class, %label : i64
      %onehot = arith.select %hit, %one, %zero : f32
      %p = math.exp %in : f32
      %0 = arith.subf %p, %onehot : f32
      %1 = arith.divf %0, %n : f32
      linalg.yield %1 : f32
    } -> tensor<512x256xf32>

    // Gradients of the head.
    %dh = linalg.matmul ins(%dlogits, %w_i : tensor<512x256xf32>, tensor<256x128xf32>)
        outs(%zero_nh : tensor<512x128xf32>) -> tensor<512x128xf32>
    %e_vn = tensor.empty() : tensor<256x512xf32>
    %dlogits_t = linalg.transpose ins(%dlogits : tensor<512x256xf32>) outs(%e_vn : tensor<256x512xf32>)
        permutation = [1, 0]
    %e_vh = tensor.empty() : tensor<256x128xf32>
    %zero_vh = linalg.fill ins(%zero : f32) outs(%e_vh : tensor<256x128xf32>) -> tensor<256x128xf32>
    %dw = linalg.matmul ins(%dlogits_t, %h : tensor<256x512xf32>, tensor<512x128xf32>)
        outs(%zero_vh : tensor<256x128xf32>) -> tensor<256x128xf32>

    // Gradients of the hidden layer.
    %da = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%dh, %h : tensor<512x128xf32>, tensor<512x128xf32>) outs(%e_nh : tensor<512x128xf32>) {
    ^bb0(%g: f32, %tanh: f32, %out: f32):
      %0 = arith.mulf %tanh, %tanh : f32
      %1 = arith.subf %one, %0 : f32
      %2 = arith.mulf %g, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<512x128xf32>
    %dx = linalg.matmul ins(%da, %w1_i : tensor<512x128xf32>, tensor<128x128xf32>)
        outs(%zero_nh : tensor<512x128xf32>) -> tensor<512x128xf32>
    %e_hn = tensor.empty() : tensor<128x512xf32>
    %da_t = linalg.transpose ins(%da : tensor<512x128xf32>) outs(%e_hn : tensor<128x512xf32>) permutation = [1, 0]
    %e_hd = tensor.empty() : tensor<128x128xf32>
    %zero_hd = linalg.fill ins(%zero : f32) outs(%e_hd : tensor<128x128xf32>) -> tensor<128x128xf32>
    %dw1 = linalg.matmul ins(%da_t, %x : tensor<128x512xf32>, tensor<512x128xf32>)
        outs(%zero_hd : tensor<128x128xf32>) -> tensor<128x128xf32>

    // Gradient of the embedding: every row of dx is added to the row of its byte.
    %drows_3d = tensor.expand_shape %dx [[0], [1, 2]] output_shape [512, 4, 32]
        : tensor<512x128xf32> into tensor<512x4x32xf32>
    %drows = tensor.collapse_shape %drows_3d [[0, 1], [2]] : tensor<512x4x32xf32> into tensor<2048x32xf32>
    %e_embedding = tensor.empty() : tensor<256x32xf32>
    %zero_embedding = linalg.fill ins(%zero : f32) outs(%e_embedding : tensor<256x32xf32>) -> tensor<256x32xf32>
    %num_rows = arith.constant 2048 : index
    %dembedding = scf.for %r = %c0 to %num_rows step %c1 iter_args(%grad = %zero_embedding) -> tensor<256x32xf32> {
      %id = tensor.extract %ids[%r] : tensor<2048xi64>
      %at = arith.index_cast %id : i64 to index
      %update = tensor.extract_slice %drows[%r, 0] [1, 32] [1, 1] : tensor<2048x32xf32> to tensor<1x32xf32>
      %old = tensor.extract_slice %grad[%at, 0] [1, 32] [1, 1] : tensor<256x32xf32> to tensor<1x32xf32>
      %added = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
          ins(%update : tensor<1x32xf32>) outs(%old : tensor<1x32xf32>) {
      ^bb0(%in: f32, %out: f32):
        %0 = arith.addf %in, %out : f32
        linalg.yield %0 : f32
      } -> tensor<1x32xf32>
      %next = tensor.insert_slice %added into %grad[%at, 0] [1, 32] [1, 1] : tensor<1x32xf32> into tensor<256x32xf32>
      scf.yield %next : tensor<256x32xf32>
    }

    // p - rate * dp.
    %embedding_next = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%embedding_i, %dembedding : tensor<256x32xf32>, tensor<256x32xf32>)
        outs(%e_embedding : tensor<256x32xf32>) {
    ^bb0(%p: f32, %dp: f32, %out: f32):
      %0 = arith.mulf %rate, %dp : f32
      %1 = arith.subf %p, %0 : f32
      linalg.yield %1 : f32
    } -> tensor<256x32xf32>
    %w1_next = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%w1_i, %dw1 : tensor<128x128xf32>, tensor<128x128xf32>) outs(%e_hd : tensor<128x128xf32>) {
    ^bb0(%p: f32, %dp: f32, %out: f32):
      %0 = arith.mulf %rate, %dp : f32
      %1 = arith.subf %p, %0 : f32
      linalg.yield %1 : f32
    } -> tensor<128x128xf32>
    %w_next = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%w_i, %dw : tensor<256x128xf32>, tensor<256x128xf32>) outs(%e_vh : tensor<256x128xf32>) {
    ^bb0(%p: f32, %dp: f32, %out: f32):
      %0 = arith.mulf %rate, %dp : f32
      %1 = arith.subf %p, %0 : f32
      linalg.yield %1 : f32
    } -> tensor<256x128xf32>

    scf.yield %losses_next, %embedding_next, %w1_next, %w_next
        : tensor<200xf32>, tensor<256x32xf32>, tensor<128x128xf32>, tensor<256x128xf32>
  }
  return %losses : tensor<200xf32>
}
