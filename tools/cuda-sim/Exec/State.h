//===- State.h - State that a family keeps with a warp or block -*- C++ -*-===//
#ifndef CUDASIM_EXEC_STATE_H
#define CUDASIM_EXEC_STATE_H

#include <memory>
#include <typeindex>
#include <unordered_map>

namespace cudasim {

/// block.state<Mbarriers>() is the block's own Mbarriers, made when first
/// asked for.
class StateHolder {
public:
  template <class T> T &state() {
    std::shared_ptr<void> &p = states[std::type_index(typeid(T))];
    if (!p)
      p = std::make_shared<T>();
    return *static_cast<T *>(p.get());
  }
  template <class T> T *stateIfAny() {
    auto it = states.find(std::type_index(typeid(T)));
    return it == states.end() ? nullptr : static_cast<T *>(it->second.get());
  }

private:
  std::unordered_map<std::type_index, std::shared_ptr<void>> states;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_STATE_H
