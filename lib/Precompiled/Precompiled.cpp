//===- Precompiled.cpp - the unit that the precompiled header is made in --===//
