package dev.selvedge.local.simulator.bluecherry;

/// How the REST face is set up.
///
/// @param pageSize the largest page; no source gives one
public record Rest(Paths paths, Access access, int pageSize) {}
