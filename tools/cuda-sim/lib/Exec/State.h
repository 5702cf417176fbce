//===- State.h - state that families attach to a block or warp -*- C++ -*-===//
#ifndef CUDASIM_EXEC_STATE_H
#define CUDASIM_EXEC_STATE_H

#include <memory>
#include <vector>

namespace cudasim {

struct AttachedState {
  virtual ~AttachedState() = default;
};

/// Holds one object of each type that is asked for. T derives from
/// AttachedState and has a default constructor.
class StateHolder {
public:
  template <class T> T &state() {
    for (std::unique_ptr<AttachedState> &known : states)
      if (T *found = dynamic_cast<T *>(known.get()))
        return *found;
    states.push_back(std::make_unique<T>());
    return static_cast<T &>(*states.back());
  }

private:
  std::vector<std::unique_ptr<AttachedState>> states;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_STATE_H
